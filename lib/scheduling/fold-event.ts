import { addDays } from '../core/time';
import { effectiveDay } from '../log/effective-day';
import type { LoggedEvent, Rating } from '../log/event';
import { onTerms } from './answer-terms';
import { applyAnswer } from './apply-answer';
import { type Memory, newMemory } from './memory';
import type { Policy } from './policy';
import { promisedWait } from './wait';

/**
 * One standing event of a card, folded into its memory. An event that says nothing about this memory gives the same
 * object back. The promised wait is kept while the answer and all before it are as its device saw them: the frozen
 * rating holds, and the event that last counted here is the one that last counted there.
 * @param rating the one that holds for a review: its own, or a remap's
 * @param asSeen false where an earlier review is known to count otherwise than its device saw
 */
export function foldEvent(
  memory: Memory,
  logged: LoggedEvent,
  policy: Policy,
  rating: Rating | null,
  asSeen: boolean,
): Memory {
  const { event } = logged;
  switch (event.kind) {
    case 'review': {
      if (rating === null) return memory;
      const kept = asSeen && rating === event.rating && event.prevEventId === memory.lastEventId;
      const moment = { at: logged.effectiveAt, day: effectiveDay(logged) };
      return applyAnswer(
        memory,
        rating,
        moment,
        onTerms(policy, event.terms),
        kept ? promisedWait(event) : null,
        event.id,
      );
    }
    case 'reset': {
      // Whether someone wants to see a card is no part of what they know of it.
      const { suspended, buriedUntil } = memory;
      return { ...newMemory(memory.cardId), suspended, buriedUntil, lastEventId: event.id };
    }
    case 'suspend':
      return { ...memory, suspended: event.suspended, lastEventId: event.id };
    case 'bury':
      return { ...memory, buriedUntil: event.untilDay, lastEventId: event.id };
    case 'reschedule': {
      // A card that is new or on its steps has no day to be moved.
      const { lastDay } = memory;
      if (memory.state !== 'review' || lastDay === null) return memory;
      const wait = event.dueDay + effectiveDay(logged) - event.studyDay - lastDay;
      const days = Math.max(1, Math.min(wait, policy.maximumInterval));
      return { ...memory, due: { day: addDays(lastDay, days) }, lastEventId: event.id };
    }
    default:
      return memory;
  }
}
