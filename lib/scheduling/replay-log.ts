import type { CardId, EventId } from '../core/ids';
import type { LoggedEvent, RemapEvent } from '../log/event';
import { idSieve } from '../log/id-sieve';
import { inOrder } from '../log/in-order';
import { compareEvents } from '../log/order';
import type { MemoryDraft } from './answer-draft';
import { foldEvent } from './fold-event';
import { type Memory, newMemory } from './memory';
import type { Policy } from './policy';
import { standingChanges } from './standing-changes';

interface Replayed {
  readonly memory: MemoryDraft;
  /** Of the remaps that hold for its reviews so far, the last in order. */
  rewrittenBy: RemapEvent | null;
}

/**
 * Memory as the log tells it: the one truth, on every device and on the server. The order of arrival, duplicates and
 * the way a log was split change nothing.
 * - Undone events are as if never written. Of several remaps of a review the last standing one holds.
 * - The last standing change of parameters holds for the whole history, else `policy.weights`. Due days that were
 *   promised before it stay promised.
 * - A card without a standing event that says something about it is absent: it is New (`newMemory`).
 *
 * A part of a log will do for the cards in it, if it has every event of theirs (in all kinds, undone or not) and every
 * undo and remap; leave out all changes of parameters only if `policy.weights` are already the ones that hold.
 * @param only leaves the other cards out
 */
export function replayLog(
  events: Iterable<LoggedEvent>,
  policy: Policy,
  only?: ReadonlySet<CardId>,
): ReadonlyMap<CardId, Memory> {
  const ordered = inOrder(events);
  const { undone, remaps, weights } = standingChanges(ordered);
  const isUndone = idSieve(undone);
  const settled = weights === null ? policy : { ...policy, weights };
  const cards = new Map<CardId, Replayed>();
  const remapped = new Map<EventId, Replayed>();
  for (const logged of ordered) {
    const { event } = logged;
    if (event.kind === 'undo' || event.kind === 'params' || isUndone(event.id)) continue;
    if (event.kind === 'remap') {
      // From here on, devices that saw it name the remap as the event that last counted.
      const card = remaps.get(event.targetId)?.id === event.id ? remapped.get(event.targetId) : undefined;
      if (card !== undefined && card.memory.lastEventId !== null) card.memory.lastEventId = event.id;
      continue;
    }
    const { cardId } = event;
    if (only !== undefined && !only.has(cardId)) continue;
    let card = cards.get(cardId);
    if (card === undefined) {
      card = { memory: newMemory(cardId), rewrittenBy: null };
      cards.set(cardId, card);
    }
    const remap = event.kind === 'review' && remaps.size > 0 ? remaps.get(event.id) : undefined;
    const rating = remap !== undefined ? remap.rating : event.kind === 'review' ? event.rating : null;
    const asSeen = card.rewrittenBy === null || compareEvents(card.rewrittenBy, event) < 0;
    foldEvent(card.memory, logged, settled, rating, asSeen);
    if (remap !== undefined) {
      remapped.set(event.id, card);
      if (card.rewrittenBy === null || compareEvents(card.rewrittenBy, remap) < 0) card.rewrittenBy = remap;
    }
  }
  const memories = new Map<CardId, Memory>();
  for (const [cardId, { memory }] of cards) if (memory.lastEventId !== null) memories.set(cardId, memory);
  return memories;
}
