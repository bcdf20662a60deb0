import { day, hour, type Instant, minute, type StudyDay } from '@/lib/core/time';
import type { Due } from '@/lib/log/event';

/** How long until something is due: short for a button, and in words for whoever hears it. */
export interface IntervalWords {
  /** "1 min", "10 min", "3 d", "2.6 mo", "1.4 y" */
  readonly short: string;
  /** "10 minutes", "3 days" */
  readonly long: string;
}

const monthDays = 30.44;
const yearDays = 365.25;

/**
 * Both forms follow from the due that is stored, so that a button cannot promise anything else.
 * @param at when the button is pressed, and the study day that holds then
 */
export function intervalWords(due: Due, at: Instant, today: StudyDay): IntervalWords {
  if ('day' in due) return dayWords(due.day - today);
  const left = Math.max(0, due.at - at);
  if (left < hour) return words(Math.max(1, Math.round(left / minute)), 'min', 'minute');
  if (left < day) return words(tenth(left / hour), 'h', 'hour');
  return dayWords(Math.round(left / day));
}

function dayWords(days: number): IntervalWords {
  const count = Math.max(1, days);
  if (count < 60) return words(count, 'd', 'day');
  if (count < yearDays) return words(tenth(count / monthDays), 'mo', 'month');
  return words(tenth(count / yearDays), 'y', 'year');
}

/** One decimal below ten, none above: "2.6 mo", "11 mo". */
const tenth = (value: number): number => (value < 9.95 ? Math.round(value * 10) / 10 : Math.round(value));
const words = (count: number, unit: string, name: string): IntervalWords => ({
  short: `${count} ${unit}`,
  long: `${count} ${name}${count === 1 ? '' : 's'}`,
});
