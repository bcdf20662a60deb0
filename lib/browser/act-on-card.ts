import type { CardId, EventId } from '../core/ids';
import type { Result } from '../core/result';
import { addDays, type Calendar } from '../core/time';
import type { Memory } from '../scheduling/memory';
import { appendCardEvent } from './append-card-event';
import type { Replica } from './replica';
import type { StorageFailure } from './storage-failure';

/** What a person does with a card besides answering it. */
export type CardAct =
  /** Hides it until the next study day begins. */
  | { readonly kind: 'bury' }
  /** Hides it until that is taken back. */
  | { readonly kind: 'suspend' }
  /** Forgets what is known of it. */
  | { readonly kind: 'start-anew' }
  /** Asks it so many days from today; what is known of it stays. */
  | { readonly kind: 'another-day'; readonly days: number };

/** Writes it as one event; undoing that event is the way back. */
export const actOnCard = (
  replica: Replica,
  cardId: CardId,
  act: CardAct,
  { calendar }: { readonly calendar: Calendar },
): Promise<Result<{ readonly eventId: EventId; readonly memory: Memory }, StorageFailure>> =>
  appendCardEvent(replica, cardId, calendar, (base) => {
    switch (act.kind) {
      case 'bury':
        return { ...base, kind: 'bury', cardId, untilDay: addDays(base.studyDay, 1) };
      case 'suspend':
        return { ...base, kind: 'suspend', cardId, suspended: true };
      case 'start-anew':
        return { ...base, kind: 'reset', cardId };
      case 'another-day':
        return { ...base, v: 2, kind: 'reschedule', cardId, dueDay: addDays(base.studyDay, act.days) };
    }
  });
