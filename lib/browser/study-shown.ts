import type { Card } from '../cards/card';
import type { CardId } from '../core/ids';
import type { Instant } from '../core/time';
import { type Remaining, remaining } from '../queue/remaining';
import { newMemory } from '../scheduling/memory';
import { momentOf } from '../scheduling/moment';
import { preview } from '../scheduling/preview';
import { policyFor, type Sitting } from './study-sitting';
import type { Shown, StudyState } from './study-state';

/** What is under the buttons, by the same function that will apply the answer. */
export function withPreview(shown: Shown, sitting: Sitting, now: Instant): Shown {
  if (!shown.revealed) return shown;
  const { past } = sitting;
  const from = momentOf(now, past.calendar);
  return {
    ...shown,
    preview: { of: preview(shown.memory, policyFor(sitting, shown.memory), now, past.calendar), from },
  };
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

/**
 * How far the session is, with nothing shown yet.
 * @param promised what the page came with, while the rest of the deck is on its way
 */
export const standingOf = (
  { session, past, memories, earlier, redo }: Sitting,
  done: number,
  promised: Remaining | null,
): Pick<StudyState, 'left' | 'done' | 'begun' | 'canUndo' | 'canRedo' | 'upcoming' | 'wait' | 'result'> => ({
  left: promised === null ? remaining(session.queue, past.seconds) : { ...promised, cards: promised.cards - done },
  done,
  begun: memories.size > 0,
  canUndo: session.past.length > 0 || earlier.length > 0,
  canRedo: redo.length > 0,
  upcoming: null,
  wait: null,
  result: null,
});
