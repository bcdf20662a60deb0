/** Days in each stretch of an interval count this much towards its spread. */
const stretches = [
  { from: 2.5, to: 7, share: 0.15 },
  { from: 7, to: 20, share: 0.1 },
  { from: 20, to: Number.POSITIVE_INFINITY, share: 0.05 },
] as const;

function spread(interval: number): number {
  if (interval < 2.5) return 0;
  let days = 1;
  for (const { from, to, share } of stretches) days += share * Math.max(Math.min(interval, to) - from, 0);
  return days;
}

const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);

/**
 * The whole days that an interval may become, so that cards learnt together do not stay together. Anki's rule
 * (`rslib/src/scheduler/states/fuzz.rs`): nothing below 2.5 days; above, one day plus 15% of the days from 2.5 to 7,
 * 10% of those to 20 and 5% of the rest, either way; always a choice of two where the limits allow it.
 */
export function fuzzBounds(interval: number, least: number, most: number): readonly [lower: number, upper: number] {
  const bottom = Math.min(least, most);
  const wanted = clamp(interval, bottom, most);
  const lower = clamp(Math.round(wanted - spread(wanted)), bottom, most);
  const upper = clamp(Math.round(wanted + spread(wanted)), bottom, most);
  return [lower, upper === lower && upper > 2 && upper < most ? lower + 1 : upper];
}

/**
 * @param factor where in the bounds, from 0 to below 1; null rounds instead
 * @returns whole days from `least` to `most`
 */
export function fuzzed(interval: number, least: number, most: number, factor: number | null): number {
  if (factor === null) return clamp(Math.round(interval), Math.min(least, most), most);
  const [lower, upper] = fuzzBounds(interval, least, most);
  // A factor next to 1 rounds up to 1.
  return Math.min(upper, Math.floor(lower + factor * (1 + upper - lower)));
}
