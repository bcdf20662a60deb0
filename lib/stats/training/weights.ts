/** As wide as the log takes them (lib/log/parse-event.ts); the engine clips to the limits of fsrs-rs. */
const widest = 100;

/** Whether these are 21 numbers that the log takes: no NaN, no infinity, not one too many. */
export const areWeights = (weights: readonly unknown[]): weights is readonly number[] =>
  weights.length === 21 &&
  weights.every((weight) => typeof weight === 'number' && Number.isFinite(weight) && Math.abs(weight) <= widest);
