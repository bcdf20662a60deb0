import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EventId, eventId } from '@/lib/core/ids';
import type { LogEvent } from '@/lib/log/event';
import { undoneIds } from '@/lib/log/undo';
import { review, testEventId, undo } from '../../setup/events';

const answer = review(1, 1);
/** An answer, an undo of it, an undo of that, and so on. */
function chain(length: number): LogEvent[] {
  const events: LogEvent[] = [answer];
  const template = undo(1, 2, answer.id);
  for (let n = 1; n <= length; n += 1) {
    const targetId = events[n - 1]?.id ?? answer.id;
    events.push({
      ...template,
      id: eventId(`00000000-0000-7000-8000-${String(n).padStart(12, '0')}`),
      seq: n + 1,
      targetId,
    });
  }
  return events;
}

describe('which events are undone', () => {
  it('none, where nobody undid', () => {
    expect(undoneIds([answer])).toEqual(new Set());
  });

  it('the target of an undo, whatever its kind', () => {
    expect(undoneIds([answer, undo(1, 2, answer.id)])).toEqual(new Set([answer.id]));
  });

  it('the target, wherever the undo sorts', () => {
    const early = undo(2, 1, answer.id, -5);
    expect(undoneIds([early, answer])).toEqual(new Set([answer.id]));
    expect(undoneIds([answer, early])).toEqual(new Set([answer.id]));
  });

  it('not the answer, once its undo is undone: that is a redo', () => {
    const first = undo(1, 2, answer.id);
    expect(undoneIds([answer, first, undo(1, 3, first.id)])).toEqual(new Set([first.id]));
  });

  it('the answer still, where one of two undos stands', () => {
    const [one, two] = [undo(1, 2, answer.id), undo(2, 1, answer.id)];
    expect(undoneIds([answer, one, two, undo(1, 3, one.id)])).toEqual(new Set([answer.id, one.id]));
  });

  it('nothing that is here, where the target is not', () => {
    const absent = testEventId(9, 9);
    expect(undoneIds([answer, undo(1, 2, absent)]).has(answer.id)).toBe(false);
  });

  it('every second link of a chain of a hundred thousand, without running out of stack', () => {
    const events = chain(100_000);
    const odd = undoneIds(events.slice(0, -1));
    expect(odd.has(answer.id)).toBe(true);
    expect(odd.size).toBe(50_000);
    const even = undoneIds(events.reverse());
    expect(even.has(answer.id)).toBe(false);
    expect(even.size).toBe(50_000);
  });

  it('the same in any order, forged circles included', () => {
    const ids: readonly EventId[] = [1, 2, 3, 4, 5, 6].map((n) => testEventId(3, n));
    const targets = fc.array(fc.nat({ max: 5 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(targets, fc.array(fc.nat(), { minLength: 6, maxLength: 6 }), (pointed, keys) => {
        const undos = ids.map((id, index) => ({
          ...undo(3, index + 1, ids[pointed[index] ?? 0] ?? id),
          id,
        }));
        const shuffled = undos
          .map((event, index) => ({ event, key: keys[index] ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ event }) => event);
        expect([...undoneIds(shuffled)].sort()).toEqual([...undoneIds(undos)].sort());
      }),
    );
  });

  it('no answer, where undos name one another in a circle', () => {
    const [a, b] = [testEventId(3, 1), testEventId(3, 2)];
    const circle = [
      { ...undo(3, 1, b), id: a },
      { ...undo(3, 2, a), id: b },
    ];
    expect(undoneIds([answer, ...circle]).has(answer.id)).toBe(false);
  });
});
