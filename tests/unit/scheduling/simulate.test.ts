import { describe, expect, it } from 'vitest';
import { runInSlices } from '@/lib/browser/run-in-slices';
import { studyDay } from '@/lib/core/time';
import { type Course, courseOf } from '@/lib/scheduling/compare-trials';
import { defaultWeights } from '@/lib/scheduling/default-weights';
import { newMemory } from '@/lib/scheduling/memory';
import { type Beginning, beginning, type SimulatedDay, simulate, type Trial } from '@/lib/scheduling/simulate';
import { muscleCard } from '../../setup/study-cards';

const today = 20_514;
const review = (name: string, ago: number, dueIn: number) => ({
  ...newMemory(muscleCard(name)),
  state: 'review' as const,
  stability: 20,
  difficulty: 5,
  lastDay: studyDay(today - ago),
  due: { day: studyDay(today + dueIn) },
});
const memories = Array.from({ length: 60 }, (_, n) => review(`m${n}`, n % 15, (n % 9) - 2));
const from: Beginning = beginning(memories, today, 200, defaultWeights, 8);
const usual: Trial = { desiredRetention: 0.9, newCardsPerDay: 5, minutesPerDay: 60, maximumInterval: 36_500 };
const run = (trial: Trial, of = from, seed = 'x'): SimulatedDay[] =>
  [...simulate(of, trial, 90, seed)].filter((day) => day !== null);
const minutes = (days: readonly SimulatedDay[]) => days.reduce((sum, day) => sum + day.minutes, 0);
const atEnd = (days: readonly SimulatedDay[]) => days[days.length - 1]?.remembered ?? 0;

describe('a simulation of the coming days', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(run(usual)).toEqual(run(usual));
    expect(run(usual, from, 'y')).not.toEqual(run(usual));
  });

  it('costs more minutes and keeps more, the higher the aim', () => {
    const courses = [0.8, 0.9, 0.97].map((desiredRetention) => run({ ...usual, desiredRetention }));
    const [low, middle, high] = courses.map(minutes);
    expect(low).toBeLessThan(middle ?? 0);
    expect(middle).toBeLessThan(high ?? 0);
    const kept = courses.map(atEnd);
    expect(kept[0]).toBeLessThan(kept[2] ?? 0);
  });

  it('remembers more with more new cards, and never spends more than the minutes but for one card', () => {
    expect(atEnd(run({ ...usual, newCardsPerDay: 0 }))).toBeLessThan(atEnd(run(usual)));
    const scarce = run({ ...usual, minutesPerDay: 3, newCardsPerDay: 50 });
    expect(Math.max(...scarce.map((day) => day.minutes))).toBeLessThanOrEqual(3 + 8 / 60);
  });

  it('remembers no more than there are cards, and no fewer than none', () => {
    for (const { remembered } of run(usual)) {
      expect(remembered).toBeGreaterThan(0);
      expect(remembered).toBeLessThanOrEqual(260);
    }
  });

  it('begins with what is known: no suspended and no new cards, and nobody at all', () => {
    const aside = [{ ...review('s', 3, 1), suspended: true }, newMemory(muscleCard('n'))];
    expect(beginning(aside, today, 0, defaultWeights, 8).known).toEqual([]);
    expect(run(usual, beginning([], today, 0, defaultWeights, 8)).at(-1)).toEqual({ minutes: 0, remembered: 0 });
  });

  it('counts a clock that was set back as no time', () => {
    expect(beginning([review('f', -4, -9)], today, 0, defaultWeights, 8).known).toMatchObject([{ since: 0, dueIn: 0 }]);
  });
});

describe('the course of a trial', () => {
  it('lies within its own band, and is a number every day', async () => {
    const [course] = (await runInSlices<Course>(courseOf(from, usual, 28), () => false)) ?? [];
    if (course === undefined) throw new Error('no course');
    for (const [day, [low, high]] of course.minutesBand.entries()) {
      expect(course.minutes[day]).toBeGreaterThanOrEqual(low - 1e-9);
      expect(course.minutes[day]).toBeLessThanOrEqual(high + 1e-9);
    }
    expect(course.remembered).toHaveLength(28);
  });

  it('rests between its slices and can be given up', async () => {
    let asked = 0;
    let now = 0;
    const clock = () => {
      now += 3;
      return now;
    };
    const stopped = () => {
      asked += 1;
      return asked > 3;
    };
    expect(await runInSlices(courseOf(from, usual, 28), stopped, clock)).toBeNull();
  });
});
