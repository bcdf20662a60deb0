import type { Course } from '@/lib/scheduling/compare-trials';

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
const last = (values: readonly number[]): number => values[values.length - 1] ?? 0;

const cards = (count: number): string => `${count} ${count === 1 ? 'card' : 'cards'}`;
const apart = (difference: number, what: string): string =>
  difference === 0 ? `as many ${what}` : `${Math.abs(difference)} ${difference > 0 ? 'more' : 'fewer'}`;

/** What the two lines say, for those who read rather than look. */
export function courseSentence(before: Course, after: Course, changed: boolean): string {
  const days = after.minutes.length;
  const minutes = Math.round(mean(before.minutes));
  const known = Math.round(last(before.remembered));
  const now = `As it is set now: about ${minutes} min a day, and ${cards(known)} remembered in ${days} days.`;
  if (!changed) return now;
  const otherMinutes = Math.round(mean(after.minutes));
  const otherKnown = Math.round(last(after.remembered));
  return `${now} Tried out: about ${otherMinutes} min a day (${apart(otherMinutes - minutes, 'minutes')}), and ${cards(otherKnown)} (${apart(otherKnown - known, 'cards')}).`;
}

export interface WeekRow {
  readonly week: number;
  readonly minutes: readonly [before: number, after: number];
  readonly remembered: readonly [before: number, after: number];
}

/** Means of the minutes of each week, and what is remembered at its end. */
export function weekRows(before: Course, after: Course): readonly WeekRow[] {
  const weeks = Math.floor(after.minutes.length / 7);
  return Array.from({ length: weeks }, (_, index): WeekRow => {
    const of = (values: readonly number[]) => values.slice(index * 7, index * 7 + 7);
    return {
      week: index + 1,
      minutes: [Math.round(mean(of(before.minutes))), Math.round(mean(of(after.minutes)))],
      remembered: [Math.round(last(of(before.remembered))), Math.round(last(of(after.remembered)))],
    };
  });
}
