import { describe, expect, it } from 'vitest';
import type { LogEvent, LoggedEvent } from '@/lib/log/event';
import { defaultWeights } from '@/lib/scheduling/default-weights';
import { answerHistories } from '@/lib/stats/answer-histories';
import { predictions } from '@/lib/stats/predictions';
import { actionCard, base, morning, nerveCard, review, undo } from '../../setup/events';

const day = 24 * 60;
const logged = (event: LogEvent): LoggedEvent => ({ event, effectiveAt: event.at, serverSeq: null });
const stepsOf = (events: readonly LogEvent[], since: number | null = null) =>
  answerHistories(events.map(logged), since).map(({ steps }) =>
    steps.map(({ rating, gap, judged }) => [rating, gap, judged]),
  );

describe('the history of a card', () => {
  it('counts whole study days, and judges answers after a day or more', () => {
    const answers = [review(1, 1, { rating: 1 }, 0), review(1, 2, {}, 10), review(1, 3, { rating: 2 }, 3 * day)];
    expect(stepsOf(answers)).toEqual([
      [
        [1, 0, false],
        [3, 0, false],
        [2, 3, true],
      ],
    ]);
  });

  it('begins anew after a reset', () => {
    const reset: LogEvent = { ...base(1, 3, 4 * day), kind: 'reset', cardId: nerveCard };
    const answers = [review(1, 1, {}, 0), review(1, 2, {}, day), reset, review(1, 4, { rating: 4 }, 5 * day)];
    expect(stepsOf(answers)).toEqual([[[4, 0, false]]]);
    // A reset that was taken back changes nothing.
    const undone = stepsOf([...answers, undo(1, 5, reset.id, 6 * day)]);
    expect(undone[0]?.map(([, gap]) => gap)).toEqual([0, 1, 4]);
  });

  it('leaves out what was undone and what says nothing about memory, and reads remaps', () => {
    const second = review(1, 2, { rating: 4 }, day);
    const remap: LogEvent = {
      ...base(1, 5, 9 * day),
      kind: 'remap',
      targetId: second.id,
      rating: 1,
      mappingVersion: 2,
    };
    const third = review(1, 3, {}, 2 * day);
    const answers = [review(1, 1, {}, 0), second, third, undo(1, 4, third.id, 2 * day + 1), remap];
    expect(stepsOf([...answers, review(1, 6, { rating: null }, 12 * day), review(1, 7, {}, 14 * day)])).toEqual([
      [
        [3, 0, false],
        [1, 1, true],
        [3, 13, true],
      ],
    ]);
  });

  it('keeps quiz answers, which change memory, and never judges them, since a guess may be in them', () => {
    const answers = [review(1, 1, {}, 0), review(1, 2, { mode: 'quiz' }, 2 * day), review(1, 3, {}, 6 * day)];
    expect(stepsOf(answers)[0]).toEqual([
      [3, 0, false],
      [3, 2, false],
      [3, 4, true],
    ]);
  });

  it('is left out whole where it begins before a cut-off', () => {
    const answers = [
      review(1, 1, {}, 0),
      review(1, 2, {}, 3 * day),
      review(1, 3, { cardId: actionCard }, 2 * day),
      review(1, 4, { cardId: actionCard }, 3 * day),
    ];
    expect(answerHistories(answers.map(logged), morning + day * 60_000).map(({ cardId }) => cardId)).toEqual([
      actionCard,
    ]);
  });

  it('never runs backwards where a clock did', () => {
    const early: LogEvent = review(1, 2, { studyDay: base(1, 2, -2 * day).studyDay }, 0);
    const answers = [review(1, 1, {}, 0), early];
    const steps = answerHistories([
      logged(answers[0] ?? early),
      { event: early, effectiveAt: early.at, serverSeq: null },
    ]);
    expect(steps[0]?.steps[1]?.gap).toBe(0);
  });
});

describe('predictions', () => {
  it('are those of FSRS, in the order of time, with what the bins are made of', () => {
    const events = [
      review(1, 1, {}, 0),
      review(1, 2, { cardId: actionCard }, 5),
      review(1, 3, { rating: 1 }, 2 * day),
      review(1, 4, { cardId: actionCard }, 3 * day),
      review(1, 5, {}, 4 * day),
    ].map(logged);
    const all = predictions(answerHistories(events), defaultWeights);
    expect(all.map(({ gap, longTerm, lapses, recalled }) => [gap, longTerm, lapses, recalled])).toEqual([
      [2, 1, 0, false],
      [3, 1, 0, true],
      [2, 2, 1, true],
    ]);
    // S0 of Good is 2.3065 days: recall is 90% there and about 91% after two.
    expect(all[0]?.recall).toBeCloseTo((1 + (0.9 ** (-1 / 0.1542) - 1) * (2 / 2.3065)) ** -0.1542, 7);
  });
});
