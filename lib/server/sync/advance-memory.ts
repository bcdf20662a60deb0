import type { Ground } from '@/db/queries/ground';
import type { CardId } from '@/lib/core/ids';
import { compareEvents } from '@/lib/log/order';
import { applyEvent } from '@/lib/scheduling/apply-event';
import { type Memory, newMemory } from '@/lib/scheduling/memory';
import type { Policy } from '@/lib/scheduling/policy';
import type { StoredEvent } from '@/lib/sync/wire';
import { logged } from './logged';

/**
 * The memories that arriving events simply add to: what is stored, one step on, instead of a replay of the card's whole
 * history. Only for cards whose arriving events sort after everything stored of them and are named by no undo, in logs
 * without remaps and changed weights; every other card is left out and has to be replayed.
 * @param cards those that no arriving undo or remap touches
 */
export function advanceMemory(
  arriving: readonly StoredEvent[],
  cards: ReadonlySet<CardId>,
  ground: Ground,
  policy: Policy,
): ReadonlyMap<CardId, Memory> {
  const advanced = new Map<CardId, Memory>();
  if (cards.size === 0 || ground.rewritten) return advanced;
  const stuck = new Set<CardId>();
  for (const each of [...arriving].sort((a, b) => compareEvents(a.event, b.event))) {
    const { event } = each;
    if (!('cardId' in event) || !cards.has(event.cardId) || stuck.has(event.cardId)) continue;
    const { cardId } = event;
    const memory = advanced.get(cardId) ?? ground.memories.get(cardId) ?? newMemory(cardId);
    const inside = ground.named.has(event.id) || event.hlc <= (ground.latest.get(cardId) ?? '');
    const next = inside ? null : applyEvent(memory, logged(each), policy);
    if (next === null) {
      stuck.add(cardId);
      advanced.delete(cardId);
    } else advanced.set(cardId, next);
  }
  // A review that says nothing about memory leaves a card without a row, as a replay does.
  for (const [cardId, memory] of advanced) if (memory.lastEventId === null) advanced.delete(cardId);
  return advanced;
}
