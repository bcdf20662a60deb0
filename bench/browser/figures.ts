/** Of an even number of values the lower one in the middle: a run that happened. */
export const median = (values: readonly number[]): number => percentile(values, 50);

/** The smallest value that at least so many per cent of the values do not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil((share / 100) * sorted.length) - 1)];
  if (value === undefined) throw new Error('a percentile of nothing');
  return value;
}

/** "412, 430, 455": the single runs, for the note beside a median. */
export const spread = (values: readonly number[]): string =>
  [...values]
    .sort((a, b) => a - b)
    .map((value) => Math.round(value))
    .join(', ');
