import { describe, expect, it } from 'vitest';
import { seeded } from '@/lib/core/random';
import { day } from '@/lib/core/time';
import type { Rating } from '@/lib/log/event';
import { defaultWeights } from '@/lib/scheduling/default-weights';
import { type FsrsState, fsrsEngine } from '@/lib/scheduling/fsrs-engine';
import type { AnswerHistory, HistoryStep } from '@/lib/stats/answer-histories';
import { logLoss } from '@/lib/stats/log-loss';
import { predictions } from '@/lib/stats/predictions';
import { rmseBins } from '@/lib/stats/rmse-bins';
import { bindingEvaluation } from '../setup/binding-evaluation';
import { nerveCard } from '../setup/events';

const first: readonly Rating[] = [1, 2, 3, 4];
const ratings: readonly Rating[] = [1, 1, 2, 3, 3, 3, 3, 3, 4];
const close = (value: number | null, to: number, within: number) =>
  expect(Math.abs((value ?? 9) - to)).toBeLessThan(within);

/** Cards of somebody whose recall follows these weights roughly, with few first gaps so that none is rare. */
function somebody(weights: readonly number[], seed: string, cards: number): AnswerHistory[] {
  const random = seeded(seed);
  const engine = fsrsEngine(weights);
  return Array.from({ length: cards }, (_, card) => {
    const steps: HistoryStep[] = [];
    let state: FsrsState | null = null;
    let at = Math.floor(random() * 300) * day + card;
    while (steps.length < 7) {
      const isFirstLong = !steps.some(({ gap }) => gap > 0);
      const gap =
        state === null || random() < 0.2
          ? 0
          : isFirstLong
            ? 1 + Math.floor(random() * 2)
            : Math.max(1, Math.round(engine.interval(state.stability, 0.9) * (0.3 + 2 * random())));
      const rating: Rating = state === null ? (first[card % 4] ?? 3) : ratingOf(random);
      at += gap * day + 60_000;
      steps.push({ rating, gap, at, judged: gap > 0 });
      state = engine.next(state, gap, rating);
    }
    return { cardId: nerveCard, steps };
  });
}
const ratingOf = (random: () => number): Rating => ratings[Math.floor(random() * ratings.length)] ?? 3;

describe('fsrs-rs as an oracle of the metrics', () => {
  it.each([
    ['the published weights', 0],
    ['weights up to 30% off', 0.3],
  ])('agrees on log loss and RMSE over bins to a millionth: %s', (name, spread) => {
    const random = seeded(name);
    const weights = defaultWeights.map((weight) => Math.fround(weight * (1 + (2 * random() - 1) * spread)));
    const log = somebody(weights, name, 300);
    const ours = predictions(log, weights);
    const theirs = bindingEvaluation(log, weights);
    expect(ours.length).toBeGreaterThan(1_000);
    const inTheirOrder = theirs.order.flatMap((index) => ours[index] ?? []);
    close(logLoss(inTheirOrder, theirs.recency), theirs.logLoss, 1e-6);
    close(rmseBins(inTheirOrder, theirs.recency), theirs.rmseBins, 1e-6);
    // The oracle can tell: unweighted sums are another number.
    expect(Math.abs((logLoss(ours) ?? 0) - theirs.logLoss)).toBeGreaterThan(1e-5);
  });

  it('and a plain computation from the published formulas agrees on the unweighted numbers', () => {
    const log = somebody(defaultWeights, 'plain', 60);
    const [, , , , , , , , , , , , , , , , , , , , w20 = 0] = defaultWeights;
    const factor = 0.9 ** (-1 / w20) - 1;
    const engine = fsrsEngine(defaultWeights);
    const losses: number[] = [];
    const bins: Record<string, [number, number, number]> = {};
    for (const { steps } of log)
      for (const [index, { gap, rating }] of steps.entries()) {
        if (gap === 0) continue;
        const before = steps.slice(0, index);
        const state = before.reduce<FsrsState | null>((from, step) => engine.next(from, step.gap, step.rating), null);
        const p = (1 + (factor * gap) / (state?.stability ?? 1)) ** -w20;
        const y = rating > 1 ? 1 : 0;
        losses.push(-(y * Math.log(p) + (1 - y) * Math.log(1 - p)));
        const n = before.filter((step) => step.gap > 0).length + 2;
        const lapses = before.filter((step) => step.gap > 0 && step.rating === 1).length;
        const step = (value: number, scale: number) => Math.floor(Math.log(value) / Math.log(scale));
        const name = `${step(gap, 3.62)},${step(n, 1.89)},${lapses === 0 ? 'none' : step(lapses, 1.73)}`;
        const [sumP, sumY, count] = bins[name] ?? [0, 0, 0];
        bins[name] = [sumP + p, sumY + y, count + 1];
      }
    const ours = predictions(log, defaultWeights);
    const square = Object.values(bins).reduce((sum, [p, y, count]) => sum + count * (p / count - y / count) ** 2, 0);
    close(logLoss(ours), losses.reduce((sum, loss) => sum + loss, 0) / losses.length, 1e-7);
    close(rmseBins(ours), Math.sqrt(square / losses.length), 1e-7);
  });
});
