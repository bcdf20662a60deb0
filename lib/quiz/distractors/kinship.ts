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

/** Taught in one region, or held by one nearest plexus, bone or vessel. */
export function isNear(dataset: Dataset, a: StructureId, b: StructureId): boolean {
  const region = dataset.structures.get(a)?.region ?? null;
  if (region !== null && region === dataset.structures.get(b)?.region) return true;
  const parents = parentsIn(dataset);
  return [...(parents.get(a) ?? [])].some((parent) => parents.get(b)?.has(parent) === true);
}
