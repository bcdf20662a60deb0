/** What an answer takes as long as too little is known of a person. */
export const typicalSeconds = 8;
const fewest = 20;
/** A longer answer is a phone put down (Anki caps at the same). */
const longestMs = 60_000;

/** The median seconds of a person's answers, of which the latest hundred or so are enough. */
export function secondsPerAnswer(durationsMs: readonly number[]): number {
  if (durationsMs.length < fewest) return typicalSeconds;
  const sorted = durationsMs.map((ms) => Math.min(ms, longestMs)).sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  return Math.max(1, (upper + lower) / 2_000);
}
