import type { Dataset } from '../../anatomy/dataset';
import { allFactsWith } from '../../anatomy/graph/facts-of';
import { remembered } from '../../anatomy/graph/remembered';
import type { StructureId } from '../../core/ids';

type Parents = ReadonlyMap<StructureId, ReadonlySet<StructureId>>;
const known = new WeakMap<Dataset, Parents>();

/** What each structure is a part, a branch or a member of. */
function parentsIn(dataset: Dataset): Parents {
  const found = known.get(dataset);
  if (found !== undefined) return found;
  const parents = new Map<StructureId, Set<StructureId>>();
  const add = (child: StructureId, parent: StructureId) =>
    parents.set(child, (parents.get(child) ?? new Set<StructureId>()).add(parent));
  for (const structure of dataset.structures.values())
    if (structure.partOf !== null) add(structure.id, structure.partOf);
  for (const fact of [...allFactsWith(dataset, 'branch-of'), ...allFactsWith(dataset, 'member-of')])
    if (fact.predicate === 'branch-of' || fact.predicate === 'member-of')
      for (const object of fact.objects) add(fact.subject, object);
  known.set(dataset, parents);
  return parents;
}

/** Everything that holds a structure, at any distance; itself not among it. */
export const holdersOf = remembered((dataset: Dataset, id: StructureId): ReadonlySet<StructureId> => {
  const parents = parentsIn(dataset);
  const found = new Set<StructureId>();
  const open = [id];
  for (let next = open.pop(); next !== undefined; next = open.pop())
    for (const parent of parents.get(next) ?? [])
      if (!found.has(parent)) {
        found.add(parent);
        open.push(parent);
      }
  found.delete(id);
  return found;
});

/** The same, or one holds the other: as answers to one question they are never both wrong and right. */
export const isKin = (dataset: Dataset, a: StructureId, b: StructureId): boolean =>
  a === b || holdersOf(dataset, a).has(b) || holdersOf(dataset, b).has(a);

/** Two fields share nothing: no place of one is, holds or belongs to a place of the other. Nothing said is no proof. */
export const leavesApart = (dataset: Dataset, a: readonly StructureId[], b: readonly StructureId[]): boolean =>
  a.length > 0 && b.length > 0 && a.every((one) => b.every((other) => !isKin(dataset, one, other)));

/** Limb, head and neck, or trunk: the largest region that holds the one in which a structure is taught. */
const areaOf = remembered((dataset: Dataset, id: StructureId): StructureId | null => {
  let region = dataset.structures.get(id)?.region ?? null;
  for (let next = region; next !== null; next = dataset.structures.get(next)?.partOf ?? null) region = next;
  return region;
});

/** R4: what belongs to another limb tests no anatomy when it stands among the options. */
export function isInReach(dataset: Dataset, a: StructureId, b: StructureId): boolean {
  const [one, other] = [areaOf(dataset, a), areaOf(dataset, b)];
  return one === null || other === null || one === other;
}

/** Taught in one region, or held by one nearest plexus, bone or vessel. */
export function isNear(dataset: Dataset, a: StructureId, b: StructureId): boolean {
  const region = dataset.structures.get(a)?.region ?? null;
  if (region !== null && region === dataset.structures.get(b)?.region) return true;
  const parents = parentsIn(dataset);
  return [...(parents.get(a) ?? [])].some((parent) => parents.get(b)?.has(parent) === true);
}
