import type { Instant } from '../core/time';

/** What FSRS expected of one answer, and what came. */
export interface Prediction {
  /** Probability of recall just before the answer, 0 to 1. */
  readonly recall: number;
  /** Hard, Good and Easy; only Again is forgotten. */
  readonly recalled: boolean;
  /** Whole study days since the answer before, at least 1. */
  readonly gap: number;
  /** Answers of this card after a day or more, this one included. */
  readonly longTerm: number;
  /** Those before this one that were Again. */
  readonly lapses: number;
  readonly at: Instant;
}
