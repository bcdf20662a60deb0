import type { EventId } from '../core/ids';
import { effectiveDay } from '../log/effective-day';
import type { LoggedEvent, Rating } from '../log/event';
import { answerDraft, noPromise } from './answer-draft';
import { onTerms } from './answer-terms';
import { forget, type MemoryDraft, never } from './memory-draft';
import type { Policy } from './policy';

/**
 * One standing event of a card, folded into its memory. The promised wait is kept while the answer and all before it are
 * as its device saw them: the frozen rating holds, and the event that last counted here is the one that last counted
 * there.
 * @param rating the one that holds for a review: its own, or a remap's
 * @param asSeen false where an earlier review is known to count otherwise than its device saw
 * @returns false where the event says nothing about this memory, which is as it was then
 */
export function foldEvent(
  draft: MemoryDraft,
  logged: LoggedEvent,
  policy: Policy,
  rating: Rating | null,
  asSeen: boolean,
): boolean {
  const { event, effectiveAt } = logged;
  switch (event.kind) {
    case 'review': {
      if (rating === null) return false;
      const { chosenDue } = event;
      let ms = noPromise;
      let days = noPromise;
      // A wait, not a date: where the server found the device's clock wrong, the promise moves along with the answer.
      if (chosenDue !== null && asSeen && rating === event.rating && isSame(event.prevEventId, draft.lastEventId)) {
        if ('at' in chosenDue) ms = chosenDue.at - event.at;
        else days = chosenDue.day - event.studyDay;
      }
      const terms = event.terms === undefined ? policy : onTerms(policy, event.terms);
      answerDraft(draft, rating, effectiveAt, effectiveDay(logged), terms, ms, days, event.id);
      return true;
    }
    case 'reset':
      forget(draft);
      break;
    case 'suspend':
      draft.suspended = event.suspended;
      break;
    case 'bury':
      draft.buriedUntil = event.untilDay;
      break;
    case 'reschedule': {
      // A card that is new or on its steps has no day to be moved.
      const { lastDay } = draft;
      if (draft.state !== 'review' || lastDay === never) return false;
      const wait = event.dueDay + effectiveDay(logged) - event.studyDay - lastDay;
      draft.dueAt = never;
      draft.dueDay = lastDay + Math.trunc(Math.max(1, Math.min(wait, policy.maximumInterval)));
      break;
    }
    default:
      return false;
  }
  draft.lastEventId = event.id;
  return true;
}

/** Texts compared with texts: that is what the engine of the browser is quick at. */
const isSame = (a: EventId | null, b: EventId | null): boolean => (a === null || b === null ? a === b : a === b);
