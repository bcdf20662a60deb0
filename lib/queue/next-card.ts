import type { CardId } from '../core/ids';
import { type Instant, minute } from '../core/time';
import type { Queue } from './queue';

/** A card on its steps may be shown this much early when nothing else is left (Anki's learn-ahead limit). */
export const learnAhead = 20 * minute;

export type Next =
  | { readonly kind: 'card'; readonly cardId: CardId }
  /** Nothing now; a card is due at `dueAt` and may be shown from `showAt`. */
  | { readonly kind: 'wait'; readonly showAt: Instant; readonly dueAt: Instant }
  | { readonly kind: 'done' };

/**
 * What to show now: learning cards that are due, then the main queue, then learning cards up to twenty minutes ahead,
 * the one just answered last. An answer that was taken back is asked again before all else.
 */
export function nextCard(queue: Queue, now: Instant): Next {
  const show = (cardId: CardId): Next => ({ kind: 'card', cardId });
  if (queue.pinned !== null) return show(queue.pinned);
  const [first] = queue.learning;
  if (first !== undefined && first.at <= now) return show(first.cardId);
  const [head] = queue.main;
  if (head !== undefined) return show(head.cardId);
  if (first === undefined) return { kind: 'done' };
  if (first.at > now + learnAhead) return { kind: 'wait', showAt: first.at - learnAhead, dueAt: first.at };
  const other = queue.learning.find(({ cardId, at }) => cardId !== queue.last && at <= now + learnAhead);
  return show((other ?? first).cardId);
}
