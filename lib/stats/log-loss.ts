import type { Prediction } from './prediction';

/**
 * Mean of -ln of the probability given to what happened; lower is better, 0.69 is a tossed coin. Null of nothing.
 * @param weightOf how much each counts; all alike where absent
 */
export function logLoss(
  predictions: readonly Prediction[],
  weightOf: (index: number) => number = () => 1,
): number | null {
  let loss = 0;
  let total = 0;
  for (const [index, { recall, recalled }] of predictions.entries()) {
    const weight = weightOf(index);
    loss -= weight * Math.log(recalled ? recall : 1 - recall);
    total += weight;
  }
  return total === 0 ? null : loss / total;
}
