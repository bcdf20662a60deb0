import type { EventId } from '../core/ids';
import { err, ok, type Result } from '../core/result';
import type { Calendar } from '../core/time';
import type { Rating, ReviewEvent } from '../log/event';
import { applyAnswer } from '../scheduling/apply-answer';
import { applyEvent } from '../scheduling/apply-event';
import { type Memory, newMemory } from '../scheduling/memory';
import { momentOf } from '../scheduling/moment';
import type { Policy } from '../scheduling/policy';
import { eventRow } from './event-row';
import { type Replica, writeAtOnce } from './replica';
import { stamp } from './stamp';
import type { StorageFailure } from './storage-failure';

/** What a surface knows about an answer; the replica adds identity, time and the promise. */
export type AnswerDraft = Pick<
  ReviewEvent,
  | 'cardId'
  | 'factIds'
  | 'rating'
  | 'mode'
  | 'durationMs'
  | 'contentVersion'
  | 'mappingVersion'
  | 'rawAnswer'
  | 'shownOptions'
  | 'confidence'
  | 'attemptId'
>;

/** The card was answered, undone or put off elsewhere since it was shown. Nothing was written. */
export interface Moved {
  readonly kind: 'moved';
  readonly memory: Memory;
}

export interface Recorded {
  readonly event: ReviewEvent;
  readonly memory: Memory;
}

export interface Terms {
  readonly policy: Policy;
  readonly calendar: Calendar;
}

const longestDuration = 24 * 3_600_000;

/**
 * Writes one answer: the event, the card's memory and the counters in one transaction, which is complete when this
 * returns `ok`.
 */
export function recordAnswer(
  replica: Replica,
  draft: AnswerDraft,
  terms: Terms,
): Promise<Result<Recorded, StorageFailure>>;
/** @param shown the event that had last changed the card when it was shown: the answer is to that showing only */
export function recordAnswer(
  replica: Replica,
  draft: AnswerDraft,
  terms: Terms,
  shown: EventId | null,
): Promise<Result<Recorded, Moved | StorageFailure>>;
export async function recordAnswer(
  replica: Replica,
  draft: AnswerDraft,
  { policy, calendar }: Terms,
  shown?: EventId | null,
): Promise<Result<Recorded, Moved | StorageFailure>> {
  const written = await writeAtOnce(replica, async (transaction, meta) => {
    const memories = transaction.objectStore('memories');
    const memory = (await memories.get(draft.cardId)) ?? newMemory(draft.cardId);
    if (shown !== undefined && memory.lastEventId !== shown) return { kind: 'moved' as const, memory };
    const settled = meta.weights === null ? policy : { ...policy, weights: meta.weights };
    const { base, meta: next } = stamp(meta, calendar, replica.around);
    const event: ReviewEvent = {
      ...base,
      kind: 'review',
      ...draft,
      durationMs: Math.min(longestDuration, Math.max(0, Math.round(draft.durationMs))),
      chosenDue: promise(memory, draft.rating, base.at, { policy: settled, calendar }),
      prevEventId: memory.lastEventId,
    };
    const local = { event, effectiveAt: event.at, serverSeq: null, aside: null };
    const after = applyEvent(memory, local, settled) ?? memory;
    await Promise.all([
      transaction.objectStore('events').add(eventRow(local, draft.cardId)),
      transaction.objectStore('meta').put(next, 'log'),
      ...(after === memory ? [] : [memories.put(after)]),
    ]);
    return { kind: 'recorded' as const, event, memory: after };
  });
  if (!written.ok) return written;
  if (written.value.kind === 'moved') return err(written.value);
  replica.around.channel.tell({ kind: 'cards', owner: replica.owner, cards: [draft.cardId] });
  return ok(written.value);
}

/** The due that this answer leads to: what the button said. */
function promise(
  memory: Memory,
  rating: Rating | null,
  at: number,
  { policy, calendar }: Terms,
): ReviewEvent['chosenDue'] {
  return rating === null ? null : applyAnswer(memory, rating, momentOf(at, calendar), policy).due;
}
