import { computeDecayFactor, FSRSAlgorithm } from 'ts-fsrs';
import type { Rating } from '../log/event';
import type { Memory } from './memory';
import type { Weights } from './policy';

/** What FSRS knows of a card: stability in days, difficulty 1 to 10. */
export interface FsrsState {
  readonly stability: number;
  readonly difficulty: number;
}

/** FSRS-6 with one set of weights. */
export interface FsrsEngine {
  /**
   * The state after an answer, to eight decimals; `before` is null for a card never answered.
   * @param days whole study days since the previous answer; 0 takes the same-day formula
   */
  next(before: FsrsState | null, days: number, rating: Rating): FsrsState;
  /** The same in place, so that a replay makes no new state for every answer. */
  advance(state: { stability: number; difficulty: number }, isFirst: boolean, days: number, rating: Rating): void;
  /** Probability of recall `days` after the last answer. */
  recall(stability: number, days: number): number;
  /** Days until recall falls to `retention`; not rounded, not limited. */
  interval(stability: number, retention: number): number;
}

/** The floor of fsrs-rs. ts-fsrs floors the first stability at 0.1, though many people's w0 is below that. */
const leastStability = 0.001;
const decimals = 100_000_000;
/** Eight decimals, as the library rounds everything but a first stability: replay is equal to the bit. */
const quantised = (value: number): number => Math.round(value * decimals) / decimals;

const clamped = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);
const mostStability = 36_500;
/** Again to Easy, by rating less one. */
type PerRating = readonly [number, number, number, number];
const perRating = (value: (rating: Rating) => number): PerRating => [value(1), value(2), value(3), value(4)];

/**
 * The formulas of ts-fsrs 5.4.2, `FSRSAlgorithm.next_state`, in its own order of operations and so with its own bits;
 * what depends on the weights alone is computed once. Its own code looks weights up and checks them at every answer,
 * which takes longer than the formula. tests/unit/scheduling/fsrs-engine.test.ts holds the two against each other.
 */
class Fsrs6 implements FsrsEngine {
  private readonly w: readonly number[];
  private readonly decay: number;
  private readonly factor: number;
  private readonly firstStability: PerRating;
  private readonly firstDifficulty: PerRating;
  /** e^w8, and what Hard and Easy make of it. */
  private readonly growth: number;
  private readonly bonus: PerRating;
  /** e^(w17 (G - 3 + w18)) */
  private readonly sameDay: PerRating;
  /** e^(w17 w18): a lapse takes off at least that much. */
  private readonly leastLoss: number;
  /** w7 times the difficulty that an Easy first answer would give. */
  private readonly anchor: number;

  constructor(weights: Weights) {
    const w = [...new FSRSAlgorithm({ w: weights, enable_short_term: true }).parameters.w];
    // fsrs-rs lets a state rest on the same day (w19 = 0) whatever was trained; ts-fsrs would lift it to 0.01.
    w[19] = clamped(weights[19] ?? 0, 0, 0.8);
    const at = (index: number): number => w[index] ?? 0;
    const first = (rating: Rating) => quantised(at(4) - Math.exp((rating - 1) * at(5)) + 1);
    const { decay, factor } = computeDecayFactor(w);
    this.w = w;
    this.decay = decay;
    this.factor = factor;
    this.firstStability = perRating((rating) => quantised(Math.max(at(rating - 1), leastStability)));
    this.firstDifficulty = perRating((rating) => clamped(first(rating), 1, 10));
    this.growth = Math.exp(at(8));
    this.bonus = [1, at(15), 1, at(16)];
    this.sameDay = perRating((rating) => Math.exp(at(17) * (rating - 3 + at(18))));
    this.leastLoss = Math.exp(at(17) * at(18));
    this.anchor = at(7) * first(4);
  }

  next(before: FsrsState | null, days: number, rating: Rating): FsrsState {
    const after = { difficulty: before?.difficulty ?? 0, stability: before?.stability ?? 0 };
    this.advance(after, before === null, days, rating);
    return after;
  }

  advance(state: { stability: number; difficulty: number }, isFirst: boolean, days: number, rating: Rating): void {
    if (isFirst) {
      state.difficulty = perOf(this.firstDifficulty, rating);
      state.stability = perOf(this.firstStability, rating);
      return;
    }
    const { stability: s, difficulty: d } = state;
    state.stability = days === 0 ? this.afterSameDay(s, rating) : this.afterDays(s, d, this.recall(s, days), rating);
    state.difficulty = this.nextDifficulty(d, rating);
  }

  recall(stability: number, days: number): number {
    return quantised((1 + (this.factor * days) / stability) ** this.decay);
  }

  interval(stability: number, retention: number): number {
    return (stability / this.factor) * (retention ** (1 / this.decay) - 1);
  }

  private afterSameDay(s: number, rating: Rating): number {
    const increase = s ** -weight(this.w, 19) * perOf(this.sameDay, rating);
    return quantised(clamped(s * (rating === 1 ? increase : Math.max(increase, 1)), leastStability, mostStability));
  }

  private afterDays(s: number, d: number, recall: number, rating: Rating): number {
    const w = this.w;
    if (rating === 1) {
      const forgotten =
        weight(w, 11) * d ** -weight(w, 12) * ((s + 1) ** weight(w, 13) - 1) * Math.exp((1 - recall) * weight(w, 14));
      const least = quantised(clamped(forgotten, leastStability, mostStability));
      return clamped(quantised(s / this.leastLoss), leastStability, least);
    }
    const gain = this.growth * (11 - d) * s ** -weight(w, 9) * (Math.exp((1 - recall) * weight(w, 10)) - 1);
    // In the library's order, whose product ends with the penalty of Hard and then the bonus of Easy; one of them is 1.
    return quantised(clamped(s * (1 + gain * perOf(this.bonus, rating)), leastStability, mostStability));
  }

  private nextDifficulty(d: number, rating: Rating): number {
    const change = -weight(this.w, 6) * (rating - 3);
    const damped = d + quantised((change * (10 - d)) / 9);
    return clamped(quantised(this.anchor + (1 - weight(this.w, 7)) * damped), 1, 10);
  }
}

const weight = (w: readonly number[], index: number): number => w[index] ?? 0;
const perOf = (values: PerRating, rating: Rating): number => values[rating - 1] ?? 0;

const engines = new WeakMap<Weights, FsrsEngine>();
/** A replay asks for one engine a hundred thousand times. */
let latest: { readonly weights: Weights; readonly engine: FsrsEngine } | null = null;

/**
 * The engine for these weights, made once per array. Weights beyond the limits of fsrs-rs are clipped to them, so that
 * no weights whatever can lead to a state that is not a number.
 */
export function fsrsEngine(weights: Weights): FsrsEngine {
  if (latest?.weights === weights) return latest.engine;
  let engine = engines.get(weights);
  if (engine === undefined) {
    if (weights.length !== 21) throw new Error(`FSRS-6 has 21 weights, not ${weights.length}`);
    engine = new Fsrs6(weights);
    engines.set(weights, engine);
  }
  latest = { weights, engine };
  return engine;
}

/** A memory as FSRS sees it. The way back is to copy both numbers: the names are the same. */
export const fsrsState = (memory: Memory): FsrsState | null => (memory.state === 'new' ? null : memory);
