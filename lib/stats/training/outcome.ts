import type { Weights } from '../../scheduling/policy';

/** Lower is better, both. */
export interface Fitness {
  readonly logLoss: number;
  readonly rmseBins: number;
}

/** What came of a training. */
export type TrainingOutcome =
  /** There is nothing to learn from yet. */
  | { readonly kind: 'too-few'; readonly items: number }
  /** What is in use foretells the newest answers as well or better, or what was fitted makes no sense. */
  | {
      readonly kind: 'kept';
      readonly why: 'no-better' | 'invalid';
      readonly items: number;
      readonly judged: Judged | null;
    }
  | {
      readonly kind: 'fitted';
      readonly items: number;
      /** `initial`: only the four first stabilities, because there are few answers. */
      readonly fit: Fit;
      readonly weights: Weights;
      /** Whether the weights were fitted to all answers in the end, or stayed those that were judged. */
      readonly refitted: boolean;
      readonly judged: Judged;
      /** Over all answers, with the weights in use until now and with the new ones. */
      readonly before: Fitness;
      readonly after: Fitness;
    };

export type Fit = 'initial' | 'full';

/** Log loss on the newest answers, which the new weights had not seen. */
export interface Judged {
  readonly answers: number;
  readonly before: number;
  readonly after: number;
}
