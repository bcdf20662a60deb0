import type { CardId, EventId } from '../core/ids';
import type { Instant, StudyDay } from '../core/time';
import type { Due } from '../log/event';

export type CardState = 'new' | 'learning' | 'review' | 'relearning';

/** What is remembered of one card: a projection of the log, never the truth itself. */
export interface Memory {
  readonly cardId: CardId;
  readonly state: CardState;
  /** Index into the learning or relearning steps; 0 outside them. */
  readonly step: number;
  /** Days until recall falls to 90%; 0 while new. Quantised to 8 decimals after every answer. */
  readonly stability: number;
  /** 1 to 10; 0 while new. Quantised likewise. */
  readonly difficulty: number;
  readonly due: Due | null;
  readonly lastAt: Instant | null;
  readonly lastDay: StudyDay | null;
  readonly reps: number;
  readonly lapses: number;
  readonly suspended: boolean;
  /** Hidden until this study day begins. */
  readonly buriedUntil: StudyDay | null;
  /** The last event that counted for this card: the `prevEventId` of the next. */
  readonly lastEventId: EventId | null;
}

export function newMemory(cardId: CardId): Memory {
  return {
    cardId,
    state: 'new',
    step: 0,
    stability: 0,
    difficulty: 0,
    due: null,
    lastAt: null,
    lastDay: null,
    reps: 0,
    lapses: 0,
    suspended: false,
    buriedUntil: null,
    lastEventId: null,
  };
}
