import { cardsToReplay, putEvents } from '../../lib/browser/put-events';
import { replayCards, storedPolicy, weightsOfLog } from '../../lib/browser/replay-cards';
import { type Replica, write } from '../../lib/browser/replica';
import { stamp } from '../../lib/browser/stamp';
import type { Calendar } from '../../lib/core/time';
import type { EventBase, LogEvent } from '../../lib/log/event';

/** Writes an event of a kind that no surface makes yet, as every other one is written: with all that follows from it. */
export const appendEvent = (replica: Replica, calendar: Calendar, make: (base: EventBase) => LogEvent) =>
  write(replica, async (transaction, meta) => {
    const { base, meta: next } = stamp(meta, calendar, replica.around);
    const event = make(base);
    const local = { event, effectiveAt: event.at, serverSeq: null, aside: null };
    const touched = await putEvents(transaction, [local], [event]);
    const weights = touched.has('*') ? await weightsOfLog(transaction) : meta.weights;
    const stored = { ...next, weights };
    await transaction.objectStore('meta').put(stored, 'log');
    await replayCards(transaction, cardsToReplay(touched), await storedPolicy(transaction, stored));
    return event;
  });
