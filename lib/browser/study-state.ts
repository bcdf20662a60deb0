import type { Card } from '../cards/card';
import type { Instant } from '../core/time';
import type { Rating } from '../log/event';
import type { Remaining } from '../queue/remaining';
import type { SessionNotice } from '../queue/session-notice';
import type { SessionResult } from '../queue/session-result';
import type { Memory } from '../scheduling/memory';
import type { Moment } from '../scheduling/moment';
import type { Preview } from '../scheduling/preview';
import type { CardAct } from './act-on-card';
import type { StorageFailure } from './storage-failure';

export interface Shown {
  readonly card: Card;
  /** As it was when the card was shown: a grade is an answer to this showing. */
  readonly memory: Memory;
  readonly since: Instant;
  readonly revealed: boolean;
  /** What each button would do; there once the answer is shown and the replica is open. */
  readonly preview: { readonly of: Preview; readonly from: Moment } | null;
}

/** What a person did with a card. */
export type Deed =
  | { readonly kind: 'grade'; readonly rating: Rating }
  | CardAct
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' };

/** What could not be saved, so that it can be tried again. Null stands for reading: nothing was at stake. */
export interface Unsaved {
  readonly deed: Deed | null;
  readonly failure: StorageFailure;
}

export interface StudyState {
  /** `opening`: the first card may be there already, from the page itself; answers wait until the replica is open. */
  readonly phase: 'opening' | 'card' | 'waiting' | 'done' | 'empty';
  readonly shown: Shown | null;
  /** Whether, while opening, that is the card which this person left, and not the page's own. */
  readonly resumed: boolean;
  /** What most probably follows, to be drawn ahead; set a moment after `shown`, when that has been painted. */
  readonly upcoming: Card | null;
  readonly left: Remaining;
  /** Answers given in this session and not taken back. */
  readonly done: number;
  /** Whether any card was answered before, here or on another device. */
  readonly begun: boolean;
  /** Whether the first cards no longer do: the rest of the deck is to be fetched. */
  readonly wantsDeck: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly notice: SessionNotice | null;
  /** The card that `notice` speaks of, where it is not the one that is shown. */
  readonly noticed: Card | null;
  readonly wait: { readonly showAt: Instant; readonly dueAt: Instant } | null;
  readonly result: SessionResult | null;
  readonly unsaved: Unsaved | null;
  /** Why answers stay on this page from here on, where somebody chose to go on without saving. */
  readonly pageOnly: StorageFailure | null;
}

/** One answer of this session. */
export interface Given {
  readonly eventId: string;
  readonly rating: Rating;
  readonly durationMs: number;
}

/** What a page knows when it is built: the first cards of a newcomer. */
export interface FirstCards {
  readonly contentVersion: string;
  readonly cards: readonly Card[];
  readonly left: Remaining;
}
