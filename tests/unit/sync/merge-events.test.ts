import { describe, expect, it } from 'vitest';
import { addToDigest, emptyDigest } from '../../../lib/log/digest';
import type { LogEvent, Receipt } from '../../../lib/log/event';
import { counts, isPending, type LocalEvent } from '../../../lib/sync/local-event';
import { mergeEvents } from '../../../lib/sync/merge-events';
import type { OperationAnswer } from '../../../lib/sync/wire';
import { review } from '../../setup/events';

const empty = { count: 0, digest: emptyDigest };
const waiting = (event: LogEvent): LocalEvent => ({ event, effectiveAt: event.at, serverSeq: null, aside: null });
const store = (...events: LocalEvent[]) => {
  const rows = new Map(events.map((local) => [local.event.id, local]));
  return (id: LogEvent['id']) => rows.get(id);
};
const receipt = (serverSeq: number, effectiveAt: number): Receipt => ({
  serverSeq,
  receivedAt: effectiveAt,
  effectiveAt,
});
const accepted = (event: LogEvent, seq: number, at = event.at): OperationAnswer => ({
  id: event.id,
  status: 'accepted',
  receipt: receipt(seq, at),
});
const refused = (event: LogEvent, code: 'malformed' | 'future'): OperationAnswer => ({
  id: event.id,
  status: 'rejected',
  code,
  message: 'no',
});

describe('merging what the server answered', () => {
  it('stores the receipt and counts the event into the digest', () => {
    const event = review(1, 1);
    const merge = mergeEvents(store(waiting(event)), empty, {
      sent: [event],
      answers: [accepted(event, 7)],
      pulled: [],
      clockError: 0,
    });
    expect(merge.writes).toEqual([{ event, effectiveAt: event.at, serverSeq: 7, aside: null }]);
    expect(merge.moved).toEqual([]);
    expect(merge.acknowledged).toEqual({ count: 1, digest: addToDigest(emptyDigest, [event]) });
  });

  it('replays the card when the server found another time', () => {
    const event = review(1, 1);
    const exchange = { sent: [event], answers: [accepted(event, 7, event.at - 90_000)], pulled: [], clockError: 0 };
    const merge = mergeEvents(store(waiting(event)), empty, exchange);
    expect(merge.writes[0]?.effectiveAt).toBe(event.at - 90_000);
    expect(merge.moved).toEqual([event]);
  });

  it('judges each answer by itself: one refusal does not hold up the rest', () => {
    const events = [review(1, 1), review(1, 2), review(1, 3)] as const;
    const merge = mergeEvents(store(...events.map(waiting)), empty, {
      sent: events,
      answers: [accepted(events[0], 1), refused(events[1], 'malformed'), accepted(events[2], 2)],
      pulled: [],
      clockError: 0,
    });
    expect(merge.writes.map((row) => row.serverSeq)).toEqual([1, null, 2]);
    expect(merge.writes[1]?.aside).toEqual({ code: 'malformed', message: 'no', clockError: 0 });
    expect(merge.writes.filter(isPending)).toEqual([]);
    expect(merge.moved).toEqual([events[1]]);
    expect(merge.acknowledged.count).toBe(2);
  });

  it('keeps counting what only waits for a right clock, and remembers how wrong the clock was', () => {
    const event = review(1, 1);
    const exchange = { sent: [event], answers: [refused(event, 'future')], pulled: [], clockError: 200_000_000 };
    const merge = mergeEvents(store(waiting(event)), empty, exchange);
    const row = merge.writes[0];
    expect(row?.aside?.clockError).toBe(200_000_000);
    expect(row !== undefined && counts(row)).toBe(true);
    expect(merge.moved).toEqual([]);
  });

  it('changes nothing when the same exchange is applied again', () => {
    const mine = review(1, 1);
    const theirs = review(2, 1);
    const exchange = {
      sent: [mine],
      answers: [accepted(mine, 1)],
      pulled: [
        { event: mine, receipt: receipt(1, mine.at) },
        { event: theirs, receipt: receipt(2, theirs.at) },
      ],
      clockError: 0,
    };
    const first = mergeEvents(store(waiting(mine)), empty, exchange);
    const second = mergeEvents(store(...first.writes), first.acknowledged, exchange);
    expect(first.acknowledged.count).toBe(2);
    expect(first.moved).toEqual([theirs]);
    expect(second).toEqual({ writes: [], moved: [], acknowledged: first.acknowledged });
  });

  it("takes the server's body under the same id and keeps the other aside", () => {
    const mine = review(1, 1, { rating: 1 });
    const theirs = review(1, 1, { rating: 4 });
    const pulled = [{ event: theirs, receipt: receipt(1, theirs.at) }];
    const merge = mergeEvents(store(waiting(mine)), empty, { sent: [], answers: [], pulled, clockError: 0 });
    expect(merge.writes[0]?.event).toEqual(theirs);
    expect(merge.writes[0]?.aside?.replaced).toEqual(mine);
    expect(merge.moved).toEqual([theirs]);
  });
});
