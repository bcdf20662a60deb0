import { slipsToBeginning } from './edits';
import { foldSpelling } from './fold-spelling';
import type { SearchEntry, SearchIndex } from './search-index';

export interface Match {
  readonly entry: SearchEntry;
  /** The name that matched, where it is not one that is shown anyway. */
  readonly by: string | null;
}

/** Said before or after a name and no part of it in most books. */
const passedOver: ReadonlySet<string> = new Set(['m', 'n', 'a', 'v', 'musculus', 'muscle', 'the', 'of']);

/** Long words forgive two slips, short ones none: "iscium" is ischium, "arm" is not "aorta". */
const slipsAllowed = (word: string): number => (word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0);

/** The names that have a word beginning like this one; where none does, those with a word that nearly does. */
function namesWith({ words }: SearchIndex, typed: string): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const note = (numbers: readonly number[], slips: number) => {
    for (const number of numbers) found.set(number, Math.min(slips, found.get(number) ?? slips));
  };
  for (const [word, numbers] of words) if (word.startsWith(typed)) note(numbers, 0);
  if (found.size > 0) return found;
  const most = slipsAllowed(typed);
  if (most === 0) return found;
  for (const [word, numbers] of words) {
    if (word.length < typed.length - most) continue;
    const slips = slipsToBeginning(typed, word, most);
    if (slips <= most) note(numbers, slips);
  }
  return found;
}

/** 0 for the whole name, 1 for its beginning, 2 for the beginning of a word of it, 3 for words in any order. */
function rank(name: string, query: string): number {
  if (name === query) return 0;
  if (name.startsWith(query)) return 1;
  return ` ${name}`.includes(` ${query}`) ? 2 : 3;
}

/** The structures whose names have what was typed, forgiving slips where nothing is spelt so; best first. */
export function searchNames(index: SearchIndex, typed: string, most = 20): readonly Match[] {
  const query = foldSpelling(typed);
  if (query === '') return [];
  const words = query.split(' ');
  // The last word may be a beginning still: "vastus m" goes on to be medialis.
  const telling = words.filter((word, at) => !passedOver.has(word) || (at === words.length - 1 && word.length === 1));
  const hits = (telling.length === 0 ? words : telling).map((word) => ({ names: namesWith(index, word) }));
  const [first, ...others] = hits;
  if (first === undefined) return [];
  const best = new Map<SearchEntry, { readonly name: string; readonly place: number }>();
  for (const [number, slips] of first.names) {
    const name = index.names[number];
    if (name === undefined || !others.every(({ names }) => names.has(number))) continue;
    const all = others.reduce((sum, { names }) => sum + (names.get(number) ?? 0), slips);
    const place = rank(name.folded, query) + 4 * all;
    const before = best.get(name.entry);
    if (before === undefined || place < before.place) best.set(name.entry, { name: name.name, place });
  }
  const isShown = (entry: SearchEntry, name: string): boolean => name === entry.en || name === entry.la;
  return [...best]
    .sort(
      ([a, one], [b, two]) =>
        one.place - two.place ||
        Number(isShown(b, two.name)) - Number(isShown(a, one.name)) ||
        one.name.length - two.name.length ||
        a.en.localeCompare(b.en),
    )
    .slice(0, most)
    .map(([entry, { name }]) => ({ entry, by: isShown(entry, name) ? null : name }));
}
