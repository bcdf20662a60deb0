import type { Rating } from '../log/event';
import type { Verdict } from './grade/verdict';

/** Recorded with every quiz answer; a changed rule takes the next number and appends remaps. */
export const mappingVersion = 1;
/** What is expected of a card that was never seen. */
const recallOfNew = 0.25;
/** From here on "knew it" is likelier than "guessed it". */
const knew = 0.5;

export interface QuizAnswer {
  /** `unknown`: "I do not know". */
  readonly verdict: Verdict | 'unknown';
  /** Number of options; null for a typed answer, which is not guessed. */
  readonly options: number | null;
  /** Retrievability of this card before the answer; null while it is New. */
  readonly recall: number | null;
}

/** P(known | correct): a correct answer comes from knowing, or from guessing one in `options`. */
export function knownGivenCorrect(recall: number, options: number | null): number {
  const luck = options === null ? 0 : (1 - recall) / options;
  return recall + luck === 0 ? 0 : recall / (recall + luck);
}

/**
 * What a quiz answer says of memory. Wrong is Again; right is Good when knowing is likelier than luck, else Again;
 * never Easy and never Hard; half right says nothing.
 */
export function quizRating({ verdict, options, recall }: QuizAnswer): Rating | null {
  if (verdict === 'partial') return null;
  if (verdict !== 'correct') return 1;
  return knownGivenCorrect(recall ?? recallOfNew, options) >= knew ? 3 : 1;
}
