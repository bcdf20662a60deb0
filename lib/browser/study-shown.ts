import type { Card } from '../cards/card';
import type { CardId } from '../core/ids';
import type { Instant } from '../core/time';
import { newMemory } from '../scheduling/memory';
import { momentOf } from '../scheduling/moment';
import { preview } from '../scheduling/preview';
import type { Sitting } from './study-sitting';
import type { Shown } from './study-state';

/** What is under the buttons, by the same function that will apply the answer. */
export function withPreview(shown: Shown, { past }: Sitting, now: Instant): Shown {
  if (!shown.revealed) return shown;
  const from = momentOf(now, past.calendar);
  return { ...shown, preview: { of: preview(shown.memory, past.policy, now, past.calendar), from } };
}

/** A card as it is shown next. The one that is being looked at stays as it is, turned over or not. */
export function shownCard(
  cards: ReadonlyMap<CardId, Card>,
  cardId: CardId,
  sitting: Sitting,
  before: Shown | null,
  now: Instant,
): Shown {
  const card = cards.get(cardId);
  if (card === undefined) throw new Error(`the queue has a card that the deck has not: ${cardId}`);
  const memory = sitting.memories.get(cardId) ?? newMemory(cardId);
  const stays = before?.card.id === cardId && before.memory.lastEventId === memory.lastEventId;
  const since = stays && before.since > 0 ? before.since : now;
  return withPreview({ card, memory, since, revealed: stays && before.revealed, preview: null }, sitting, now);
}
