/** Spellings that differ between countries or with the years, brought to one. Names and what is typed go through both. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/ae|oe/g, 'e'],
  [/our\b/g, 'or'],
  [/tre\b/g, 'ter'],
  [/bres?\b/g, 'ber'],
  [/bers\b/g, 'ber'],
  [/isation/g, 'ization'],
  [/yse\b/g, 'yze'],
  [/\bperone(?=al|us|i\b)/g, 'fibular'],
  [/fibular(?:al|us|i)\b/g, 'fibular'],
  [/\bfibularis\b/g, 'fibular'],
];

/** Lower case without accents and punctuation, one spelling for each word. */
export function foldSpelling(text: string): string {
  const plain = text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  return spellings.reduce((folded, [from, to]) => folded.replace(from, to), plain);
}
