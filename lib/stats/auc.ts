import type { Prediction } from './prediction';

/**
 * The probability that a recalled answer was expected more than a forgotten one (Mann-Whitney, ties count half): 0.5
 * knows nothing, 1 sorts perfectly. Null unless both happened.
 */
export function auc(predictions: readonly Prediction[]): number | null {
  const sorted = [...predictions].sort((a, b) => a.recall - b.recall);
  let rankSum = 0;
  let recalled = 0;
  for (let start = 0; start < sorted.length; ) {
    let end = start;
    let hits = 0;
    while (end < sorted.length && sorted[end]?.recall === sorted[start]?.recall) {
      if (sorted[end]?.recalled === true) hits += 1;
      end += 1;
    }
    // Equal expectations share the mean of their ranks, which begin at 1.
    rankSum += hits * ((start + 1 + end) / 2);
    recalled += hits;
    start = end;
  }
  const forgotten = sorted.length - recalled;
  if (recalled === 0 || forgotten === 0) return null;
  return (rankSum - (recalled * (recalled + 1)) / 2) / (recalled * forgotten);
}
