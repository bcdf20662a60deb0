import type { Brand } from './brand';

/** Milliseconds since 1970-01-01 UTC. */
export type Instant = number;
export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/**
 * A day as a person studies: it begins at the rollover hour of their own zone, not at midnight.
 * Counted as whole days since 1970-01-01 of the local calendar, so that differences are plain subtraction.
 */
export type StudyDay = Brand<number, 'StudyDay'>;
const isStudyDay = (count: number): count is StudyDay => Number.isSafeInteger(count);
export function studyDay(count: number): StudyDay {
  const whole = Math.trunc(count);
  if (!isStudyDay(whole)) throw new Error(`not a study day: ${count}`);
  return whole;
}
export const addDays = (from: StudyDay, days: number): StudyDay => studyDay(from + days);

/** Where and when a person's days turn. */
export interface Calendar {
  /** IANA zone, e.g. `Europe/Zurich`. */
  readonly zone: string;
  /** Minutes after local midnight at which the next study day begins; 240 is 4:00. */
  readonly rollover: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();
function formatFor(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(zone, format);
  }
  return format;
}

export function isZone(zone: string): boolean {
  if (zone.length === 0 || zone.length > 64) return false;
  try {
    formatFor(zone);
    return true;
  } catch {
    return false;
  }
}

/** Minutes to add to UTC to get the zone's wall clock at that instant (positive east of Greenwich). */
export function offsetAt(at: Instant, zone: string): number {
  const part = new Map(
    formatFor(zone)
      .formatToParts(at)
      .map((p) => [p.type, Number(p.value)]),
  );
  const of = (name: Intl.DateTimeFormatPartTypes) => part.get(name) ?? 0;
  const wall = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
  return Math.round((wall - Math.floor(at / 1000) * 1000) / minute);
}

/** The study day of an instant whose offset is known, e.g. the one frozen in an event. */
export const studyDayAtOffset = (at: Instant, offset: number, rollover: number): StudyDay =>
  studyDay(Math.floor((at + offset * minute - rollover * minute) / day));

export const studyDayOf = (at: Instant, calendar: Calendar): StudyDay =>
  studyDayAtOffset(at, offsetAt(at, calendar.zone), calendar.rollover);

/**
 * The first instant of a study day. Where the clocks jump over the rollover, the day begins at the jump;
 * where the rollover happens twice, at the first.
 */
export function startOfStudyDay(of: StudyDay, calendar: Calendar): Instant {
  const wall = of * day + calendar.rollover * minute;
  let low = wall - 15 * hour;
  let high = wall + 15 * hour;
  // The offsets before and after a change of clocks: each may have seen the rollover.
  const rollovers = [offsetAt(low, calendar.zone), offsetAt(high, calendar.zone)]
    .map((offset) => wall - offset * minute)
    .filter((at) => studyDayOf(at, calendar) === of && studyDayOf(at - 1, calendar) < of);
  if (rollovers.length > 0) return Math.min(...rollovers);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (studyDayOf(middle, calendar) >= of) high = middle;
    else low = middle;
  }
  return high;
}
