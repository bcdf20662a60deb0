import type { EventId } from '../core/ids';
import { canonicalJson } from '../log/canonical-json';
import { addToDigest } from '../log/digest';
import type { LogEvent, Receipt } from '../log/event';
import { counts, type LocalEvent } from './local-event';
import type { LogHead, OperationAnswer, StoredEvent } from './wire';

export interface EventMerge {
  /** Rows to store: new ones, and known ones with what is now known of them. */
  readonly writes: readonly LocalEvent[];
  /** Events that came, left or took another time, so that the memory of their cards must be replayed. */
  readonly moved: readonly LogEvent[];
  /** Count and digest of what the server has, as far as this device knows after the merge. */
  readonly acknowledged: LogHead;
}

export interface Exchange {
  readonly sent: readonly LogEvent[];
  /** One per event sent, in the order sent. */
  readonly answers: readonly OperationAnswer[];
  readonly pulled: readonly StoredEvent[];
  /** Milliseconds that this device's clock is ahead of the server's. */
  readonly clockError: number;
}

/**
 * The union of what is here and what an exchange with the server brought, by id. Each answer is applied by itself.
 * Asking for the same exchange twice changes nothing the second time.
 */
export function mergeEvents(
  known: (id: EventId) => LocalEvent | undefined,
  acknowledged: LogHead,
  exchange: Exchange,
): EventMerge {
  const writes = new Map<EventId, LocalEvent>();
  const moved = new Map<EventId, LogEvent>();
  const confirmed: LogEvent[] = [];
  const find = (id: EventId) => writes.get(id) ?? known(id);

  const confirm = (event: LogEvent, receipt: Receipt) => {
    const here = find(event.id);
    if (here !== undefined && here.serverSeq !== null) return;
    const same = here !== undefined && canonicalJson(here.event) === canonicalJson(event);
    const replaced: LocalEvent['aside'] =
      here === undefined || same
        ? null
        : { code: 'conflict', message: 'the server holds another body', clockError: 0, replaced: here.event };
    const { effectiveAt, serverSeq } = receipt;
    writes.set(event.id, { event, effectiveAt, serverSeq, aside: replaced });
    confirmed.push(event);
    if (!same || !counts(here) || here.effectiveAt !== effectiveAt) moved.set(event.id, event);
  };

  exchange.sent.forEach((event, i) => {
    const answer = exchange.answers[i];
    if (answer === undefined) return;
    if (answer.status !== 'rejected') {
      confirm(event, answer.receipt);
      return;
    }
    const here = find(event.id);
    if (here === undefined || here.serverSeq !== null) return;
    const aside = { code: answer.code, message: answer.message, clockError: exchange.clockError };
    const next: LocalEvent = { ...here, aside };
    writes.set(event.id, next);
    if (counts(here) !== counts(next)) moved.set(event.id, here.event);
  });
  for (const { event, receipt } of exchange.pulled) confirm(event, receipt);

  return {
    writes: [...writes.values()],
    moved: [...moved.values()],
    acknowledged: {
      count: acknowledged.count + confirmed.length,
      digest: addToDigest(acknowledged.digest, confirmed),
    },
  };
}
