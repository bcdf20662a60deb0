import type { CardId, EventId } from '../core/ids';
import type { Result } from '../core/result';
import { addDays, type Calendar } from '../core/time';
import type { Memory } from '../scheduling/memory';
import { appendCardEvent } from './append-card-event';
import type { Replica } from './replica';
import type { StorageFailure } from './storage-failure';

/** Hides a card: until the next study day begins, or until it is taken back. */
export const putOffCard = (
  replica: Replica,
  cardId: CardId,
  how: 'bury' | 'suspend',
  { calendar }: { readonly calendar: Calendar },
): Promise<Result<{ readonly eventId: EventId; readonly memory: Memory }, StorageFailure>> =>
  appendCardEvent(replica, cardId, calendar, (base) =>
    how === 'bury'
      ? { ...base, kind: 'bury', cardId, untilDay: addDays(base.studyDay, 1) }
      : { ...base, kind: 'suspend', cardId, suspended: true },
  );
