/** Words that name a class and give nothing away, and words that only hold a sentence together. */
const classWords: ReadonlySet<string> = new Set(
  (
    'nerve nerves plexus plexuses muscle muscles artery arteries vein veins bone bones joint joints ligament ligaments ' +
    'fibres part parts group level levels root roots ' +
    'with that this from into onto over than then when which what where does between both they them their'
  ).split(' '),
);

/** Lower-case words, hyphens and punctuation being gaps. */
export const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[a-z0-9]+/g) ?? [];

/** How long a reader finds a text: what stands between spaces. */
export const countWords = (text: string): number => text.split(/\s+/).filter((word) => /[a-z0-9]/i.test(word)).length;

/** The words of an answer that would give it away: four letters or more and not the name of a class. */
export const tellingWords = (text: string): ReadonlySet<string> =>
  new Set(wordsOf(text).filter((word) => word.length >= 4 && !classWords.has(word)));

/** The telling words of an answer that a text carries. */
export function carriedWords(answer: string, text: string): readonly string[] {
  const carried = new Set(wordsOf(text));
  return [...tellingWords(answer)].filter((word) => carried.has(word));
}

/** "gluteus minimus" asked beside "gluteus medius" is "minimus": what a prompt already says is no part of the answer. */
export function withoutWordsOf(prompt: string, name: string): string {
  const said = new Set(carriedWords(name, prompt));
  const kept = name.split(' ').filter((word) => !said.has(word.toLowerCase()));
  return kept.length === 0 ? name : kept.join(' ');
}
