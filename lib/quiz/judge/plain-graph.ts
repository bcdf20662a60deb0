import type { Dataset } from '../../anatomy/dataset';

/**
 * The judge's own reading of the graph: slow, by names and brute force, and without a line of the generator's code, so
 * that an error of the one is not an error of the other.
 */
const flat = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

function namesOf(dataset: Dataset, id: string): readonly string[] {
  for (const structure of dataset.structures.values()) {
    if (structure.id !== id) continue;
    const { en, la, synonyms, latinSynonyms, eponyms } = structure.names;
    const all = [en, la ?? '', ...synonyms, ...latinSynonyms, ...eponyms].map(flat).filter((name) => name !== '');
    return [...all, ...all.map((name) => name.replace(/^(musculus|nervus|arteria) /, ''))];
  }
  return [];
}

/** Every structure that bears exactly this name. */
export const bearersOf = (dataset: Dataset, text: string): readonly string[] =>
  [...dataset.structures.keys()].filter((id) => namesOf(dataset, id).includes(flat(text)));

/** Every structure whose name occurs in the text as whole words. */
export const namedWithin = (dataset: Dataset, text: string): readonly string[] =>
  [...dataset.structures.keys()].filter((id) =>
    namesOf(dataset, id).some((name) => name.length > 3 && ` ${flat(text)} `.includes(` ${name} `)),
  );

/** One step up: part of, branch of, member of. */
function parentsOf(dataset: Dataset, id: string): readonly string[] {
  const found: string[] = [];
  for (const structure of dataset.structures.values())
    if (structure.id === id && structure.partOf !== null) found.push(structure.partOf);
  for (const fact of dataset.facts.values())
    if (fact.subject === id && (fact.predicate === 'branch-of' || fact.predicate === 'member-of'))
      found.push(...fact.objects);
  return found;
}

/** A structure and everything above it. */
export function lineOf(dataset: Dataset, id: string): readonly string[] {
  const line = [id];
  for (let at = 0; at < line.length; at += 1)
    for (const parent of parentsOf(dataset, line[at] ?? '')) if (!line.includes(parent)) line.push(parent);
  return line;
}

/** One is the other or lies in the other's line. */
export const overlap = (dataset: Dataset, a: string, b: string): boolean =>
  lineOf(dataset, a).includes(b) || lineOf(dataset, b).includes(a);

/** What of a list is not merely the holder of something else in it. */
export const leavesOf = (dataset: Dataset, ids: readonly string[]): readonly string[] =>
  ids.filter((id) => !ids.some((other) => other !== id && lineOf(dataset, other).includes(id)));

export const kindOf = (dataset: Dataset, id: string): string | null =>
  [...dataset.structures.values()].find((structure) => structure.id === id)?.kind ?? null;
