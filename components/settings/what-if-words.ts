import type { Course } from '@/lib/scheduling/compare-trials';

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
const last = (values: readonly number[]): number => values[values.length - 1] ?? 0;

const cards = (count: number): string => `${count} ${count === 1 ? 'card' : 'cards'}`;
/** Minutes as far as they tell something: of a short day the tenths as well. */
const minutesText = (minutes: number): string =>
  String(minutes < 9.95 ? Math.round(minutes * 10) / 10 : Math.round(minutes));
const aDay = (minutes: number): string =>
  minutes < 0.05 ? 'no time at all' : `about ${minutesText(minutes)} min a day`;
const apart = (before: number, after: number, text: (value: number) => string): string =>
  text(before) === text(after) ? 'as before' : `${text(Math.abs(after - before))} ${after > before ? 'more' : 'fewer'}`;

/** What the two lines say, for those who read rather than look. */
export function courseSentence(before: Course, after: Course, changed: boolean): string {
  const days = after.minutes.length;
  const [minutes, known] = [mean(before.minutes), Math.round(last(before.remembered))];
  const now = `As it is set now: ${aDay(minutes)}, and ${cards(known)} remembered in ${days} days.`;
  if (!changed) return now;
  const [otherMinutes, otherKnown] = [mean(after.minutes), Math.round(last(after.remembered))];
  return `${now} Tried out: ${aDay(otherMinutes)} (${apart(minutes, otherMinutes, minutesText)}), and ${cards(otherKnown)} (${apart(known, otherKnown, String)}).`;
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
