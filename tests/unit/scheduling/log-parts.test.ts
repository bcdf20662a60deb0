import { describe, expect, it } from 'vitest';
import type { CardId } from '@/lib/core/ids';
import type { LogEvent, LoggedEvent } from '@/lib/log/event';
import { defaultPolicy } from '@/lib/scheduling/default-policy';
import { LogParts } from '@/lib/scheduling/log-parts';
import type { Memory } from '@/lib/scheduling/memory';
import { replayLog } from '@/lib/scheduling/replay-log';
import { nerveCard, review, testEventId, undo } from '../../setup/events';
import { mixedLog } from '../../setup/mixed-log';

const taken = (log: readonly LoggedEvent[]): LogParts => {
  const parts = new LogParts();
  for (const logged of log) parts.add(logged);
  return parts;
};

function replayedInParts(log: readonly LoggedEvent[], most: number): ReadonlyMap<CardId, Memory> {
  const parts = taken(log);
  const { weights } = parts.standing();
  const policy = weights === null ? defaultPolicy : { ...defaultPolicy, weights };
  return new Map([...parts.parts(most)].flatMap((part) => [...replayLog(part, policy)]));
}

const logged = (event: LogEvent): LoggedEvent => ({ event, effectiveAt: event.at, serverSeq: null });

describe('a log taken apart by cards', () => {
  const log = mixedLog('parts', 1_000, 40);

  it.each([1, 50, 400, 10_000])('gives, in parts of %i events, what the whole gives', (most) => {
    expect(new Map([...replayedInParts(log, most)].sort())).toEqual(new Map([...replayLog(log, defaultPolicy)].sort()));
  });

  it('has no part larger than asked for, but of one card', () => {
    for (const part of taken(log).parts(300)) {
      const cards = new Set(part.flatMap(({ event }) => ('cardId' in event ? [event.cardId] : [])));
      expect(part.length <= 300 || cards.size === 1).toBe(true);
    }
  });

  it('follows a long chain of undo and redo to its card, and a forged circle nowhere', () => {
    const answer = review(1, 1);
    const chain = Array.from({ length: 5_000 }, (_, n) => undo(1, n + 2, testEventId(1, n + 1)));
    const circle = [undo(2, 1, testEventId(2, 2)), undo(2, 2, testEventId(2, 1))];
    const parts = [...taken([...chain, ...circle, answer].map(logged)).parts(10)];
    expect(parts.map((part) => part.length)).toEqual([chain.length + 1]);
    expect(replayedInParts([...chain, answer].map(logged), 10).has(nerveCard)).toBe(true);
  });
});
