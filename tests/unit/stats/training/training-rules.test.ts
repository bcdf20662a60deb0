import { describe, expect, it } from 'vitest';
import { cardId } from '@/lib/core/ids';
import { day } from '@/lib/core/time';
import { defaultWeights } from '@/lib/scheduling/default-weights';
import { isTrainingDue } from '@/lib/stats/training/is-training-due';
import { parseTrainingState } from '@/lib/stats/training/parse-training-state';
import { sampleCards } from '@/lib/stats/training/sample-cards';
import { fittedTo } from '../../../fixtures/fitted-training';

describe('a training is due', () => {
  it('at 64 events, then after a quarter more, or after a month with anything new', () => {
    expect([63, 64].map((events) => isTrainingDue(null, { events, at: 0 }))).toEqual([false, true]);
    const last = { events: 100, at: 0 };
    expect([124, 125].map((events) => isTrainingDue(last, { events, at: day }))).toEqual([false, true]);
    expect([29, 30].map((days) => isTrainingDue(last, { events: 101, at: days * day }))).toEqual([false, true]);
    expect(isTrainingDue(last, { events: 100, at: 400 * day })).toBe(false);
  });
});

describe('the sample of a long log', () => {
  const cards = (count: number, events: number) =>
    Array.from({ length: count }, (_, n) => ({ cardId: cardId(`a:muscle-${n}.nerve.recall`), events }));

  it('is everything where that fits, in parts', () => {
    const parts = sampleCards(cards(300, 10), 200_000, 1_000);
    expect(parts.map((part) => part.length)).toEqual([100, 100, 100]);
  });

  it('of a million rows is whole cards within the limit, the same ones whatever their order', () => {
    const all = cards(100_000, 10);
    const sample = sampleCards(all, 200_000).flat();
    expect(sample).toHaveLength(20_000);
    expect(new Set(sampleCards([...all].reverse(), 200_000).flat())).toEqual(new Set(sample));
    // Drawn, not the first ones.
    const first = new Set(all.slice(0, 20_000).map((card) => card.cardId));
    expect(sample.filter((id) => first.has(id)).length).toBeLessThan(6_000);
  }, 30_000);

  it('leaves out a card that nobody can have answered so often', () => {
    expect(sampleCards([{ cardId: cardId('a:one.nerve.recall'), events: 1_000_000 }])).toEqual([]);
  });
});

describe('what a server says of a training', () => {
  it('is read, and anything else is nothing', () => {
    expect(parseTrainingState(fittedTo(defaultWeights))?.training).toMatchObject({ state: 'done' });
    expect(parseTrainingState({ v: 1, available: false, training: null })).toEqual({
      v: 1,
      available: false,
      training: null,
    });
    for (const other of [
      null,
      'html',
      { v: 2 },
      { v: 1, available: true },
      { v: 1, available: true, training: { state: 'odd' } },
    ])
      expect(parseTrainingState(other)).toBeNull();
  });

  it('with weights that are none is a failed training, and no weights', () => {
    for (const weights of [
      defaultWeights.slice(1),
      [...defaultWeights.slice(1), null],
      [...defaultWeights.slice(1), 1e9],
    ])
      expect(parseTrainingState(fittedTo(weights))?.training).toEqual({
        state: 'failed',
        code: 'invalid-result',
        askedAt: 1,
        endedAt: 2,
      });
  });
});
