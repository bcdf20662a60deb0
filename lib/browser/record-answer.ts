import type { EventId } from '../core/ids';
import { err, ok, type Result } from '../core/result';
import type { Calendar } from '../core/time';
import type { ReviewEvent } from '../log/event';
import { termsOf } from '../scheduling/answer-terms';
import { applyEvent } from '../scheduling/apply-event';
import { type Memory, newMemory } from '../scheduling/memory';
import { momentOf } from '../scheduling/moment';
import type { Policy } from '../scheduling/policy';
import { promise } from '../scheduling/promise';
import type { Wait } from '../scheduling/wait';
import { eventRow } from './event-row';
import { type Replica, readAndWrite } from './replica';
import type { WriteTransaction } from './replica-database';
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
  /** What the answer is scheduled with. */
  readonly policy: Policy;
  /** What a replay starts from (`studyPolicy`); where `policy` differs, the answer keeps it. */
  readonly retained: Policy;
  readonly calendar: Calendar;
}

/** What was on the screen when the answer was given. */
export interface Showing {
  /** The event that had last changed the card: the answer is to that showing only. */
  readonly last: EventId | null;
  /** What the pressed button said; null where no button said anything. */
  readonly wait: Wait | null;
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
export function recordAnswer(
  replica: Replica,
  draft: AnswerDraft,
  terms: Terms,
  shown: Showing,
): Promise<Result<Recorded, Moved | StorageFailure>>;
export async function recordAnswer(
  replica: Replica,
  draft: AnswerDraft,
  { policy, retained, calendar }: Terms,
  shown?: Showing,
): Promise<Result<Recorded, Moved | StorageFailure>> {
  const stored = (transaction: WriteTransaction) => transaction.objectStore('memories').get(draft.cardId);
  const written = await readAndWrite(replica, stored, async (transaction, meta, known) => {
    const memory = known ?? newMemory(draft.cardId);
    if (shown !== undefined && memory.lastEventId !== shown.last) return { kind: 'moved' as const, memory };
    const settled = meta.weights === null ? policy : { ...policy, weights: meta.weights };
    const { base, meta: next } = stamp(meta, calendar, replica.around);
    const held = termsOf(policy, retained);
    const { rating } = draft;
    const moment = momentOf(base.at, calendar);
    const event: ReviewEvent = {
      ...base,
      kind: 'review',
      ...draft,
      durationMs: Math.min(longestDuration, Math.max(0, Math.round(draft.durationMs))),
      chosenDue: rating === null ? null : promise(memory, rating, moment, settled, shown?.wait ?? null),
      prevEventId: memory.lastEventId,
      ...(held === null ? {} : { terms: held }),
    };
    const local = { event, effectiveAt: event.at, serverSeq: null, aside: null };
    // By what a replay starts from, so that nothing is remembered here that a replay would not find.
    const after = applyEvent(memory, local, { ...retained, weights: settled.weights }) ?? memory;
    const writes = [
      transaction.objectStore('events').add(eventRow(local, draft.cardId)),
      transaction.objectStore('meta').put(next, 'log'),
      ...(after === memory ? [] : [transaction.objectStore('memories').put(after)]),
    ];
    // Nothing follows: without this the store would wait to be told so by the page, which hears of each write first.
    transaction.commit();
    await Promise.all(writes);
    return { kind: 'recorded' as const, event, memory: after };
  });
  if (!written.ok) return written;
  if (written.value.kind === 'moved') return err(written.value);
  replica.around.channel.tell({ kind: 'cards', owner: replica.owner, cards: [draft.cardId] });
  return ok(written.value);
}
