import type { EventId } from '../core/ids';
import { ok, type Result } from '../core/result';
import type { Calendar } from '../core/time';
import type { SetAside } from '../scheduling/set-aside';
import { actOnCard, type CardAct } from './act-on-card';
import { appendCardEvent } from './append-card-event';
import type { Replica } from './replica';
import type { StorageFailure } from './storage-failure';
import { type NothingToUndo, undoAction } from './undo-action';

export type AsideChange = { readonly kind: 'bring-back' } | Exclude<CardAct, { readonly kind: 'bury' }>;

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
    change.kind !== 'bring-back'
      ? await actOnCard(replica, cardId, change, { calendar })
      : await appendCardEvent(replica, cardId, calendar, (base) =>
          // A day that has begun already hides nothing.
          why === 'buried'
            ? { ...base, kind: 'bury', cardId, untilDay: base.studyDay }
            : { ...base, kind: 'suspend', cardId, suspended: false },
        );
  return written.ok ? ok(written.value.eventId) : written;
}
