import { parseRootRange } from '../../anatomy/root-level';
import { tellingWords, wordsOf } from '../../cards/words';
import { isPluralName } from './plural-name';

interface TextReading {
  /** Its words alone, by which two texts are one. */
  readonly plain: string;
  readonly telling: readonly string[];
  /** What it could have in common with others: the ends of a range, the words of anything else. */
  readonly elements: readonly string[];
  readonly plural: boolean;
}

const known = new Map<string, TextReading>();
/** A quiz reads a few hundred texts, a build some thousands, each of them in dozens of sets. */
const most = 4000;

/** What the rules see in a text, read once. */
export function readText(text: string): TextReading {
  const found = known.get(text);
  if (found !== undefined) return found;
  if (known.size >= most) known.clear();
  const telling = [...tellingWords(text)];
  const reading = {
    plain: wordsOf(text).join(' '),
    telling,
    elements: parseRootRange(text) === null ? telling : text.split('-'),
    plural: isPluralName(text),
  };
  known.set(text, reading);
  return reading;
}
