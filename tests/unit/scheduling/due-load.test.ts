import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardId } from '@/lib/core/ids';
import { addDays, type StudyDay, studyDay } from '@/lib/core/time';
import { type Answered, applyAnswer } from '@/lib/scheduling/apply-answer';
import { defaultPolicy } from '@/lib/scheduling/default-policy';
import { balancedInterval, type DueLoad, dayWeight, type EasyDay, weekdayOf } from '@/lib/scheduling/due-load';
import { fuzzBounds } from '@/lib/scheduling/fuzz';
import { type Memory, newMemory } from '@/lib/scheduling/memory';
import { morning, nerveCard } from '../../setup/events';

/** 2026-03-02, a Monday. */
const today = studyDay(20_514);
const week = (over: Readonly<Record<number, EasyDay>> = {}): EasyDay[] =>
  Array.from({ length: 7 }, (_, index) => over[index] ?? 'normal');
const load = (counts: Readonly<Record<number, number>>, over: Partial<DueLoad> = {}): DueLoad => ({
  cardsOn: (day) => counts[day - today] ?? 0,
  easyDays: week(),
  siblingDays: [],
  ...over,
});
/** A card in review, due today, whose Good leads to about three weeks. */
const due: Memory = {
  ...newMemory(nerveCard),
  state: 'review',
  stability: 9,
  difficulty: 5,
  due: { day: today },
  lastAt: morning - 9 * 86_400_000,
  lastDay: studyDay(today - 9),
  reps: 4,
};
const daysOf = (after: Answered): number => ('day' in after.due ? after.due.day - today : 0);
const goodOn = (policy: typeof defaultPolicy & { readonly load?: DueLoad }, memory = due) =>
  daysOf(applyAnswer(memory, 3, { at: morning, day: today }, policy));

describe('the weight of a day', () => {
  it('Anki rslib/src/scheduler/states/load_balancer.rs: n^-2.15 times interval^-3 times both factors', () => {
    const on = addDays(today, 10);
    expect(dayWeight(10, on, load({ 10: 7 }))).toBeCloseTo(7 ** -2.15 * 10 ** -3, 15);
    const thursday: EasyDay[] = week({ 3: 'fewer' });
    expect(dayWeight(10, on, load({ 10: 7 }, { easyDays: thursday }))).toBeCloseTo(0.5 * 7 ** -2.15 * 1e-3, 15);
    const fewest: EasyDay[] = week({ 3: 'fewest' });
    expect(dayWeight(10, on, load({ 10: 7 }, { easyDays: fewest }))).toBeCloseTo(1e-4 * 7 ** -2.15 * 1e-3, 15);
  });

  it('is 1 where nothing is due, however far that day is', () => {
    expect([3, 30, 90].map((interval) => dayWeight(interval, addDays(today, interval), load({})))).toEqual([1, 1, 1]);
  });

  it('is less the nearer a sibling is, before or after', () => {
    const weights = [0, 1, 2, 3, 4, 5].map((apart) => [
      dayWeight(20, addDays(today, 20), load({}, { siblingDays: [addDays(today, 20 + apart)] })),
      dayWeight(20, addDays(today, 20), load({}, { siblingDays: [addDays(today, 20 - apart), addDays(today, 90)] })),
    ]);
    expect(weights).toEqual([1e-6, 0.2, 0.4, 0.6, 0.8, 1].map((weight) => [weight, weight]));
  });

  it('counts weekdays from Monday', () => {
    expect(weekdayOf(today)).toBe(0);
    expect(weekdayOf(addDays(today, 6))).toBe(6);
    expect(weekdayOf(studyDay(0))).toBe(3);
    expect(weekdayOf(studyDay(-4))).toBe(6);
  });
});

describe('the day of a card', () => {
  const plain = { ...defaultPolicy };
  const bounds = fuzzBounds(goodOn({ ...plain, fuzz: false }), 10, 36_500);

  it('is the one with room, where all others are full', () => {
    for (let free = bounds[0]; free <= bounds[1]; free += 1) {
      const full = Object.fromEntries(Array.from({ length: 200 }, (_, day) => [day, day === free ? 0 : 400]));
      expect(goodOn({ ...plain, load: load(full) })).toBe(free);
    }
  });

  it('is never an easy day where another will do, and keeps a day off its siblings', () => {
    for (let reps = 0; reps < 100; reps += 1) {
      const easyDays = week({ 5: 'fewest', 6: 'fewest' });
      const easy = goodOn({ ...plain, load: load({}, { easyDays }) }, { ...due, reps });
      expect(weekdayOf(addDays(today, easy))).toBeLessThan(5);
      const siblingDays = [addDays(today, bounds[0] + 2)];
      expect(goodOn({ ...plain, load: load({}, { siblingDays }) }, { ...due, reps })).not.toBe(bounds[0] + 2);
    }
  });

  it('stays within the spread, and so keeps the order of the buttons and growth', () => {
    const counts = fc.dictionary(fc.integer({ min: 1, max: 120 }).map(String), fc.integer({ min: 0, max: 300 }));
    const stability = fc.double({ min: 0.001, max: 4_000, noNaN: true });
    fc.assert(
      fc.property(counts, stability, fc.integer({ min: 0, max: 90 }), fc.nat(), (cards, days, interval, reps) => {
        const memory: Memory = {
          ...due,
          stability: Math.round(days * 1e8) / 1e8,
          reps,
          lastDay: studyDay(today - interval),
        };
        const policy = { ...plain, load: load(cards) };
        const moment = { at: morning, day: today };
        const [hard = 0, good = 0, easy = 0] = ([2, 3, 4] as const).map((rating) =>
          daysOf(applyAnswer(memory, rating, moment, policy)),
        );
        expect(good).toBeGreaterThanOrEqual(Math.min(plain.maximumInterval, hard + 1));
        expect(easy).toBeGreaterThanOrEqual(Math.min(plain.maximumInterval, good + 1));
        const unspread = daysOf(applyAnswer(memory, 2, moment, { ...plain, fuzz: false }));
        if (unspread > interval) expect(hard).toBeGreaterThan(interval);
      }),
    );
  });

  it('is left to the spread alone beyond 90 days, and to rounding below 2.5', () => {
    const far = { ...due, stability: 400 };
    const full = { ...plain, load: load(Object.fromEntries(Array.from({ length: 3_000 }, (_, day) => [day, 50]))) };
    expect(goodOn(full, far)).toBe(goodOn(plain, far));
    const fresh = newMemory(nerveCard);
    const near = { ...plain, learningSteps: [], load: load({ 2: 500 }) };
    expect(goodOn(near, fresh)).toBe(2);
  });

  it('is the same for the same card, count of answers and load', () => {
    const policy = { ...plain, load: load({ [bounds[0]]: 4, [bounds[1]]: 9 }) };
    expect(new Set(Array.from({ length: 20 }, () => goodOn(policy))).size).toBe(1);
  });

  it('evens out a pile of equal cards', () => {
    const counts = new Map<StudyDay, number>();
    for (let n = 0; n < 400; n += 1) {
      const memory = { ...due, cardId: cardId(`a:muscle-${n}.nerve.name`) };
      const on = { cardsOn: (day: StudyDay) => counts.get(day) ?? 0, easyDays: week(), siblingDays: [] };
      const day = addDays(today, goodOn({ ...plain, load: on }, memory));
      counts.set(day, (counts.get(day) ?? 0) + 1);
    }
    const spread = [...counts.values()];
    expect(Math.max(...spread) / (400 / spread.length)).toBeLessThan(1.6);
  });

  it('exists for any factor', () => {
    for (const factor of [0, 0.5, 1 - 2 ** -32])
      expect(balancedInterval([3, 5], today, load({ 3: 1, 4: 1, 5: 1 }), factor)).toBeGreaterThanOrEqual(3);
    expect(balancedInterval([3, 5], today, load({ 3: 1, 4: 1, 5: 1 }), 1)).toBe(5);
  });
});
