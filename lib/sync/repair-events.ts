import type { EventId } from '../core/ids';
import { err, ok, type Result } from '../core/result';
import { canonicalJson } from '../log/canonical-json';
import { addToDigest, emptyDigest } from '../log/digest';
import type { LogEvent } from '../log/event';
import { counts, type LocalEvent } from './local-event';
import type { EventMerge } from './merge-events';
import type { LogHead, StoredEvent } from './wire';

/**
 * What to store when the digests of the device and the server differ, given everything the server has. Its copy wins
 * under the same id; what it has never heard of waits to be sent again; nothing is dropped.
 * Fails when the server's events do not add up to the server's own head: then nothing can be trusted and nothing changes.
 */
export function repairEvents(
  local: Iterable<LocalEvent>,
  server: readonly StoredEvent[],
  head: LogHead,
): Result<EventMerge, 'server-inconsistent'> {
  const theirs = new Map(server.map((stored) => [stored.event.id, stored]));
  const digest = addToDigest(
    emptyDigest,
    [...theirs.values()].map((stored) => stored.event),
  );
  if (theirs.size !== head.count || digest !== head.digest) return err('server-inconsistent');

  const writes = new Map<EventId, LocalEvent>();
  const moved = new Map<EventId, LogEvent>();
  const seen = new Set<EventId>();
  for (const here of local) {
    const { id } = here.event;
    const stored = theirs.get(id);
    if (stored === undefined) {
      if (here.serverSeq !== null) writes.set(id, { ...here, serverSeq: null, aside: null });
      continue;
    }
    seen.add(id);
    const { effectiveAt, serverSeq } = stored.receipt;
    const same = canonicalJson(here.event) === canonicalJson(stored.event);
    if (same && here.serverSeq === serverSeq && here.effectiveAt === effectiveAt) continue;
    const aside: LocalEvent['aside'] = same
      ? null
      : { code: 'conflict', message: 'the server holds another body', clockError: 0, replaced: here.event };
    writes.set(id, { event: stored.event, effectiveAt, serverSeq, aside });
    if (!same || !counts(here) || here.effectiveAt !== effectiveAt) moved.set(id, stored.event);
  }
  for (const { event, receipt } of theirs.values()) {
    if (seen.has(event.id)) continue;
    writes.set(event.id, { event, effectiveAt: receipt.effectiveAt, serverSeq: receipt.serverSeq, aside: null });
    moved.set(event.id, event);
  }
  return ok({ writes: [...writes.values()], moved: [...moved.values()], acknowledged: head });
}
