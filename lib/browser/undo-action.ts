import type { CardId, EventId } from '../core/ids';
import { err, ok, type Result } from '../core/result';
import type { Calendar } from '../core/time';
import type { UndoEvent } from '../log/event';
import { undoneIds } from '../log/undo';
import { type Memory, newMemory } from '../scheduling/memory';
import { counts } from '../sync/local-event';
import { eventRow } from './event-row';
import { replayCards, storedPolicy } from './replay-cards';
import { type Replica, writeAtOnce } from './replica';
import { stamp } from './stamp';
import type { StorageFailure } from './storage-failure';

/** There is nothing left to take back: it was undone in another tab, or is not here. Nothing was written. */
export interface NothingToUndo {
  readonly kind: 'nothing';
}

/** What was taken back, and the undo that did it, by which it can be brought back. */
export interface Undone {
  readonly cardId: CardId;
  readonly memory: Memory;
  readonly undo: EventId;
}

/**
 * Takes one event of one card back: appends an undo and replays the card, so that all is exactly as it was before.
 * Taking back an undo is a redo.
 */
export async function undoAction(
  replica: Replica,
  targetId: EventId,
  calendar: Calendar,
): Promise<Result<Undone, NothingToUndo | StorageFailure>> {
  const written = await writeAtOnce(replica, async (transaction, meta) => {
    const events = transaction.objectStore('events');
    const target = await events.get(targetId);
    if (target === undefined || target.card === '*' || target.card === '?') return null;
    const cardId = target.card;
    const siblings = await events.index('card').getAll(cardId);
    if (undoneIds(siblings.filter(counts).map((row) => row.event)).has(targetId)) return null;
    const { base, meta: next } = stamp(meta, calendar, replica.around);
    const event: UndoEvent = { ...base, kind: 'undo', targetId };
    await events.add(eventRow({ event, effectiveAt: event.at, serverSeq: null, aside: null }, cardId));
    await transaction.objectStore('meta').put(next, 'log');
    await replayCards(transaction, new Set([cardId]), await storedPolicy(transaction, meta));
    const memory = (await transaction.objectStore('memories').get(cardId)) ?? newMemory(cardId);
    return { cardId, memory, undo: event.id };
  });
  if (!written.ok) return written;
  if (written.value === null) return err({ kind: 'nothing' });
  replica.around.channel.tell({ kind: 'cards', owner: replica.owner, cards: [written.value.cardId] });
  return ok(written.value);
}
