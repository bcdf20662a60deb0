import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Calendar, day, hour, type Instant, minute, studyDay } from '@/lib/core/time';
import type { Rating } from '@/lib/log/event';
import { type Answered, applyAnswer } from '@/lib/scheduling/apply-answer';
import { defaultPolicy } from '@/lib/scheduling/default-policy';
import { type Memory, newMemory } from '@/lib/scheduling/memory';
import { momentOf } from '@/lib/scheduling/moment';
import type { Policy } from '@/lib/scheduling/policy';
import { preview } from '@/lib/scheduling/preview';
import { morning, nerveCard } from '../../setup/events';

const calendar: Calendar = { zone: 'UTC', rollover: 240 };
const plain: Policy = { ...defaultPolicy, fuzz: false };
const fresh = newMemory(nerveCard);
const answer = (memory: Memory, rating: Rating, at: Instant, policy = plain): Answered =>
  applyAnswer(memory, rating, momentOf(at, calendar), policy);
const minutesUntil = (memory: Answered, at: Instant) => ('at' in memory.due ? (memory.due.at - at) / minute : null);
const daysUntil = (memory: Answered) =>
  'day' in memory.due && memory.lastDay !== null ? memory.due.day - memory.lastDay : null;
/** Minutes, or days with a "d", under Again, Hard, Good and Easy. */
const buttons = (memory: Memory, policy = plain, at = morning) =>
  Object.values(preview(memory, policy, at, calendar)).map((after: Answered) => {
    const days = daysUntil(after);
    return days === null ? minutesUntil(after, at) : `${days}d`;
  });
/** A card in review since that morning. */
const reviewed = answer(answer(fresh, 3, morning), 3, morning + 10 * minute);
const dueAgain = morning + (daysUntil(reviewed) ?? 0) * day;

describe('learning steps of 1 and 10 minutes', () => {
  it('begin with 1, 5.5, 10 minutes and whole days', () => {
    expect(buttons(fresh)).toEqual([1, 5.5, 10, '8d']);
  });

  it('begin again on Again, stay on Hard, and end in review on Good', () => {
    const second = answer(fresh, 3, morning);
    expect(second).toMatchObject({ state: 'learning', step: 1 });
    expect(buttons(second, plain, morning + 10 * minute)).toEqual([1, 10, '2d', '4d']);
    expect(answer(second, 1, morning)).toMatchObject({ state: 'learning', step: 0 });
    expect(answer(second, 2, morning)).toMatchObject({ state: 'learning', step: 1 });
    expect(answer(second, 3, morning)).toMatchObject({ state: 'review', step: 0 });
  });

  it('are due at an instant that a sleeping tab does not move', () => {
    const first = answer(fresh, 1, morning);
    expect(first.due).toEqual({ at: morning + minute });
    expect(answer(first, 3, morning + 9 * hour).due).toEqual({ at: morning + 9 * hour + 10 * minute });
  });

  it('are due at an instant on the other side of the rollover, and count as a new day only there', () => {
    const late = Date.parse('2026-03-03T03:55:00Z');
    const first = answer(fresh, 3, late);
    expect(first.due).toEqual({ at: late + 10 * minute });
    const before = answer(first, 3, late + 4 * minute);
    const after = answer(first, 3, late + 10 * minute);
    expect([before.lastDay, after.lastDay]).toEqual([first.lastDay, (first.lastDay ?? 0) + 1]);
    // The same-day formula leaves the stability where it was; a day later it grows.
    expect(before.stability).toBe(2.3065);
    expect(after.stability).toBeGreaterThan(before.stability);
  });

  it('do not count midnight as a day', () => {
    const late = Date.parse('2026-03-02T23:55:00Z');
    expect(answer(answer(fresh, 3, late), 3, late + 10 * minute).stability).toBe(2.3065);
  });

  it('are left at once with Easy, which is also what "I know this" means', () => {
    expect(answer(fresh, 4, morning)).toMatchObject({ state: 'review', step: 0, reps: 1, lapses: 0 });
  });
});

describe('other steps', () => {
  const one: Policy = { ...plain, learningSteps: [10], relearningSteps: [10] };

  it('of one: Hard waits half as long again', () => {
    expect(buttons(fresh, one)).toEqual([10, 15, '2d', '8d']);
  });

  it('of one that is long: Hard waits at most a day more', () => {
    expect(buttons(fresh, { ...plain, learningSteps: [4_320] })).toEqual(['3d', '4d', '2d', '8d']);
  });

  it('of a day or more are due on a day, still learning', () => {
    const second = answer(fresh, 3, morning, { ...plain, learningSteps: [10, 1_440] });
    expect(second).toMatchObject({ state: 'learning', step: 1, due: { day: (second.lastDay ?? 0) + 1 } });
  });

  it('none: every answer leads to days, each button further than the one before', () => {
    const none: Policy = { ...plain, learningSteps: [], relearningSteps: [] };
    expect(buttons(fresh, none)).toEqual(['1d', '1d', '2d', '8d']);
    expect(answer(reviewed, 1, dueAgain, none)).toMatchObject({ state: 'review', lapses: 1 });
  });

  it('that became fewer while a card was on them: the last one holds', () => {
    const far = { ...answer(fresh, 3, morning), step: 5 };
    expect(buttons(far, plain, morning)).toEqual([1, 10, '2d', '4d']);
  });
});

describe('a card in review', () => {
  it('lapses on Again, is learnt anew in ten minutes, and counts the lapse once', () => {
    const lapsed = answer(reviewed, 1, dueAgain);
    expect(lapsed).toMatchObject({ state: 'relearning', step: 0, lapses: 1, due: { at: dueAgain + 10 * minute } });
    const again = answer(lapsed, 1, dueAgain + 10 * minute);
    expect(again).toMatchObject({ state: 'relearning', lapses: 1 });
    expect(answer(again, 3, dueAgain + 20 * minute)).toMatchObject({ state: 'review', lapses: 1 });
  });

  it('goes the way that ts-fsrs FSRS-6.test.ts and py-fsrs test_basic.py go, always answered when due', () => {
    const ratings: readonly Rating[] = [3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3];
    const intervals: number[] = [];
    let memory: Memory = fresh;
    let at = Date.UTC(2026, 10, 29, 12, 30);
    for (const rating of ratings) {
      const after = answer(memory, rating, at);
      intervals.push(daysUntil(after) ?? 0);
      at = 'at' in after.due ? after.due.at : at + (daysUntil(after) ?? 0) * day;
      memory = after;
    }
    expect(intervals).toEqual([0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21]);
  });

  it('waits longer the lower the retention that is asked for', () => {
    const at = (desiredRetention: number) => daysUntil(answer(reviewed, 3, dueAgain, { ...plain, desiredRetention }));
    expect([0.97, 0.9, 0.8, 0.7].map(at)).toEqual([3, 11, 36, 102]);
  });

  it('never waits longer than the longest interval', () => {
    const short: Policy = { ...plain, maximumInterval: 5 };
    expect(buttons(reviewed, short, dueAgain)).toEqual([10, '5d', '5d', '5d']);
  });

  it('grows by a day at least where it grows, whatever the spread', () => {
    const { day: today } = momentOf(morning, calendar);
    const hard = Array.from({ length: 200 }, (_, reps) => {
      const early = { ...reviewed, stability: 20.6, lastDay: studyDay(today - 1), due: { day: studyDay(today + 19) } };
      return daysUntil(answer({ ...early, reps }, 2, morning, defaultPolicy)) ?? 0;
    });
    expect(Math.min(...hard)).toBe(21);
    expect(Math.max(...hard)).toBeGreaterThan(21);
  });
});

describe('previews', () => {
  it('are what happens, to the bit, for any memory', () => {
    const steps = fc.array(fc.tuple(fc.constantFrom<Rating>(1, 2, 3, 4), fc.integer({ min: 0, max: 400 * 24 * 60 })), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(steps, (answers) => {
        let memory: Memory = fresh;
        let at = morning;
        for (const [rating, pause] of answers) {
          at += pause * minute;
          const promised = preview(memory, defaultPolicy, at, calendar);
          expect(preview(memory, defaultPolicy, at, calendar)).toEqual(promised);
          memory = answer(memory, rating, at, defaultPolicy);
          expect(memory).toEqual(promised[rating]);
        }
      }),
    );
  });

  it('order their buttons: Good waits longer than Hard, Easy longer than Good', () => {
    const memories = fc.record({
      stability: fc.double({ min: 0.001, max: 30_000, noNaN: true }),
      difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
      elapsed: fc.integer({ min: 0, max: 400 }),
      interval: fc.integer({ min: 1, max: 400 }),
      reps: fc.nat(),
    });
    fc.assert(
      fc.property(memories, ({ stability, difficulty, elapsed, interval, reps }) => {
        const { day: today } = momentOf(morning, calendar);
        const lastDay = studyDay(today - elapsed);
        const memory: Memory = {
          ...reviewed,
          reps,
          stability: Math.round(stability * 1e8) / 1e8,
          difficulty: Math.round(difficulty * 1e8) / 1e8,
          lastDay,
          due: { day: studyDay(lastDay + interval) },
        };
        const [, hard, good, easy] = Object.values(preview(memory, defaultPolicy, morning, calendar)).map(daysUntil);
        const most = defaultPolicy.maximumInterval;
        expect(good ?? 0).toBeGreaterThanOrEqual(Math.min(most, (hard ?? 0) + 1));
        expect(easy ?? 0).toBeGreaterThanOrEqual(Math.min(most, (good ?? 0) + 1));
      }),
    );
  });

  it('do not depend on the millisecond at which they are asked for', () => {
    const due = Array.from(
      { length: 200 },
      (_, ms) => preview(reviewed, defaultPolicy, dueAgain + ms, calendar)[3].due,
    );
    expect(new Set(due.map((each) => JSON.stringify(each))).size).toBe(1);
  });

  it('spread equal cards over several days', () => {
    const days = Array.from({ length: 100 }, (_, reps) =>
      daysUntil(answer({ ...reviewed, reps }, 3, dueAgain, defaultPolicy)),
    );
    expect(new Set(days).size).toBeGreaterThan(3);
  });
});

describe('a clock that was set back', () => {
  it('counts as no time at all', () => {
    const back = answer(reviewed, 3, morning - 30 * day);
    expect(back.stability).toBe(answer(reviewed, 3, morning + 10 * minute).stability);
    expect(back).toMatchObject({ lastAt: reviewed.lastAt, lastDay: reviewed.lastDay });
    expect(daysUntil(back)).toBeGreaterThanOrEqual(1);
  });
});

describe('a card that is set aside', () => {
  it('may be answered (in a quiz, on another device) and stays set aside', () => {
    const aside: Memory = { ...fresh, suspended: true, buriedUntil: studyDay(30_000) };
    expect(answer(aside, 3, morning)).toMatchObject({ suspended: true, buriedUntil: 30_000, reps: 1 });
  });
});
