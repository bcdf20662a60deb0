import type { EventId } from '../core/ids';
import type { Due, Rating } from '../log/event';
import { answerDraft, noPromise } from './answer-draft';
import type { Memory } from './memory';
import { draftOf, dueOf, memoryOf } from './memory-draft';
import type { Moment } from './moment';
import type { Policy } from './policy';
import type { Wait } from './wait';

/** A memory that was answered at least once: it is due some time. */
export type Answered = Memory & { readonly due: Due };

/**
 * What an answer makes of a memory; the memory itself stays as it was.
 * @param promised a wait to keep instead of the computed one, if it is of the right kind and within the limits
 * @param eventId the event of the answer, once there is one
 */
export function applyAnswer(
  memory: Memory,
  rating: Rating,
  moment: Moment,
  policy: Policy,
  promised: Wait | null = null,
  eventId: EventId | null = memory.lastEventId,
): Answered {
  const draft = draftOf(memory);
  const ms = promised !== null && 'ms' in promised ? promised.ms : noPromise;
  const days = promised !== null && 'days' in promised ? promised.days : noPromise;
  answerDraft(draft, rating, moment.at, moment.day, policy, ms, days, eventId);
  return { ...memoryOf(draft), due: dueOf(draft) };
}
