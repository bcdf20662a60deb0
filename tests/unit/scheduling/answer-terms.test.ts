import { describe, expect, it } from 'vitest';
import { studyDay } from '@/lib/core/time';
import type { LogEvent, LoggedEvent } from '@/lib/log/event';
import { onTerms, termsOf } from '@/lib/scheduling/answer-terms';
import { applyAnswer } from '@/lib/scheduling/apply-answer';
import { defaultPolicy } from '@/lib/scheduling/default-policy';
import type { Policy } from '@/lib/scheduling/policy';
import { promise } from '@/lib/scheduling/promise';
import { replayCard } from '@/lib/scheduling/replay-card';
import { base, morning, nerveCard, review, undo } from '../../setup/events';

const logged = (event: LogEvent): LoggedEvent => ({ event, effectiveAt: event.at, serverSeq: null });
const replay = (policy: Policy, ...events: readonly LogEvent[]) => replayCard(nerveCard, events.map(logged), policy);
const minutesPerDay = 24 * 60;

describe('the terms of an answer', () => {
  it('are not written down where nobody has set anything', () => {
    expect(termsOf(defaultPolicy, defaultPolicy)).toBeNull();
    const retained = { ...defaultPolicy, desiredRetention: 0.85 };
    expect(termsOf(retained, retained)).toBeNull();
  });

  it('are what the person or the deck has set, and give the policy back', () => {
    const own: Policy = {
      ...defaultPolicy,
      desiredRetention: 0.95,
      maximumInterval: 100,
      learningSteps: [],
      relearningSteps: [5, 30],
    };
    const terms = termsOf(own, defaultPolicy);
    expect(terms).toEqual({ retention: 0.95, longest: 100, steps: [], relearning: [5, 30] });
    expect(onTerms(defaultPolicy, terms ?? undefined)).toEqual(own);
  });

  it('hold in every replay, whatever has been set since', () => {
    const first = review(1, 1, { rating: 3, terms: { steps: [] } });
    const second = review(1, 2, { rating: 1, terms: { steps: [], relearning: [] } }, 5 * minutesPerDay);
    const noSteps: Policy = { ...defaultPolicy, learningSteps: [], relearningSteps: [] };
    expect(replay(defaultPolicy, first, second)).toEqual(
      replay(noSteps, { ...first, terms: {} }, { ...second, terms: {} }),
    );
    expect(replay(defaultPolicy, first).state).toBe('review');
    expect(replay(defaultPolicy, first, second)).toMatchObject({ state: 'review', lapses: 1 });
  });

  it('limit what a promise may be', () => {
    const far = review(1, 1, { rating: 4, terms: { longest: 5 } });
    const chosenDue = { day: studyDay(far.studyDay + 9) };
    expect(replay(defaultPolicy, { ...far, chosenDue }).due).toEqual({ day: far.studyDay + 5 });
  });
});

describe('a promise', () => {
  it('is a wait from the answer, also where the clock was set back between two answers', () => {
    const first = review(1, 1, { rating: 4 });
    const before = replay(defaultPolicy, first);
    for (const minutes of [-3 * minutesPerDay, -60]) {
      const moment = { at: morning + minutes * 60_000, day: studyDay(first.studyDay + Math.floor(minutes / 1_440)) };
      for (const rating of [1, 3] as const) {
        const shown = applyAnswer(before, rating, moment, defaultPolicy);
        const second = review(
          1,
          2,
          { rating, ...moment, studyDay: moment.day, hlc: base(1, 5).hlc, prevEventId: first.id },
          2,
        );
        const chosenDue = promise(before, rating, moment, defaultPolicy);
        const after = replay(defaultPolicy, first, { ...second, chosenDue });
        expect(after.due).toEqual(shown.due);
      }
    }
  });
});

describe('asking a card on another day', () => {
  const first = review(1, 1, { rating: 4 });
  const moved: LogEvent = {
    ...base(1, 2, 2 * minutesPerDay),
    v: 2,
    kind: 'reschedule',
    cardId: nerveCard,
    dueDay: studyDay(first.studyDay + 30),
  };

  it('is never before the day after its last answer', () => {
    const early = { ...moved, dueDay: studyDay(first.studyDay - 9) };
    expect(replay(defaultPolicy, first, early).due).toEqual({ day: first.studyDay + 1 });
  });

  it('moves its day and leaves what is known of it alone', () => {
    const before = replay(defaultPolicy, first);
    expect(replay(defaultPolicy, first, moved)).toEqual({
      ...before,
      due: { day: moved.dueDay },
      lastEventId: moved.id,
    });
    expect(replay(defaultPolicy, first, moved, undo(1, 3, moved.id, 3 * minutesPerDay))).toEqual(before);
  });

  it('moves along where the server found the clock wrong', () => {
    const late = { event: moved, effectiveAt: moved.at - 86_400_000, serverSeq: 2 };
    expect(replayCard(nerveCard, [logged(first), late], defaultPolicy).due).toEqual({ day: moved.dueDay - 1 });
  });

  it('says nothing of a card that is new or on its steps', () => {
    expect(replay(defaultPolicy, moved)).toEqual(replay(defaultPolicy));
    const learning = review(1, 1, { rating: 1 });
    expect(replay(defaultPolicy, learning, moved)).toEqual(replay(defaultPolicy, learning));
  });

  it('breaks the promise of an answer that did not know of it', () => {
    const far = { day: studyDay(first.studyDay + 300) };
    const second = review(2, 1, { rating: 3, prevEventId: first.id, chosenDue: far }, 8 * minutesPerDay);
    expect(replay(defaultPolicy, first, second).due).toEqual(far);
    expect(replay(defaultPolicy, first, moved, second).due).not.toEqual(far);
  });
});
