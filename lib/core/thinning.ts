import { day, type Instant } from './time';

/** How many of the latest calendar days, weeks (from Monday) and months, in UTC, keep the last copy made in them. */
export interface Thinning {
  readonly days: number;
  readonly weeks: number;
  readonly months: number;
}

/** Nothing but the newest copy grows older than `longestKept`, in days: the first of a month, two months later. */
export const backupThinning: Thinning = { days: 7, weeks: 4, months: 3 };
export const longestKept = 93;

const dayOf = (at: Instant): number => Math.floor(at / day);
// 1970-01-01 was a Thursday.
const weekOf = (at: Instant): number => Math.floor((dayOf(at) + 3) / 7);
function monthOf(at: Instant): number {
  const date = new Date(at);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/**
 * Which copies to keep. The newest one always stays, whatever the calendar says: where copying has stopped, the last
 * good copy must not grow too old to keep. A copy that is the last of its period stays the last, so what is kept today
 * was kept on every day before.
 */
export function copiesToKeep(taken: readonly Instant[], now: Instant, rule: Thinning): ReadonlySet<Instant> {
  const newestFirst = [...taken].sort((a, b) => b - a);
  const kept = new Set(newestFirst.slice(0, 1));
  const periods = [
    [dayOf, rule.days],
    [weekOf, rule.weeks],
    [monthOf, rule.months],
  ] as const;
  for (const [periodOf, count] of periods) {
    const seen = new Set<number>();
    for (const at of newestFirst) {
      const period = periodOf(at);
      if (period <= periodOf(now) - count || seen.has(period)) continue;
      seen.add(period);
      kept.add(at);
    }
  }
  return kept;
}
