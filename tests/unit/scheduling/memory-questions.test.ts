import { describe, expect, it } from 'vitest';
import { type Calendar, day, hour, minute, studyDay } from '@/lib/core/time';
import { applyAnswer } from '@/lib/scheduling/apply-answer';
import { defaultPolicy } from '@/lib/scheduling/default-policy';
import { defaultWeights } from '@/lib/scheduling/default-weights';
import { dueInstant } from '@/lib/scheduling/due-instant';
import { isDue } from '@/lib/scheduling/is-due';
import { isLeech } from '@/lib/scheduling/leech';
import { type Memory, newMemory } from '@/lib/scheduling/memory';
import { momentOf } from '@/lib/scheduling/moment';
import { retrievability } from '@/lib/scheduling/retrievability';
import { morning, nerveCard } from '../../setup/events';

const calendar: Calendar = { zone: 'Europe/Zurich', rollover: 240 };
const now = momentOf(morning, calendar);
const fresh = newMemory(nerveCard);
const learning = applyAnswer(fresh, 1, now, defaultPolicy);
const review = applyAnswer(fresh, 4, now, { ...defaultPolicy, fuzz: false });
const inDays = (days: number) => studyDay(now.day + days);

describe('the probability of recall', () => {
  it('is unknown for a card never answered', () => {
    expect(retrievability(fresh, { day: now.day }, defaultWeights)).toBeNull();
  });

  it('is 1 on the day of the answer and 0.9 after as many days as the stability', () => {
    const memory: Memory = { ...review, stability: 8 };
    expect(retrievability(memory, { day: now.day }, defaultWeights)).toBe(1);
    expect(retrievability(memory, { day: inDays(8) }, defaultWeights)).toBeCloseTo(0.9, 6);
  });

  it('falls smoothly by the instant, as an exam at a time of day asks for', () => {
    const at = (ms: number) => retrievability(review, { at: morning + ms }, defaultWeights) ?? 0;
    expect(at(day)).toBeCloseTo(retrievability(review, { day: inDays(1) }, defaultWeights) ?? 0, 6);
    expect(at(day + 6 * hour)).toBeLessThan(at(day));
  });

  it('is never above 1, also where the clock was set back', () => {
    expect(retrievability(review, { day: inDays(-3) }, defaultWeights)).toBe(1);
    expect(retrievability(review, { at: morning - day }, defaultWeights)).toBe(1);
  });
});

describe('whether a card is due', () => {
  it('is by the instant on the learning steps', () => {
    expect(isDue(learning, now)).toBe(false);
    expect(isDue(learning, { ...now, at: morning + minute })).toBe(true);
  });

  it('is from the first instant of its day in review', () => {
    const dueDay = studyDay(now.day + 8);
    expect(review.due).toEqual({ day: dueDay });
    const start = dueInstant({ day: dueDay }, calendar);
    expect(isDue(review, momentOf(start - 1, calendar))).toBe(false);
    expect(isDue(review, momentOf(start, calendar))).toBe(true);
    expect(isDue(review, momentOf(start + 40 * day, calendar))).toBe(true);
  });

  it('is not for new, suspended and buried cards', () => {
    const late = { at: morning + 20 * day, day: inDays(20) };
    expect(isDue(fresh, late)).toBe(false);
    expect(isDue({ ...review, suspended: true }, late)).toBe(false);
    expect(isDue({ ...review, buriedUntil: inDays(21) }, late)).toBe(false);
    expect(isDue({ ...review, buriedUntil: inDays(20) }, late)).toBe(true);
  });
});

describe('leeches', () => {
  it('are called at eight lapses and then at every fourth', () => {
    const called = Array.from({ length: 25 }, (_, lapses) => lapses).filter((lapses) => isLeech(lapses));
    expect(called).toEqual([8, 12, 16, 20, 24]);
  });

  it('Anki rslib/src/scheduler/states/review.rs: half of an odd threshold is rounded up', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7].filter((lapses) => isLeech(lapses, 3))).toEqual([3, 5, 7]);
    expect([0, 1, 2, 3].filter((lapses) => isLeech(lapses, 1))).toEqual([1, 2, 3]);
  });

  it('are never called at a threshold of 0', () => {
    expect([0, 1, 8].some((lapses) => isLeech(lapses, 0))).toBe(false);
  });
});
