import { addDays } from '../core/time';
import { effectiveDay } from '../log/effective-day';
import type { LoggedEvent, Rating } from '../log/event';
import { answerDraft, type MemoryDraft } from './answer-draft';
import { onTerms } from './answer-terms';
import { newMemory } from './memory';
import type { Policy } from './policy';
import { promisedWait } from './wait';

/**
 * One standing event of a card, folded into its memory. The promised wait is kept while the answer and all before it are
 * as its device saw them: the frozen rating holds, and the event that last counted here is the one that last counted
 * there.
 * @param rating the one that holds for a review: its own, or a remap's
 * @param asSeen false where an earlier review is known to count otherwise than its device saw
 * @returns false where the event says nothing about this memory, which is as it was then
 */
export function foldEvent(
  memory: MemoryDraft,
  logged: LoggedEvent,
  policy: Policy,
  rating: Rating | null,
  asSeen: boolean,
): boolean {
  const { event, effectiveAt } = logged;
  switch (event.kind) {
    case 'review': {
      if (rating === null) return false;
      const kept = asSeen && rating === event.rating && event.prevEventId === memory.lastEventId;
      const promised = kept ? promisedWait(event) : null;
      const terms = onTerms(policy, event.terms);
      answerDraft(memory, rating, effectiveAt, effectiveDay(logged), terms, promised, event.id);
      return true;
    }
    case 'reset': {
      // Whether someone wants to see a card is no part of what they know of it.
      const { cardId, suspended, buriedUntil } = memory;
      Object.assign(memory, newMemory(cardId), { suspended, buriedUntil });
      break;
    }
    case 'suspend':
      memory.suspended = event.suspended;
      break;
    case 'bury':
      memory.buriedUntil = event.untilDay;
      break;
    case 'reschedule': {
      // A card that is new or on its steps has no day to be moved.
      const { lastDay } = memory;
      if (memory.state !== 'review' || lastDay === null) return false;
      const wait = event.dueDay + effectiveDay(logged) - event.studyDay - lastDay;
      memory.due = { day: addDays(lastDay, Math.max(1, Math.min(wait, policy.maximumInterval))) };
      break;
    }
    default:
      return false;
  }
  memory.lastEventId = event.id;
  return true;
}
