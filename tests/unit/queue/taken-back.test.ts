import { describe, expect, it } from 'vitest';
import type { LogEvent } from '@/lib/log/event';
import { redoable, undoable } from '@/lib/queue/taken-back';
import { base, nerveCard, review, testDevice, undo } from '../../setup/events';

const me = testDevice(1);
const [a, b] = [review(1, 1), review(1, 2)];
const [undoB, undoA] = [undo(1, 3, b.id), undo(1, 4, a.id)];
const ids = (events: readonly LogEvent[]) => undoable(events, me).map(({ id }) => id);
const back = (...events: readonly LogEvent[]) => redoable(events, me).map(({ target }) => target);

describe('what can be taken back', () => {
  it('is what this device did and what stands', () => {
    expect(ids([a, review(2, 1), b])).toEqual([a.id, b.id]);
    expect(ids([a, b, undoB])).toEqual([a.id]);
  });

  it('is no answer of a quiz, no reset, and no card brought back', () => {
    const quiz = review(1, 5, { mode: 'quiz' });
    const reset: LogEvent = { ...base(1, 6), kind: 'reset', cardId: nerveCard };
    const returned: LogEvent = { ...base(1, 7), kind: 'suspend', cardId: nerveCard, suspended: false };
    expect(ids([quiz, reset, returned])).toEqual([]);
  });
});

describe('what can be brought back', () => {
  it('is what was taken back last, the latest first', () => {
    expect(back(a, b, undoB, undoA)).toEqual([b.id, a.id]);
  });

  it('is less by what was brought back already', () => {
    const redoA = undo(1, 5, undoA.id);
    expect(back(a, b, undoB, undoA, redoA)).toEqual([b.id]);
    expect(back(a, b, undoB, undoA, redoA, undo(1, 6, undoB.id))).toEqual([]);
  });

  it('comes again, where it was taken back once more', () => {
    const redoB = undo(1, 5, undoB.id);
    expect(back(a, b, undoB, redoB, undo(1, 6, b.id))).toEqual([b.id]);
  });

  it('is nothing once something else was done', () => {
    expect(back(a, b, undoB, review(1, 9))).toEqual([]);
    expect(back(a, b, undoB, review(2, 9))).toEqual([b.id]);
    expect(back(a, undo(2, 3, a.id))).toEqual([]);
  });
});
