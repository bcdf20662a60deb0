import type { CardId, EventId } from '../core/ids';
import type { LoggedEvent, RemapEvent } from '../log/event';
import { idSieve } from '../log/id-sieve';
import { inOrder } from '../log/in-order';
import { compareEvents } from '../log/order';
import { foldEvent } from './fold-event';
import type { Memory } from './memory';
import { MemoryDraft, memoryOf } from './memory-draft';
import type { Policy } from './policy';
import { ChangesSeen } from './standing-changes';

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
  const changes = new ChangesSeen();
  const ordered = inOrder(events, (event) => changes.see(event));
  const { undone, remaps, weights } = changes.standing();
  const isUndone = idSieve(undone);
  const settled = weights === null ? policy : { ...policy, weights };
  const drafts = new Map<CardId, MemoryDraft>();
  /** By review that a remap holds for, its card. */
  const remapped = new Map<EventId, MemoryDraft>();
  /** By card, of the remaps that hold for its reviews so far, the last in order. */
  const rewrittenBy = new Map<CardId, RemapEvent>();
  for (const logged of ordered) {
    const { event } = logged;
    if (event.kind === 'undo' || event.kind === 'params' || isUndone(event.id)) continue;
    if (event.kind === 'remap') {
      // From here on, devices that saw it name the remap as the event that last counted.
      const draft = remaps.get(event.targetId)?.id === event.id ? remapped.get(event.targetId) : undefined;
      if (draft !== undefined && draft.lastEventId !== null) draft.lastEventId = event.id;
      continue;
    }
    const { cardId } = event;
    if (only !== undefined && !only.has(cardId)) continue;
    let draft = drafts.get(cardId);
    if (draft === undefined) {
      draft = new MemoryDraft(cardId);
      drafts.set(cardId, draft);
    }
    const rated = event.kind === 'review' ? event.rating : null;
    if (remaps.size === 0) {
      foldEvent(draft, logged, settled, rated, true);
      continue;
    }
    const remap = event.kind === 'review' ? remaps.get(event.id) : undefined;
    const latest = rewrittenBy.get(cardId);
    const asSeen = latest === undefined || compareEvents(latest, event) < 0;
    foldEvent(draft, logged, settled, remap === undefined ? rated : remap.rating, asSeen);
    if (remap !== undefined) {
      remapped.set(event.id, draft);
      if (latest === undefined || compareEvents(latest, remap) < 0) rewrittenBy.set(cardId, remap);
    }
  }
  const memories = new Map<CardId, Memory>();
  for (const [cardId, draft] of drafts) if (draft.lastEventId !== null) memories.set(cardId, memoryOf(draft));
  return memories;
}
