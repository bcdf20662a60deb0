import type { Prediction } from './prediction';

/** Answers of which about the same was expected. */
export interface CalibrationBin {
  /** Expected recall from here (0 to 1) up to, but without, `to`. */
  readonly from: number;
  readonly to: number;
  readonly reviews: number;
  /** Mean expected recall. */
  readonly predicted: number;
  /** Share that was recalled. */
  readonly actual: number;
}

/** Finer where most answers lie. */
const edges: readonly number[] = [0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1];

/** Expected against actual recall, by expectation; bins without an answer are left out. */
export function calibration(predictions: readonly Prediction[]): CalibrationBin[] {
  return edges.slice(1).flatMap((to, index) => {
    const from = edges[index] ?? 0;
    const inside = predictions.filter(({ recall }) => recall >= from && (recall < to || to === 1));
    if (inside.length === 0) return [];
    const predicted = inside.reduce((sum, { recall }) => sum + recall, 0) / inside.length;
    const actual = inside.filter(({ recalled }) => recalled).length / inside.length;
    return [{ from, to, reviews: inside.length, predicted, actual }];
  });
}
