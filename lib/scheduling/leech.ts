/** Lapses at which a card is called a leech: time is better spent on rewording it than on asking it again. */
export const leechThreshold = 8;

/**
 * Whether the lapse that brought the count to `lapses` is one to warn about: at the threshold, and then every half
 * threshold, rounded up (Anki: 8, 12, 16 ...). A threshold of 0 never warns.
 */
export function isLeech(lapses: number, threshold = leechThreshold): boolean {
  if (threshold <= 0 || lapses < threshold) return false;
  return (lapses - threshold) % Math.max(1, Math.ceil(threshold / 2)) === 0;
}
