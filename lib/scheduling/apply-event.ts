import type { LoggedEvent } from '../log/event';
import { foldEvent } from './fold-event';
import type { Memory } from './memory';
import { draftOf, memoryOf } from './memory-draft';
import type { Policy } from './policy';

/**
 * The cheap way forward: equal to a replay of the whole log when the event sorts after every event of its card, no undo
 * or remap that is already here names it, and `policy.weights` are the ones that hold. An event of another card gives
 * the same memory back; null means that the event changes the past (undo, remap, params), so replay the cards that
 * `cardsTouchedBy` names.
 */
export function applyEvent(memory: Memory, logged: LoggedEvent, policy: Policy): Memory | null {
  const { event } = logged;
  if (event.kind === 'undo' || event.kind === 'remap' || event.kind === 'params') return null;
  if (event.cardId !== memory.cardId) return memory;
  const draft = draftOf(memory);
  const rating = event.kind === 'review' ? event.rating : null;
  return foldEvent(draft, logged, policy, rating, true) ? memoryOf(draft) : memory;
}
