import { describe, expect, it } from 'vitest';
import {
  addDays,
  type Calendar,
  day,
  hour,
  type Instant,
  isZone,
  minute,
  offsetAt,
  type StudyDay,
  startOfStudyDay,
  studyDay,
  studyDayAtOffset,
  studyDayOf,
} from '@/lib/core/time';

/** Every hour of the clock, both halves of the world, half and quarter hours, and the odd ones out. */
const zones = [
  'UTC',
  'Europe/London',
  'Europe/Zurich',
  'Europe/Helsinki',
  'Europe/Istanbul',
  'Africa/Casablanca',
  'Africa/Cairo',
  'Asia/Tehran',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Asia/Shanghai',
  'Asia/Tokyo',
  'Australia/Adelaide',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Pacific/Chatham',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'America/Anchorage',
  'America/Los_Angeles',
  'America/New_York',
  'America/Havana',
  'America/St_Johns',
  'America/Santiago',
  'America/Sao_Paulo',
  'Atlantic/Azores',
  'Antarctica/Troll',
] as const;

/** Rollovers that meet the clock changes of one zone or another, midnight and the default among them. */
const rollovers = [0, 30, 120, 150, 180, 240, 1_410] as const;

const quarter = 15 * minute;

/** The instants of a span at which a zone's clock jumps, found by looking every quarter of an hour of the days it did. */
function clockChanges(zone: string, from: Instant, to: Instant): Instant[] {
  const changes: Instant[] = [];
  for (let at = from; at < to; at += day) {
    if (offsetAt(at, zone) === offsetAt(at + day, zone)) continue;
    for (let fine = at; fine < at + day; fine += quarter)
      if (offsetAt(fine, zone) !== offsetAt(fine + quarter, zone)) changes.push(fine + quarter);
  }
  return changes;
}

/** The first instant of a study day by looking at every quarter of an hour around it. */
function startByLooking(of: StudyDay, calendar: Calendar): Instant {
  const middle = of * day + calendar.rollover * minute;
  for (let at = middle - 28 * hour; at < middle + 28 * hour; at += quarter)
    if (studyDayOf(at, calendar) >= of) return at;
  throw new Error('no start found');
}

const local = (zone: string, rollover: number): Calendar => ({ zone, rollover });
const dayOf = (text: string): StudyDay => studyDay(Date.parse(`${text}T00:00:00Z`) / day);

describe('the study day', () => {
  it('turns at the rollover of the local clock, not at midnight', () => {
    const zurich = local('Europe/Zurich', 240);
    expect(studyDayOf(Date.parse('2026-11-22T02:59:59.999Z'), zurich)).toBe(dayOf('2026-11-21'));
    expect(studyDayOf(Date.parse('2026-11-22T03:00:00.000Z'), zurich)).toBe(dayOf('2026-11-22'));
  });

  it('keeps a ten-minute step across midnight within one day', () => {
    const newYork = local('America/New_York', 240);
    const late = Date.parse('2026-03-01T04:55:00Z');
    expect(studyDayOf(late, newYork)).toBe(studyDayOf(late + 10 * minute, newYork));
  });

  it('follows from the offset that an event froze', () => {
    const at = Date.parse('2026-07-01T01:30:00Z');
    expect(studyDayAtOffset(at, 120, 240)).toBe(studyDayOf(at, local('Europe/Zurich', 240)));
  });

  it('counts across years by plain addition', () => {
    expect(addDays(dayOf('2026-12-31'), 1)).toBe(dayOf('2027-01-01'));
    expect(addDays(dayOf('2028-02-28'), 2)).toBe(dayOf('2028-03-01'));
  });

  it('is refused where it is no day', () => {
    expect(() => studyDay(Number.NaN)).toThrow('not a study day');
    expect(() => studyDay(Number.POSITIVE_INFINITY)).toThrow('not a study day');
  });
});

describe('the first instant of a study day', () => {
  it.each(zones)('is where the day turns, through two years of clock changes: %s', (zone) => {
    for (const change of clockChanges(zone, Date.UTC(2025, 0, 1), Date.UTC(2027, 0, 1))) {
      for (const rollover of rollovers) {
        const calendar = local(zone, rollover);
        for (const near of [-day, 0, day]) {
          const of = studyDayOf(change + near, calendar);
          const start = startOfStudyDay(of, calendar);
          expect(studyDayOf(start, calendar), `${zone} ${rollover} ${new Date(change + near).toISOString()}`).toBe(of);
          expect(studyDayOf(start - 1, calendar)).toBeLessThan(of);
          expect(start).toBe(startByLooking(of, calendar));
        }
      }
    }
  });

  it.each(zones)('undoes studyDayOf on ordinary days: %s', (zone) => {
    for (let at = Date.UTC(2026, 0, 15, 7, 13); at < Date.UTC(2027, 0, 1); at += 29 * day + 5 * hour) {
      for (const rollover of rollovers) {
        const calendar = local(zone, rollover);
        const of = studyDayOf(at, calendar);
        const start = startOfStudyDay(of, calendar);
        expect(start).toBeLessThanOrEqual(at);
        expect(studyDayOf(start, calendar)).toBe(of);
        expect(studyDayOf(start - 1, calendar)).toBe(of - 1);
      }
    }
  });

  it('makes a day of 23 hours in spring and of 25 in autumn', () => {
    const zurich = local('Europe/Zurich', 0);
    const length = (text: string) =>
      startOfStudyDay(addDays(dayOf(text), 1), zurich) - startOfStudyDay(dayOf(text), zurich);
    expect(length('2026-03-28')).toBe(24 * hour);
    expect(length('2026-03-29')).toBe(23 * hour);
    expect(length('2026-10-25')).toBe(25 * hour);
  });

  it('begins at the jump where the clocks jump over the rollover', () => {
    const zurich = local('Europe/Zurich', 150);
    expect(startOfStudyDay(dayOf('2026-03-29'), zurich)).toBe(Date.parse('2026-03-29T01:00:00Z'));
  });

  it('begins at the first of two rollovers where the clocks go back over it', () => {
    const zurich = local('Europe/Zurich', 150);
    expect(startOfStudyDay(dayOf('2026-10-25'), zurich)).toBe(Date.parse('2026-10-25T00:30:00Z'));
  });

  it('lives through a day that a country left out: Samoa, 30 December 2011', () => {
    const midnight = local('Pacific/Apia', 0);
    const skipped = Date.parse('2011-12-30T10:00:00Z');
    expect(startOfStudyDay(dayOf('2011-12-30'), midnight)).toBe(skipped);
    expect(startOfStudyDay(dayOf('2011-12-31'), midnight)).toBe(skipped);
    // With a rollover at four the day exists for the four hours before it.
    const four = local('Pacific/Apia', 240);
    expect(startOfStudyDay(dayOf('2011-12-30'), four)).toBe(skipped);
    expect(startOfStudyDay(dayOf('2011-12-31'), four)).toBe(skipped + 4 * hour);
  });
});

describe('zones', () => {
  it('knows offsets that are no whole hours', () => {
    const at = Date.parse('2026-07-01T00:00:00Z');
    expect(offsetAt(at, 'Asia/Kathmandu')).toBe(345);
    expect(offsetAt(at, 'Pacific/Chatham')).toBe(765);
    expect(offsetAt(at, 'America/St_Johns')).toBe(-150);
    expect(offsetAt(at + 123, 'UTC')).toBe(0);
  });

  it('tells a zone from other text', () => {
    expect(isZone('Europe/Zurich')).toBe(true);
    expect(isZone('Europe/Gluteus')).toBe(false);
    expect(isZone('')).toBe(false);
    expect(isZone('x'.repeat(65))).toBe(false);
  });
});
