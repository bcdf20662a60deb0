import type { Prediction } from '../../lib/stats/prediction';

export const prediction = (recall: number, recalled: boolean, over: Partial<Prediction> = {}): Prediction => ({
  recall,
  recalled,
  gap: 3,
  longTerm: 1,
  lapses: 0,
  at: 0,
  ...over,
});
