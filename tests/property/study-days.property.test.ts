import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day, hour, minute, offsetAt, startOfStudyDay, studyDayAtOffset, studyDayOf } from '@/lib/core/time';
import { applyAnswer } from '@/lib/scheduling/apply-answer';
import { defaultPolicy } from '@/lib/scheduling/default-policy';
import { isDue } from '@/lib/scheduling/is-due';
import { newMemory } from '@/lib/scheduling/memory';
import { momentOf } from '@/lib/scheduling/moment';
import { nerveCard } from '../setup/events';

/** One zone per hour of the day, with half and quarter hours, both hemispheres, and odd changes of the clocks. */
const zones = [
  'Pacific/Pago_Pago',
  'Pacific/Honolulu',
  'America/Anchorage',
  'America/Los_Angeles',
  'America/Denver',
  'America/Chicago',
  'America/New_York',
  'America/Halifax',
  'America/St_Johns',
  'America/Sao_Paulo',
  'Atlantic/South_Georgia',
  'Atlantic/Azores',
  'Europe/London',
  'Europe/Zurich',
  'Africa/Cairo',
  'Asia/Tehran',
  'Asia/Karachi',
  'Asia/Kathmandu',
  'Asia/Dhaka',
  'Asia/Shanghai',
  'Asia/Tokyo',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Pacific/Kiritimati',
] as const;
const rollovers = [0, 60, 150, 240, 1_439] as const;

/** The instants of a year at which a zone changes its clocks, to the hour. */
function changes(zone: string, year: number): number[] {
  const found: number[] = [];
  for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += day) {
    if (offsetAt(at, zone) === offsetAt(at + day, zone)) continue;
    for (let h = 0; h < 24; h += 1)
      if (offsetAt(at + h * hour, zone) !== offsetAt(at + (h + 1) * hour, zone)) found.push(at + (h + 1) * hour);
  }
  return found;
}

describe.each(zones)('study days in %s', (zone) => {
  const turns = changes(zone, 2026);

  it.each(rollovers)('turn once a day at %d minutes past midnight, over every change of the clocks', (rollover) => {
    const calendar = { zone, rollover };
    for (const turn of [...turns, Date.UTC(2026, 5, 15)]) {
      let before = studyDayOf(turn - 2 * day, calendar);
      let turned = 0;
      for (let at = turn - 2 * day; at <= turn + 2 * day; at += 15 * minute) {
        const now = studyDayOf(at, calendar);
        // Where the clocks go back over the rollover, the wall shows the old day once more; never another one.
        expect(Math.abs(now - before)).toBeLessThanOrEqual(1);
        turned += now - before;
        before = now;
      }
      expect([3, 4, 5]).toContain(turned);
      for (let ahead = -2; ahead <= 2; ahead += 1) {
        const of = addDays(studyDayOf(turn, calendar), ahead);
        const start = startOfStudyDay(of, calendar);
        expect(studyDayOf(start, calendar)).toBe(of);
        expect(studyDayOf(start - 1, calendar)).toBeLessThan(of);
      }
    }
  });

  it('make a card due on its day and not a moment before, and freeze the day that was lived', () => {
    const at = fc.oneof(
      fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2026, 11, 31) }),
      fc
        .constantFrom(...(turns.length > 0 ? turns : [Date.UTC(2026, 2, 29)]))
        .chain((turn) => fc.integer({ min: turn - 2 * hour, max: turn + 2 * hour })),
    );
    fc.assert(
      fc.property(at, fc.constantFrom(...rollovers), (now, rollover) => {
        const calendar = { zone, rollover };
        const moment = momentOf(now, calendar);
        expect(studyDayAtOffset(now, offsetAt(now, zone), rollover)).toBe(moment.day);
        const after = applyAnswer(newMemory(nerveCard), 4, moment, defaultPolicy);
        const due = 'day' in after.due ? after.due.day : moment.day;
        const start = startOfStudyDay(due, calendar);
        expect(due - moment.day).toBeGreaterThanOrEqual(1);
        expect(isDue(after, momentOf(start, calendar))).toBe(true);
        expect(isDue(after, momentOf(start - 1, calendar))).toBe(false);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a zone that changes in the middle of a session', () => {
  it('never turns an answer into less than no time, whichever way the traveller flies', () => {
    const flights = fc.array(
      fc.record({
        zone: fc.constantFrom(...zones),
        rating: fc.constantFrom(1, 2, 3, 4),
        pause: fc.integer({ min: -day, max: 3 * day }),
      }),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(flights, (answers) => {
        let memory = newMemory(nerveCard);
        let now = Date.UTC(2026, 2, 28, 12);
        for (const { zone, rating, pause } of answers) {
          now += pause;
          const after = applyAnswer(memory, rating, momentOf(now, { zone, rollover: 240 }), defaultPolicy);
          expect(after.lastDay).toBeGreaterThanOrEqual(memory.lastDay ?? 0);
          expect(after.lastAt).toBeGreaterThanOrEqual(memory.lastAt ?? 0);
          expect(Number.isFinite(after.stability) && after.stability >= 0.001).toBe(true);
          memory = after;
        }
      }),
    );
  });
});
