import { BindingMemoryState, FSRSBinding } from '@open-spaced-repetition/binding';
import { describe, expect, it } from 'vitest';
import { seeded } from '@/lib/core/random';
import type { Rating } from '@/lib/log/event';
import { defaultWeights } from '@/lib/scheduling/default-weights';
import { type FsrsEngine, type FsrsState, fsrsEngine } from '@/lib/scheduling/fsrs-engine';

/**
 * The reference implementation (fsrs-rs, through its Node binding) on random walks. It reckons in single precision, so
 * the weights are rounded to that first. Goals: stability within 1e-5 relative, difficulty within 2e-5, intervals equal
 * but for one in ten thousand.
 */
const walks = 130;
const stepsPerWalk = 100;
const ratings: readonly Rating[] = [1, 2, 3, 4];
/**
 * Below three quarters of an hour the reference loses digits in (S + 1)^w13 - 1: then a tenth of a second is enough.
 */
const tiny = { below: 0.03, days: 1e-6 };

interface Tally {
  steps: number;
  worstStability: number;
  worstDifficulty: number;
  otherIntervals: number;
  leastStability: number;
}

function compare(
  engine: FsrsEngine,
  reference: FSRSBinding,
  state: FsrsState | null,
  days: number,
  tally: Tally,
): void {
  const theirs = reference.nextStates(
    state === null ? null : new BindingMemoryState(state.stability, state.difficulty),
    0.9,
    days,
  );
  for (const [rating, their] of [
    [1, theirs.again],
    [2, theirs.hard],
    [3, theirs.good],
    [4, theirs.easy],
  ] as const) {
    const ours = engine.next(state, days, rating);
    const apart = Math.abs(ours.stability - their.memory.stability);
    if (their.memory.stability >= tiny.below || apart > tiny.days)
      tally.worstStability = Math.max(tally.worstStability, apart / their.memory.stability);
    tally.worstDifficulty = Math.max(tally.worstDifficulty, Math.abs(ours.difficulty - their.memory.difficulty));
    if (Math.round(engine.interval(ours.stability, 0.9)) !== Math.round(their.interval)) tally.otherIntervals += 1;
    tally.leastStability = Math.min(tally.leastStability, ours.stability);
    tally.steps += 1;
  }
}

/** Walks of twenty answers a card, some on the same day, some early, some late. */
function walk(weights: readonly number[], seed: string, tally: Tally): void {
  const random = seeded(seed);
  const engine = fsrsEngine(weights);
  const reference = new FSRSBinding([...weights]);
  let state: FsrsState | null = null;
  for (let step = 0; step < stepsPerWalk; step += 1) {
    if (step % 20 === 0) state = null;
    const interval = state === null ? 0 : engine.interval(state.stability, 0.9);
    const late = Math.exp((random() - 0.5) * 2.4);
    const days = state === null || random() < 0.3 ? 0 : Math.max(1, Math.round(interval * late));
    compare(engine, reference, state, days, tally);
    state = engine.next(state, days, ratings[Math.floor(random() * 4)] ?? 3);
  }
}

describe('fsrs-rs as an oracle', () => {
  it.each([
    ['the published weights', 0, null],
    ['weights up to 40% off, as people have them', 0.4, null],
    ['a w0 below 0.1, as many people have', 0.2, 0.1],
  ] as const)('agrees on more than 40,000 random steps: %s', (name, spread, mostW0) => {
    const tally: Tally = {
      steps: 0,
      worstStability: 0,
      worstDifficulty: 0,
      otherIntervals: 0,
      leastStability: Number.POSITIVE_INFINITY,
    };
    for (let n = 0; n < walks; n += 1) {
      const random = seeded(`${name} ${n}`);
      const weights = defaultWeights.map((weight, index) => {
        const own = weight * (1 + (2 * random() - 1) * spread);
        return Math.fround(index === 0 && mostW0 !== null ? 0.001 + random() * (mostW0 - 0.001) : own);
      });
      walk(weights, `${name} ${n}`, tally);
    }
    expect(tally.steps).toBeGreaterThan(40_000);
    expect(tally.worstStability).toBeLessThanOrEqual(1e-5);
    expect(tally.worstDifficulty).toBeLessThanOrEqual(2e-5);
    expect(tally.otherIntervals / tally.steps).toBeLessThanOrEqual(1e-4);
    if (mostW0 !== null) expect(tally.leastStability).toBeLessThan(0.05);
  });
});
