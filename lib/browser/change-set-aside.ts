import type { EventId } from '../core/ids';
import { ok, type Result } from '../core/result';
import { addDays, type Calendar } from '../core/time';
import type { SetAside } from '../scheduling/set-aside';
import { appendCardEvent } from './append-card-event';
import { putOffCard } from './put-off-card';
import type { Replica } from './replica';
import type { StorageFailure } from './storage-failure';
import { type NothingToUndo, undoAction } from './undo-action';

export type AsideChange =
  | { readonly kind: 'bring-back' }
  | { readonly kind: 'start-anew' }
  | { readonly kind: 'suspend' }
  /** Days from today. */
  | { readonly kind: 'another-day'; readonly days: number };

/**
 * Does what a person wants with a card that was set aside. Each change is one event, and undoing that event is the way
 * back.
 */
export async function changeSetAside(
  replica: Replica,
  { memory, why }: SetAside,
  change: AsideChange,
  calendar: Calendar,
): Promise<Result<EventId, StorageFailure | NothingToUndo>> {
  const { cardId, lastEventId } = memory;
  if (change.kind === 'bring-back' && why === 'moved' && lastEventId !== null) {
    const undone = await undoAction(replica, lastEventId, calendar);
    return undone.ok ? ok(undone.value.undo) : undone;
  }
  const written =
    change.kind === 'suspend'
      ? await putOffCard(replica, cardId, 'suspend', { calendar })
      : await appendCardEvent(replica, cardId, calendar, (base) => {
          if (change.kind === 'start-anew') return { ...base, kind: 'reset', cardId };
          if (change.kind === 'another-day')
            return { ...base, v: 2, kind: 'reschedule', cardId, dueDay: addDays(base.studyDay, change.days) };
          // A day that has begun already hides nothing.
          if (why === 'buried') return { ...base, kind: 'bury', cardId, untilDay: base.studyDay };
          return { ...base, kind: 'suspend', cardId, suspended: false };
        });
  return written.ok ? ok(written.value.eventId) : written;
}
