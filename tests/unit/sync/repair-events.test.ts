import { describe, expect, it } from 'vitest';
import { addToDigest, emptyDigest } from '../../../lib/log/digest';
import type { LogEvent } from '../../../lib/log/event';
import { isPending, type LocalEvent } from '../../../lib/sync/local-event';
import { repairEvents } from '../../../lib/sync/repair-events';
import type { StoredEvent } from '../../../lib/sync/wire';
import { review } from '../../setup/events';

const local = (event: LogEvent, serverSeq: number | null): LocalEvent => ({
  event,
  effectiveAt: event.at,
  serverSeq,
  aside: null,
});
const stored = (event: LogEvent, serverSeq: number): StoredEvent => ({
  event,
  receipt: { serverSeq, receivedAt: event.at, effectiveAt: event.at },
});
const headOf = (events: readonly LogEvent[]) => ({ count: events.length, digest: addToDigest(emptyDigest, events) });

describe('repairing a replica whose digest differs from the server', () => {
  const [a, b, c] = [review(1, 1), review(1, 2), review(2, 1)] as const;

  it('sends again what the server has lost, and takes what it never handed on', () => {
    const result = repairEvents([local(a, 1), local(b, 2)], [stored(a, 1), stored(c, 2)], headOf([a, c]));
    if (!result.ok) throw new Error(result.error);
    expect(result.value.writes.filter(isPending).map((row) => row.event)).toEqual([b]);
    expect(result.value.moved).toEqual([c]);
    expect(result.value.acknowledged).toEqual(headOf([a, c]));
  });

  it('puts an altered copy right and keeps what was here aside', () => {
    const altered = { ...a, rating: 1 as const };
    const result = repairEvents([local(altered, 1)], [stored(a, 1)], headOf([a]));
    if (!result.ok) throw new Error(result.error);
    expect(result.value.writes[0]?.event).toEqual(a);
    expect(result.value.writes[0]?.aside?.replaced).toEqual(altered);
  });

  it('touches nothing when the server contradicts itself', () => {
    const result = repairEvents([local(a, 1)], [stored(a, 1)], { count: 1, digest: emptyDigest });
    expect(result).toEqual({ ok: false, error: 'server-inconsistent' });
  });

  it('leaves a replica alone that is right already', () => {
    const result = repairEvents([local(a, 1), local(b, null)], [stored(a, 1)], headOf([a]));
    if (!result.ok) throw new Error(result.error);
    expect(result.value.writes).toEqual([]);
    expect(result.value.moved).toEqual([]);
  });
});
