import type { Dataset } from '../../anatomy/dataset';
import type { Fact } from '../../anatomy/fact';

/**
 * The judge's own reading of the graph: slow, by names and brute force, and without a line of the generator's code, so
 * that an error of the one is not an error of the other. What it has read once it keeps, in tables of its own.
 */
const flat = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

interface Reading {
  /** Full names as they are written, and the same without the Latin word for their class. */
  readonly names: ReadonlyMap<string, { readonly full: readonly string[]; readonly short: readonly string[] }>;
  readonly parents: ReadonlyMap<string, readonly string[]>;
  readonly kinds: ReadonlyMap<string, string>;
  readonly facts: readonly Fact[];
  readonly bearers: Map<string, readonly string[]>;
  readonly within: Map<string, readonly string[]>;
  readonly lines: Map<string, readonly string[]>;
}

const readings = new WeakMap<Dataset, Reading>();

function readingOf(dataset: Dataset): Reading {
  const known = readings.get(dataset);
  if (known !== undefined) return known;
  const names = new Map<string, { full: string[]; short: string[] }>();
  const parents = new Map<string, string[]>();
  for (const { id, names: given, partOf } of dataset.structures.values()) {
    const { en, la, synonyms, latinSynonyms, eponyms } = given;
    const full = [en, la ?? '', ...synonyms, ...latinSynonyms, ...eponyms].map(flat).filter((name) => name !== '');
    names.set(id, { full, short: full.map((name) => name.replace(/^(musculus|nervus|arteria) /, '')) });
    parents.set(id, partOf === null ? [] : [partOf]);
  }
  for (const fact of dataset.facts.values())
    if (fact.predicate === 'branch-of' || fact.predicate === 'member-of')
      parents.get(fact.subject)?.push(...fact.objects);
  const kinds = new Map<string, string>([...dataset.structures.values()].map(({ id, kind }) => [id, kind]));
  const facts = [...dataset.facts.values()];
  const reading = { names, parents, kinds, facts, bearers: new Map(), within: new Map(), lines: new Map() };
  readings.set(dataset, reading);
  return reading;
}

/** Every structure that bears exactly this name: "Brachialis" is the muscle, and the artery only were there no muscle. */
export function bearersOf(dataset: Dataset, text: string): readonly string[] {
  const { names, bearers: read } = readingOf(dataset);
  const known = read.get(text);
  if (known !== undefined) return known;
  const asked = flat(text);
  const bearers = (of: 'full' | 'short') => [...names].flatMap(([id, name]) => (name[of].includes(asked) ? [id] : []));
  const exact = bearers('full');
  const found = exact.length > 0 ? exact : bearers('short');
  read.set(text, found);
  return found;
}

/** Every structure whose name occurs in the text as whole words. */
export function namedWithin(dataset: Dataset, text: string): readonly string[] {
  const { names, within } = readingOf(dataset);
  const known = within.get(text);
  if (known !== undefined) return known;
  const spaced = ` ${flat(text)} `;
  const occurs = (name: string): boolean => name.length > 3 && spaced.includes(` ${name} `);
  const found = [...names].flatMap(([id, { full, short }]) => (full.some(occurs) || short.some(occurs) ? [id] : []));
  within.set(text, found);
  return found;
}

/** A structure and everything above it: part of, branch of, member of. */
export function lineOf(dataset: Dataset, id: string): readonly string[] {
  const { parents, lines } = readingOf(dataset);
  const known = lines.get(id);
  if (known !== undefined) return known;
  const line = [id];
  for (let at = 0; at < line.length; at += 1)
    for (const parent of parents.get(line[at] ?? '') ?? []) if (!line.includes(parent)) line.push(parent);
  lines.set(id, line);
  return line;
}

/** One is the other or lies in the other's line. */
export const overlap = (dataset: Dataset, a: string, b: string): boolean =>
  lineOf(dataset, a).includes(b) || lineOf(dataset, b).includes(a);

/** What of a list is not merely the holder of something else in it. */
export const leavesOf = (dataset: Dataset, ids: readonly string[]): readonly string[] =>
  ids.filter((id) => !ids.some((other) => other !== id && lineOf(dataset, other).includes(id)));

export const kindOf = (dataset: Dataset, id: string): string | null => readingOf(dataset).kinds.get(id) ?? null;

/** All facts, as one list. */
export const everyFact = (dataset: Dataset): readonly Fact[] => readingOf(dataset).facts;
