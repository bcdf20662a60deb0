import { describe, expect, it } from 'vitest';
import { defaultWeights } from '@/lib/scheduling/default-weights';
import type { Weights } from '@/lib/scheduling/policy';
import { answerHistories } from '@/lib/stats/answer-histories';
import { predictions } from '@/lib/stats/predictions';
import { type Fitter, train } from '@/lib/stats/training/train';
import { trainingItems } from '@/lib/stats/training/training-items';
import { loadFitter } from '@/workers/load-fitter';
import { learnerLog, quickForgetter } from '../../../../bench/learner-log';

const historiesOf = (cards: number, own: Weights = quickForgetter, answers = 6) =>
  answerHistories(
    learnerLog(own, cards, answers, 'd').map((event) => ({ event, effectiveAt: event.at, serverSeq: null })),
  );

/** A fitter that answers with these in turn and remembers what it was given. */
function answering(...answers: readonly (readonly number[])[]) {
  const given: number[] = [];
  const fitter: Fitter = async (items) => {
    given.push(items.length);
    return answers[given.length - 1] ?? defaultWeights;
  };
  return { fitter, given };
}
const wild = defaultWeights.map((weight, index) => (index < 4 ? 300 / 4 : weight));

describe('training items', () => {
  it('are the answers that predictions judge, in the same order', () => {
    const histories = historiesOf(30);
    const items = trainingItems(histories);
    expect(items.map(({ at }) => at)).toEqual(predictions(histories, defaultWeights).map(({ at }) => at));
    expect(items.filter(({ isFirst }) => isFirst)).toHaveLength(30);
    // The native optimiser ends its process over an item without an answer after a day or more.
    expect(items.every(({ steps, length }) => (steps[length - 1]?.gap ?? 0) > 0 && steps[0]?.gap === 0)).toBe(true);
  });
});

describe('a training', () => {
  it('teaches nothing from fewer than eight items', async () => {
    const { fitter, given } = answering();
    expect(await train(historiesOf(7, quickForgetter, 2), defaultWeights, fitter)).toEqual({
      kind: 'too-few',
      items: 7,
    });
    expect(given).toEqual([]);
  });

  it('fits only first stabilities until the earlier part alone has 64 items', async () => {
    const { fitter, given } = answering(quickForgetter, quickForgetter);
    const outcome = await train(historiesOf(79, quickForgetter, 2), defaultWeights, fitter);
    expect(outcome).toMatchObject({ kind: 'fitted', fit: 'initial', items: 79 });
    expect(given).toEqual([63, 79]);
    const more = answering(quickForgetter, quickForgetter);
    expect(await train(historiesOf(80, quickForgetter, 2), defaultWeights, more.fitter)).toMatchObject({ fit: 'full' });
    // Whatever else came back, weights beyond the first four stay those in use.
    const other = answering(quickForgetter.map((weight) => weight * 1.01));
    const initial = await train(historiesOf(40, quickForgetter, 2), defaultWeights, other.fitter);
    if (initial.kind !== 'fitted') throw new Error('not fitted');
    expect(initial.weights.slice(4)).toEqual(defaultWeights.slice(4));
  });

  it('judges on the newest fifth, which was not learnt from, and keeps what is in use unless that is foretold better', async () => {
    const { fitter, given } = answering(wild);
    const outcome = await train(historiesOf(40), defaultWeights, fitter);
    expect(outcome).toMatchObject({ kind: 'kept', why: 'no-better', items: 200, judged: { answers: 40 } });
    expect(given).toEqual([160]);
    // The same weights are no improvement either.
    expect(await train(historiesOf(40), defaultWeights, answering(defaultWeights).fitter)).toMatchObject({
      kind: 'kept',
    });
  });

  it('takes the fit to all answers where it is better than what is in use, else the one that was judged', async () => {
    const nearby = quickForgetter.map((weight) => weight * 1.02);
    expect(await train(historiesOf(40), defaultWeights, answering(quickForgetter, nearby).fitter)).toMatchObject({
      kind: 'fitted',
      refitted: true,
      weights: nearby,
    });
    expect(await train(historiesOf(40), defaultWeights, answering(quickForgetter, wild).fitter)).toMatchObject({
      kind: 'fitted',
      refitted: false,
      weights: quickForgetter,
    });
  });

  it.each([
    ['NaN', defaultWeights.map((weight, index) => (index === 7 ? Number.NaN : weight))],
    ['infinite', defaultWeights.map((weight, index) => (index === 7 ? Number.POSITIVE_INFINITY : weight))],
    ['twenty', defaultWeights.slice(1)],
  ])('never takes %s weights', async (_name, weights) => {
    expect(await train(historiesOf(40), defaultWeights, answering(weights).fitter)).toEqual({
      kind: 'kept',
      why: 'invalid',
      items: 200,
      judged: null,
    });
    const second = await train(historiesOf(40), defaultWeights, answering(quickForgetter, weights).fitter);
    expect(second).toMatchObject({ kind: 'fitted', refitted: false, weights: quickForgetter });
  });

  it('with the native optimiser comes close to the learner, and gives the same weights again', async () => {
    const fitter = await loadFitter();
    if (fitter === null) throw new Error('no optimiser');
    const histories = historiesOf(300);
    const outcome = await train(histories, defaultWeights, fitter);
    if (outcome.kind !== 'fitted') throw new Error(`not fitted: ${JSON.stringify(outcome)}`);
    expect(outcome.after.logLoss).toBeLessThan(outcome.before.logLoss);
    expect(Math.abs(Math.log((outcome.weights[2] ?? 0) / (quickForgetter[2] ?? 1)))).toBeLessThan(0.7);
    expect(await train(histories, defaultWeights, fitter)).toEqual(outcome);
    // And of somebody whom the published weights describe, it does not make up an improvement worth a name.
    const usual = await train(historiesOf(300, defaultWeights), defaultWeights, fitter);
    if (usual.kind === 'fitted') expect(usual.judged.before - usual.judged.after).toBeLessThan(0.02);
  });
});
