import type { CardId, EventId } from '../core/ids';
import { ok, type Result } from '../core/result';
import type { Calendar } from '../core/time';
import type { BuryEvent, EventBase, RescheduleEvent, ResetEvent, SuspendEvent } from '../log/event';
import { applyEvent } from '../scheduling/apply-event';
import { type Memory, newMemory } from '../scheduling/memory';
import { eventRow } from './event-row';
import { storedPolicy } from './replay-cards';
import { type Replica, writeAtOnce } from './replica';
import { stamp } from './stamp';
import type { StorageFailure } from './storage-failure';

/** What a person does with a card besides answering it. */
type CardEvent = BuryEvent | RescheduleEvent | ResetEvent | SuspendEvent;

/** Writes one event of a card and what it makes of its memory, in one transaction. */
export async function appendCardEvent(
  replica: Replica,
  cardId: CardId,
  calendar: Calendar,
  make: (base: EventBase) => CardEvent,
): Promise<Result<{ readonly eventId: EventId; readonly memory: Memory }, StorageFailure>> {
  const written = await writeAtOnce(replica, async (transaction, meta) => {
    const memories = transaction.objectStore('memories');
    const memory = (await memories.get(cardId)) ?? newMemory(cardId);
    const policy = await storedPolicy(transaction, meta);
    const { base, meta: next } = stamp(meta, calendar, replica.around);
    const event = make(base);
    const local = { event, effectiveAt: event.at, serverSeq: null, aside: null };
    const after = applyEvent(memory, local, policy) ?? memory;
    await Promise.all([
      transaction.objectStore('events').add(eventRow(local, cardId)),
      transaction.objectStore('meta').put(next, 'log'),
      memories.put(after),
    ]);
    return { eventId: event.id, memory: after };
  });
  if (!written.ok) return written;
  replica.around.channel.tell({ kind: 'cards', owner: replica.owner, cards: [cardId] });
  return ok(written.value);
}
