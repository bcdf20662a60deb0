import { foldSpelling } from './fold-spelling';

/** A structure as search knows it: what a browser loads, once, for the whole atlas. */
export interface SearchEntry {
  readonly id: string;
  readonly en: string;
  readonly la: string | null;
  readonly kind: string;
  /** Every other name that counts: Latin in full, synonyms, eponyms, abbreviations. */
  readonly also: readonly string[];
}

interface IndexedName {
  readonly entry: SearchEntry;
  readonly name: string;
  readonly folded: string;
}

/** Names by their words, so that a search looks at words and not at every name. */
export interface SearchIndex {
  readonly names: readonly IndexedName[];
  /** Each word once, with the numbers of the names that have it. */
  readonly words: ReadonlyMap<string, readonly number[]>;
}

export function searchIndex(entries: readonly SearchEntry[]): SearchIndex {
  const names: IndexedName[] = [];
  const words = new Map<string, number[]>();
  for (const entry of entries) {
    for (const name of [entry.en, ...(entry.la === null ? [] : [entry.la]), ...entry.also]) {
      const folded = foldSpelling(name);
      const number = names.push({ entry, name, folded }) - 1;
      for (const word of new Set(folded.split(' '))) {
        const having = words.get(word);
        if (having === undefined) words.set(word, [number]);
        else having.push(number);
      }
    }
  }
  return { names, words };
}
