import type { Random } from '../core/random';

const first = 2_000;
const longest = 5 * 60_000;

/**
 * Milliseconds to wait before the next try, after `failures` failures in a row (1 or more). Doubles up to five minutes;
 * the jitter of half keeps a lecture hall that lost its network from coming back in one breath.
 * @param asked what the server asked for (Retry-After), in milliseconds; waited for in full
 */
export function backOff(failures: number, random: Random, asked = 0): number {
  const full = Math.min(longest, first * 2 ** Math.min(30, Math.max(0, failures - 1)));
  return Math.max(asked, Math.round(full * (0.5 + random() / 2)));
}
