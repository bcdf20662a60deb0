import { defaultWeights } from './default-weights';
import type { Policy } from './policy';

/** What holds where a person has set nothing: Anki's steps, 90% retention, a hundred years at most. */
export const defaultPolicy: Policy = {
  weights: defaultWeights,
  desiredRetention: 0.9,
  maximumInterval: 36_500,
  learningSteps: [1, 10],
  relearningSteps: [10],
};
