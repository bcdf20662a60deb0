import { classWords as graderClasses } from '../grade/lexicon';

/** Words that name a class of things and give nothing away. */
const classWords: ReadonlySet<string> = new Set([
  ...graderClasses.keys(),
  ...'fibres fibre part parts level levels root roots side region surface'.split(' '),
  ...'which what where does main with from that this into when than leave near lies does directly between through'.split(
    ' ',
  ),
]);

export const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[a-z0-9]+/gu) ?? [];

/** Words of four letters and more that tell something. */
export const tellingWords = (text: string): readonly string[] => [
  ...new Set(wordsIn(text).filter((word) => word.length >= 4 && !classWords.has(word))),
];

/** "gluteal" and "gluteus" echo one another: the first five letters are the same. */
export const echoes = (a: string, b: string): boolean =>
  a === b || (a.length >= 5 && b.length >= 5 && a.slice(0, 5) === b.slice(0, 5));
