import { type FsrsState, fsrsEngine } from '../scheduling/fsrs-engine';
import type { Weights } from '../scheduling/policy';
import type { AnswerHistory } from './answer-histories';
import type { Prediction } from './prediction';

/** The engine rounds to eight decimals; a recall of exactly 1 would make one surprise infinitely bad. */
const edge = 1e-8;
const inside = (recall: number): number => Math.min(1 - edge, Math.max(edge, recall));

/** What these weights would have expected of every answer that may be judged, the oldest first. */
export function predictions(histories: Iterable<AnswerHistory>, weights: Weights): Prediction[] {
  const engine = fsrsEngine(weights);
  const all: Prediction[] = [];
  for (const { steps } of histories) {
    let state: FsrsState | null = null;
    let longTerm = 0;
    let lapses = 0;
    for (const { rating, gap, at, judged } of steps) {
      if (gap > 0) longTerm += 1;
      if (judged && state !== null) {
        const recall = inside(engine.recall(state.stability, gap));
        all.push({ recall, recalled: rating > 1, gap, longTerm, lapses, at });
      }
      if (gap > 0 && rating === 1) lapses += 1;
      state = engine.next(state, gap, rating);
    }
  }
  return all.sort((a, b) => a.at - b.at);
}
