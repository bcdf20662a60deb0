import type { DueLoad } from './due-load';

/** FSRS-6 weights w0 to w20. */
export type Weights = readonly number[];

/**
 * Everything besides the log that decides a due date. Stability and difficulty depend on `weights` alone;
 * the rest touches `due` only.
 */
export interface Policy {
  readonly weights: Weights;
  /** 0.70 to 0.99. */
  readonly desiredRetention: number;
  /** Days. */
  readonly maximumInterval: number;
  /** Minutes; e.g. [1, 10]. */
  readonly learningSteps: readonly number[];
  readonly relearningSteps: readonly number[];
  /** False spreads nothing, for comparisons with other implementations. On where absent. */
  readonly fuzz?: boolean;
  /**
   * What the chosen day should make way for: in previews and answers on a device. Never in replay, where the other cards
   * of that day are no longer known: there the promised day is kept, or found without it.
   */
  readonly load?: DueLoad;
}
