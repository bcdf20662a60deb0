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

class Fsrs6 extends FSRSAlgorithm implements FsrsEngine {
  readonly #decay: number;
  readonly #factor: number;

  constructor(weights: Weights) {
    // The same-day formula stays on: without it states differ from fsrs-rs by up to their own size.
    super({ w: weights, enable_short_term: true });
    const w = [...this.param.w];
    // fsrs-rs lets a state rest on the same day (w19 = 0) whatever was trained; ts-fsrs would lift it to 0.01.
    w[19] = Math.min(Math.max(weights[19] ?? 0, 0), 0.8);
    // Parameters never change here; behind the library's proxy each look at them costs more than the formula.
    this.param = { ...this.param, w };
    const { decay, factor } = computeDecayFactor(w);
    this.#decay = decay;
    this.#factor = factor;
    this.forgetting_curve = (days, stability) => quantised((1 + (this.#factor * days) / stability) ** this.#decay);
  }

  override init_stability(rating: Rating): number {
    return quantised(Math.max(this.param.w[rating - 1] ?? leastStability, leastStability));
  }

  next(before: FsrsState | null, days: number, rating: Rating): FsrsState {
    return this.next_state(before, days, rating);
  }

  recall(stability: number, days: number): number {
    return this.forgetting_curve(days, stability);
  }

  interval(stability: number, retention: number): number {
    return (stability / this.#factor) * (retention ** (1 / this.#decay) - 1);
  }
}

const engines = new WeakMap<Weights, FsrsEngine>();

/**
 * The engine for these weights, made once per array. Weights beyond the limits of fsrs-rs are clipped to them, so that
 * no weights whatever can lead to a state that is not a number.
 */
export function fsrsEngine(weights: Weights): FsrsEngine {
  let engine = engines.get(weights);
  if (engine === undefined) {
    if (weights.length !== 21) throw new Error(`FSRS-6 has 21 weights, not ${weights.length}`);
    engine = new Fsrs6(weights);
    engines.set(weights, engine);
  }
  return engine;
}

/** A memory as FSRS sees it. The way back is to copy both numbers: the names are the same. */
export const fsrsState = (memory: Memory): FsrsState | null => (memory.state === 'new' ? null : memory);
