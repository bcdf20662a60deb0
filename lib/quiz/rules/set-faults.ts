import type { ChoiceItem, Distractor } from '../item';
import { echoes } from './echoes';
import { readText } from './read-text';

/** A rule over a key and the distractors beside it: what is wrong, or null. */
type SetRule = (item: ChoiceItem, set: readonly Distractor[]) => string | null;

/** R2: no text and no value twice. */
const noTwins: SetRule = (item, set) => {
  const texts = [item.key, ...set.map(({ text }) => text)].map((text) => readText(text).plain);
  const values = [item.keyValue, ...set.map(({ value }) => value)];
  return new Set(texts).size < texts.length || new Set(values).size < values.length ? 'R2: two options are one' : null;
};

/** R4: at least two distractors are neighbours of the key. */
const neighbours: SetRule = (_item, set) =>
  set.filter(({ near }) => near).length < 2 ? 'R4: fewer than two distractors from the neighbourhood' : null;

/** R6: the key is about as long as the others. */
const length: SetRule = (item, set) => {
  const lengths = [item.key, ...set.map(({ text }) => text)].map((text) => text.length);
  const mean = lengths.reduce((sum, one) => sum + one, 0) / lengths.length;
  return Math.abs(item.key.length - mean) > mean / 4 ? 'R6: the key stands out by its length' : null;
};

/** R8: no telling word is shared by stem and key alone. */
const echo: SetRule = (item, set) => {
  const asked = readText(item.stem).telling;
  const echoed = readText(item.key).telling.filter((word) => asked.some((other) => echoes(word, other)));
  const alone = echoed.find(
    (word) => !set.some(({ text }) => readText(text).telling.some((other) => echoes(word, other))),
  );
  return alone === undefined ? null : `R8: "${alone}" stands in the stem and in the key alone`;
};

/** R9: no option is absolute, vague, or about the other options. */
const forbidden = /\b(?:always|never|only|usually|often|sometimes|(?:all|none|both|any) of (?:the|these))\b/iu;
const absolutes: SetRule = (item, set) =>
  [item.key, ...set.map(({ text }) => text)].some((text) => forbidden.test(text))
    ? 'R9: an absolute or vague word in an option'
    : null;

/** R10: all options fit the same sentence. */
const grammar: SetRule = (item, set) => {
  const texts = [item.key, ...set.map(({ text }) => text)];
  // "Where does it arise?" takes places of either number.
  const plural = new Set(item.optionClass.endsWith('of a muscle') ? [] : texts.map((text) => readText(text).plural));
  const article = new Set(texts.map((text) => /^(?:a|an|the)\b/iu.test(text)));
  const shaped = texts.every((text) => /^[A-Z0-9]/u.test(text) && !/[.;:!?]$/u.test(text));
  return plural.size > 1 || article.size > 1 || !shaped ? 'R10: the options do not fit one sentence' : null;
};

/** R12: the key is not the option that has most in common with the rest. */
const convergence: SetRule = (item, set) => {
  if (item.draw === 'whole') return null;
  const texts = [item.key, ...set.map(({ text }) => text)].map((text) => elementsOf(text));
  const scores = texts.map((words, index) =>
    words.reduce((sum, word) => sum + texts.filter((other, at) => at !== index && other.includes(word)).length, 0),
  );
  const [keyScore = 0, ...others] = scores;
  return keyScore > Math.max(...others) ? 'R12: the options converge on the key' : null;
};
const elementsOf = (text: string): readonly string[] => readText(text).elements;

/** R13: three or four options. */
const number: SetRule = (_item, set) => (set.length < 2 || set.length > 3 ? 'R13: not three or four options' : null);

const setRules: readonly SetRule[] = [noTwins, neighbours, length, echo, absolutes, grammar, convergence, number];

/** What speaks against showing these distractors beside the key. */
export const setFaults = (item: ChoiceItem, set: readonly Distractor[]): readonly string[] =>
  setRules.flatMap((rule) => rule(item, set) ?? []);

/** Whether nothing speaks against it: the cheap rules first, and none after one that is broken. */
export const keepsSetRules = (item: ChoiceItem, set: readonly Distractor[]): boolean =>
  quickest.every((rule) => rule(item, set) === null);
const quickest: readonly SetRule[] = [number, neighbours, length, noTwins, echo, grammar, convergence, absolutes];
