import { type FsrsState, fsrsEngine } from '../scheduling/fsrs-engine';
import type { Weights } from '../scheduling/policy';

/** Days, whole, without fuzz, that a card rests which is Good each time it is asked: after the first answer, the second... */
export function goodIntervals(weights: Weights, retention: number, answers: number): number[] {
  const engine = fsrsEngine(weights);
  const intervals: number[] = [];
  let state: FsrsState | null = null;
  for (let n = 0; n < answers; n += 1) {
    state = engine.next(state, intervals.at(-1) ?? 0, 3);
    intervals.push(Math.max(1, Math.round(engine.interval(state.stability, retention))));
  }
  return intervals;
}
