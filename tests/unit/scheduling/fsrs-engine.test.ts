import { FSRSAlgorithm, default_w as libraryWeights } from 'ts-fsrs';
import { describe, expect, it } from 'vitest';
import { seeded } from '@/lib/core/random';
import type { Rating } from '@/lib/log/event';
import { defaultWeights } from '@/lib/scheduling/default-weights';
import { type FsrsState, fsrsEngine } from '@/lib/scheduling/fsrs-engine';

const engine = fsrsEngine(defaultWeights);
const ratings: readonly Rating[] = [1, 2, 3, 4];
const withWeights = (changes: Readonly<Record<number, number>>) =>
  fsrsEngine(defaultWeights.map((weight, index) => changes[index] ?? weight));

function walk(weights: readonly number[], answers: readonly (readonly [Rating, number])[]): FsrsState | null {
  let state: FsrsState | null = null;
  for (const [rating, days] of answers) state = fsrsEngine(weights).next(state, days, rating);
  return state;
}

/** fsrs-rs compares its own vectors with a tolerance of 1e-4. */
function expectNear(actual: readonly number[], expected: readonly number[], tolerance = 1e-4): void {
  expect(actual).toHaveLength(expected.length);
  for (const [index, value] of expected.entries())
    expect(Math.abs((actual[index] ?? Number.NaN) - value), `element ${index}`).toBeLessThanOrEqual(tolerance);
}

describe('the published vectors', () => {
  it('uses the default weights of ts-fsrs 5.4.2', () => {
    expect(defaultWeights).toEqual(libraryWeights);
  });

  const history = [
    [1, 0],
    [3, 0],
    [3, 1],
    [3, 3],
    [3, 8],
    [3, 21],
  ] as const;

  it('fsrs-rs src/inference.rs: six answers end at S 53.62691, D 6.3574867', () => {
    const state = walk(defaultWeights, history);
    expectNear([state?.stability ?? 0, state?.difficulty ?? 0], [53.62691, 6.3574867]);
  });

  it('fsrs-rs src/inference.rs: with w17 to w19 at 0 they end at S 53.335106', () => {
    const still = defaultWeights.map((weight, index) => (index >= 17 && index <= 19 ? 0 : weight));
    expectNear([walk(still, history)?.stability ?? 0], [53.335106]);
  });

  it('fsrs-rs src/inference.rs: intervals of a stability of one day at retention 0.1 to 1', () => {
    const intervals = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1].map((retention) =>
      Math.max(1, Math.round(engine.interval(1, retention))),
    );
    // The first is 3,116,766 in the reference's single precision, which holds seven digits.
    expect(intervals).toEqual([3_116_769, 34_793, 2_508, 387, 90, 27, 9, 3, 1, 1]);
    expect(Math.abs((intervals[0] ?? 0) / 3_116_766 - 1)).toBeLessThan(1e-6);
  });

  it('fsrs-rs src/model.rs: the forgetting curve', () => {
    const cases = [
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 4],
      [4, 4],
      [5, 2],
    ] as const;
    expectNear(
      cases.map(([days, stability]) => engine.recall(stability, days)),
      [1, 0.9403443, 0.9253786, 0.9185229, 0.9, 0.8261359],
      1e-5,
    );
  });

  it('fsrs-rs src/model.rs: stability after recall, from stability 5 and difficulty 1 to 4 at recall 0.9 to 0.6', () => {
    // The reference computes the success formula for Again as well; it is Good's, which is how it is reached here.
    const asked: readonly Rating[] = [3, 2, 3, 4];
    const recalls = [0.9, 0.8, 0.7, 0.6];
    const after = recalls.map((recall, index) =>
      engine.next({ stability: 5, difficulty: index + 1 }, engine.interval(5, recall), asked[index] ?? 3),
    );
    expectNear(
      after.map(({ stability }) => stability),
      [25.602541, 28.226582, 58.656002, 127.226685],
      5e-4,
    );
  });

  it('fsrs-rs src/model.rs: stability after a lapse, from the same states', () => {
    const after = [0.9, 0.8, 0.7, 0.6].map((recall, index) =>
      engine.next({ stability: 5, difficulty: index + 1 }, engine.interval(5, recall), 1),
    );
    expectNear(
      after.map(({ stability }) => stability),
      [1.0525396, 1.1894329, 1.3680838, 1.584989],
    );
  });

  it('fsrs-rs src/model.rs: stability after a second answer on the same day', () => {
    const after = ratings.map((rating) => engine.next({ stability: 5, difficulty: 5 }, 0, rating));
    expectNear(
      after.map(({ stability }) => stability),
      [1.596818, 5, 5, 8.12961],
    );
  });

  it('fsrs-rs src/model.rs: difficulty 5 after each rating', () => {
    const after = ratings.map((rating) => engine.next({ stability: 5, difficulty: 5 }, 5, rating));
    expectNear(
      after.map(({ difficulty }) => difficulty),
      [8.341763, 6.6659956, 4.990228, 3.3144615],
    );
  });

  it('fsrs-rs src/model.rs: two answers in a row, a day or two apart', () => {
    const twice = (rating: Rating, days: number) =>
      walk(defaultWeights, [
        [rating, 0],
        [rating, days],
      ]);
    const states = [...ratings.map((rating) => twice(rating, 1)), twice(1, 2), twice(2, 2)];
    expectNear(
      states.map((state) => state?.stability ?? 0),
      [0.10088589, 3.2494123, 7.3153, 18.014914, 0.112798266, 4.4694576],
    );
    expectNear(
      states.map((state) => state?.difficulty ?? 0),
      [8.806304, 6.7404594, 2.1112142, 1, 8.806304, 6.7404594],
    );
  });

  it('ts-fsrs FSRS-6.test.ts: the first answer', () => {
    const first = ratings.map((rating) => engine.next(null, 0, rating));
    expect(first.map(({ stability }) => stability)).toEqual([0.212, 1.2931, 2.3065, 8.2956]);
    expect(first.map(({ difficulty }) => difficulty)).toEqual([6.4133, 5.11217071, 2.11810397, 1]);
  });
});

describe('the traps of ts-fsrs', () => {
  it('starts at w0 where w0 is below 0.1, as fsrs-rs does', () => {
    expect(withWeights({ 0: 0.02 }).next(null, 0, 1).stability).toBe(0.02);
  });

  it('never starts below 0.001', () => {
    expect(withWeights({ 0: 0 }).next(null, 0, 1).stability).toBe(0.001);
  });

  it('rounds a first stability to eight decimals', () => {
    expect(withWeights({ 2: 1 / 3 }).next(null, 0, 3).stability).toBe(0.33333333);
  });

  it('refuses a set of weights that is not FSRS-6', () => {
    expect(() => fsrsEngine(defaultWeights.slice(0, 19))).toThrow('21 weights');
  });

  it('makes one engine per array of weights', () => {
    expect(fsrsEngine(defaultWeights)).toBe(engine);
  });
});

/** ts-fsrs itself, with the two things put right that we do otherwise (decision 16). */
class Library extends FSRSAlgorithm {
  constructor(weights: readonly number[]) {
    super({ w: weights, enable_short_term: true });
    const w = [...this.param.w];
    w[19] = Math.min(Math.max(weights[19] ?? 0, 0), 0.8);
    this.param = { ...this.param, w };
  }
  override init_stability(rating: Rating): number {
    return Math.round(Math.max(this.param.w[rating - 1] ?? 0, 0.001) * 1e8) / 1e8;
  }
}

describe('ts-fsrs as an oracle', () => {
  it('gives the same states to the last bit, on 30,000 steps with weights inside and outside their limits', () => {
    for (let n = 0; n < 30; n += 1) {
      const random = seeded(`library ${n}`);
      const spread = n === 0 ? 0 : n % 3 === 2 ? 6 : 0.4;
      const weights = defaultWeights.map((weight) => weight * (1 + (2 * random() - 1) * spread));
      const [ours, theirs] = [fsrsEngine(weights), new Library(weights)];
      let state: FsrsState | null = null;
      for (let step = 0; step < 1_000; step += 1) {
        const before: FsrsState | null = step % 25 === 0 ? null : state;
        const days = random() < 0.3 ? 0 : Math.floor(random() ** 4 * 2_000);
        const rating = ratings[Math.floor(random() * 4)] ?? 3;
        state = ours.next(before, days, rating);
        expect(state).toEqual(theirs.next_state(before, days, rating));
        expect(ours.recall(state.stability, days)).toBe(theirs.forgetting_curve(days, state.stability));
      }
    }
  });
});
