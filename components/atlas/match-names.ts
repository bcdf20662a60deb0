/** A structure as the search box knows it. */
export interface SearchEntry {
  readonly id: string;
  readonly en: string;
  readonly la: string | null;
  /** "Muscle", "Landmark". */
  readonly kind: string;
  /** Every other name that counts, in lower case. */
  readonly also: readonly string[];
}

export interface Match {
  readonly entry: SearchEntry;
  /** The name that matched, where it is not one that is shown anyway. */
  readonly by: string | null;
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** 0 for the whole name, 1 for its beginning, 2 for the beginning of a word of it, 3 for words in any order. */
function rank(name: string, query: string, words: readonly string[]): number | null {
  if (name === query) return 0;
  if (name.startsWith(query)) return 1;
  if (` ${name}`.includes(` ${query}`)) return 2;
  return words.every((word) => ` ${name}`.includes(` ${word}`)) ? 3 : null;
}

/** The structures whose names begin with what was typed, or have words that do; best first. Accents and case are ignored. */
export function matchNames(entries: readonly SearchEntry[], typed: string, most = 20): readonly Match[] {
  const query = plain(typed);
  if (query === '') return [];
  const words = query.split(' ');
  const found = entries.flatMap((entry) => {
    const shown = [entry.en, ...(entry.la === null ? [] : [entry.la])];
    const ranked = [...shown, ...entry.also].flatMap((name) => {
      const place = rank(plain(name), query, words);
      return place === null ? [] : [{ name, place }];
    });
    const best = ranked.sort((a, b) => a.place - b.place)[0];
    if (best === undefined) return [];
    return [{ entry, by: shown.includes(best.name) ? null : best.name, place: best.place }];
  });
  return found
    .sort((a, b) => a.place - b.place || a.entry.en.length - b.entry.en.length || a.entry.en.localeCompare(b.entry.en))
    .slice(0, most)
    .map(({ entry, by }) => ({ entry, by }));
}
