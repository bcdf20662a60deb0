import { editDistance, mostSlips, slipsAllowed } from './edit-distance';
import type { Word } from './words';

/**
 * How an answer's word stands for a name's word: 0 the same, small numbers for an abbreviation or a slip;
 * `ambiguous` when the slip is as near to another word; null when it does not.
 */
export type WordMatch = number | 'ambiguous' | null;

export const abbreviationCost = 0.1;
export const initialCost = 0.3;
/** Another form of the same word: "femur" for femoral. The very word is always nearer. */
const formCost = 0.01;
const inflectionCost = 0.05;
const slipCost = 0.4;
/** Latin and English endings; the stem before them must be long enough to be unmistakable. */
const endings: ReadonlySet<string> = new Set([
  '',
  ...'us um i a ae is al alis ar aris e es s ius eus ic icus ous ly or ion ing ed d r y ies'.split(' '),
]);
const shortestStem = 5;

/** "femoral" and "femorals", "piriformis" and "piriform": one stem of five letters or more, then only an ending. */
export function sameStem(a: string, b: string): boolean {
  let shared = 0;
  while (shared < a.length && shared < b.length && a[shared] === b[shared]) shared += 1;
  return shared >= shortestStem && endings.has(a.slice(shared)) && endings.has(b.slice(shared));
}

/** "glut", "sup" and the like: the beginning of a word, cut short on purpose. */
const isAbbreviation = (said: string, word: string): boolean =>
  said.length >= 3 && said.length <= 6 && said.length <= word.length - 2 && word.startsWith(said);

/** What a word is compared against. */
export interface WordScope {
  readonly vocabulary: ReadonlySet<string>;
  readonly partners: ReadonlyMap<string, ReadonlySet<string>>;
  /** Words of the structure's own names. */
  readonly own: ReadonlySet<string>;
  /** The words of the vocabulary that a misspelt word could be, with how many slips away they are. */
  readonly near: (said: string) => ReadonlyMap<string, number>;
}

/** Looks through the vocabulary once per misspelt word, however many names it is compared with. */
export function nearWords(vocabulary: ReadonlySet<string>): WordScope['near'] {
  const known = new Map<string, ReadonlyMap<string, number>>();
  return (said) => {
    let near = known.get(said);
    if (near === undefined) {
      const found = new Map<string, number>();
      for (const word of vocabulary) {
        const distance = editDistance(said, word, mostSlips);
        if (distance <= mostSlips) found.set(word, distance);
      }
      near = found;
      known.set(said, near);
    }
    return near;
  };
}

export function matchWord(said: Word, meant: Word, scope: WordScope): WordMatch {
  if (said.raw === meant.raw) return 0;
  if (said.lemma === meant.lemma) return formCost;
  if (sameStem(said.lemma, meant.lemma)) return inflectionCost;
  if (scope.vocabulary.has(said.lemma) || scope.vocabulary.has(said.raw)) return null;
  if (isAbbreviation(said.raw, meant.raw) || isAbbreviation(said.raw, meant.lemma)) return abbreviationCost;
  if (said.raw.length === 1) return meant.raw.startsWith(said.raw) ? initialCost : null;
  return matchSlip(said, meant, scope);
}

/** A slip belongs to the nearest word; as near to a confusable partner it belongs to neither. */
function matchSlip(said: Word, meant: Word, { partners, own, near }: WordScope): WordMatch {
  const target = Math.min(allowedDistance(said.raw, meant.raw), allowedDistance(said.raw, meant.lemma));
  if (!Number.isFinite(target)) return null;
  const rivals = partners.get(meant.lemma);
  for (const [other, distance] of near(said.raw)) {
    if (distance > target || own.has(other) || sameStem(other, meant.lemma)) continue;
    if (distance < target) return null;
    if (rivals?.has(other) === true) return 'ambiguous';
  }
  return slipCost * target;
}

function allowedDistance(said: string, word: string): number {
  const limit = slipsAllowed(word);
  const distance = limit === 0 ? Number.POSITIVE_INFINITY : editDistance(said, word, limit);
  return distance <= limit ? distance : Number.POSITIVE_INFINITY;
}
