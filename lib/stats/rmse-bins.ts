import type { Prediction } from './prediction';

/** The bin that a count falls into on a scale whose steps grow by `base`. */
const binOf = (count: number, first: number, base: number): number =>
  first * base ** Math.floor(Math.log(count) / Math.log(base));

/** The bins of the srs-benchmark: by gap, by long-term answers (this one and one more), by earlier lapses. */
const binName = ({ gap, longTerm, lapses }: Prediction): string =>
  `${binOf(gap, 2.48, 3.62)} ${binOf(longTerm + 1, 1.99, 1.89)} ${lapses === 0 ? 0 : binOf(lapses, 1.65, 1.73)}`;

interface Bin {
  expected: number;
  recalled: number;
  count: number;
  weight: number;
}

/**
 * How far, within groups of like answers, the mean expectation lies from the share that was recalled: the root of the
 * mean square over bins. 0.05 means five points off. Null of nothing.
 * @param weightOf how much each counts towards the weight of its bin; all alike where absent
 */
export function rmseBins(
  predictions: readonly Prediction[],
  weightOf: (index: number) => number = () => 1,
): number | null {
  const bins = new Map<string, Bin>();
  for (const [index, prediction] of predictions.entries()) {
    const name = binName(prediction);
    const bin = bins.get(name) ?? { expected: 0, recalled: 0, count: 0, weight: 0 };
    bins.set(name, bin);
    bin.expected += prediction.recall;
    bin.recalled += prediction.recalled ? 1 : 0;
    bin.count += 1;
    bin.weight += weightOf(index);
  }
  let squares = 0;
  let total = 0;
  for (const { expected, recalled, count, weight } of bins.values()) {
    squares += weight * ((expected - recalled) / count) ** 2;
    total += weight;
  }
  return total === 0 ? null : Math.sqrt(squares / total);
}
