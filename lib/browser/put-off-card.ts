import type { CardId, EventId } from '../core/ids';
import { ok, type Result } from '../core/result';
import { addDays } from '../core/time';
import type { BuryEvent, SuspendEvent } from '../log/event';
import { applyEvent } from '../scheduling/apply-event';
import { type Memory, newMemory } from '../scheduling/memory';
import { eventRow } from './event-row';
import type { Terms } from './record-answer';
import { type Replica, writeAtOnce } from './replica';
import { stamp } from './stamp';
import type { StorageFailure } from './storage-failure';

/** Hides a card: until the next study day begins, or until it is taken back. */
export async function putOffCard(
  replica: Replica,
  cardId: CardId,
  how: 'bury' | 'suspend',
  { policy, calendar }: Pick<Terms, 'policy' | 'calendar'>,
): Promise<Result<{ readonly eventId: EventId; readonly memory: Memory }, StorageFailure>> {
  const written = await writeAtOnce(replica, async (transaction, meta) => {
    const memories = transaction.objectStore('memories');
    const memory = (await memories.get(cardId)) ?? newMemory(cardId);
    const { base, meta: next } = stamp(meta, calendar, replica.around);
    const event: BuryEvent | SuspendEvent =
      how === 'bury'
        ? { ...base, kind: 'bury', cardId, untilDay: addDays(base.studyDay, 1) }
        : { ...base, kind: 'suspend', cardId, suspended: true };
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
