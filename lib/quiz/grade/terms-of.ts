import type { Dataset } from '../../anatomy/dataset';
import { allFactsWith } from '../../anatomy/graph/facts-of';
import { acceptedNames } from '../../anatomy/names';
import type { Structure } from '../../anatomy/structure';
import { listed } from '../../cards/wording';
import type { Term } from './verdict';

/** Kinds that no typed answer names. */
const unasked: ReadonlySet<Structure['kind']> = new Set(['region', 'exercise', 'clinical-test', 'sign', 'condition']);

/** What a nerve or an artery is for, in the words of a correction. */
function noteOf(dataset: Dataset, structure: Structure): string | null {
  const supplied =
    structure.kind === 'nerve'
      ? allFactsWith(dataset, 'innervation').filter((fact) => fact.nerve === structure.id)
      : allFactsWith(dataset, 'arterial-supply').filter((fact) => fact.artery === structure.id);
  const names = [...new Set(supplied.map((fact) => dataset.structures.get(fact.subject)?.names.en ?? fact.subject))];
  return names.length === 0 || names.length > 4 ? null : `it supplies ${listed(names)}`;
}

/** Every structure that a typed answer could name, as the grader wants it. */
export function termsOf(dataset: Dataset): readonly Term[] {
  const parents = new Map<string, Set<string>>();
  const add = (child: string, parent: string) => parents.set(child, (parents.get(child) ?? new Set()).add(parent));
  for (const structure of dataset.structures.values())
    if (structure.partOf !== null) add(structure.id, structure.partOf);
  for (const predicate of ['branch-of', 'member-of'] as const)
    for (const fact of allFactsWith(dataset, predicate)) {
      if (fact.predicate !== predicate) continue;
      for (const object of fact.objects) add(fact.subject, object);
    }
  return [...dataset.structures.values()]
    .filter((structure) => !unasked.has(structure.kind))
    .map((structure) => ({
      id: structure.id,
      kind: structure.kind,
      names: acceptedNames({ ...structure.names, abbreviations: [] }),
      abbreviations: structure.names.abbreviations,
      rejected: structure.names.rejected,
      parents: [...(parents.get(structure.id) ?? [])].sort(),
      note: noteOf(dataset, structure),
    }));
}
