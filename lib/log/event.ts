import type { Hlc } from '../core/hlc';
import type { AttemptId, CardId, DeviceId, EventId, FactId } from '../core/ids';
import type { Instant, StudyDay } from '../core/time';

/** Again, Hard, Good, Easy. */
export type Rating = 1 | 2 | 3 | 4;
export type Mode = 'study' | 'quiz' | 'exam' | 'import';

/**
 * When a card comes back: learning steps are due at an instant and survive a sleeping tab,
 * everything longer is due for a whole study day.
 */
export type Due = { readonly at: Instant } | { readonly day: StudyDay };

/**
 * What held for one answer besides the memory of it, as far as it is not what holds without any setting. Frozen, so that
 * a setting changed later changes later answers only. See docs/decisions/0027-terms-in-the-answer.md.
 */
export interface AnswerTerms {
  /** Desired retention, where the deck had its own. */
  readonly retention?: number;
  /** Longest interval in days. */
  readonly longest?: number;
  /** Learning steps in minutes. */
  readonly steps?: readonly number[];
  /** Relearning steps in minutes. */
  readonly relearning?: readonly number[];
}

/** What every event carries. Written once by the device, never edited. See docs/decisions/0003-event.md. */
export interface EventBase {
  readonly v: 1;
  readonly id: EventId;
  readonly device: DeviceId;
  /** 1, 2, 3 ... per device, without gaps. */
  readonly seq: number;
  readonly hlc: Hlc;
  /** The device's raw wall clock, right or wrong. */
  readonly at: Instant;
  readonly zone: string;
  /** Minutes east of Greenwich at `at`. */
  readonly tzOffset: number;
  /** Minutes after local midnight at which this person's day turned when the event was made. */
  readonly rollover: number;
  /** Follows from the four fields above and is frozen: later settings change later events only. */
  readonly studyDay: StudyDay;
}

/** One answer. */
export interface ReviewEvent extends EventBase {
  readonly kind: 'review';
  readonly cardId: CardId;
  readonly factIds: readonly FactId[];
  /** Frozen when answered; null when the answer says nothing about memory. A changed quiz rule appends remaps. */
  readonly rating: Rating | null;
  readonly mode: Mode;
  readonly durationMs: number;
  /** The due that was promised under the button. Replay keeps it while `prevEventId` is still the predecessor. */
  readonly chosenDue: Due | null;
  /** The event that last changed this card as the device saw it. */
  readonly prevEventId: EventId | null;
  readonly contentVersion: string;
  /** Version of the rule that turned a raw answer into `rating`; 0 where the person graded themselves. */
  readonly mappingVersion: number;
  readonly rawAnswer?: string;
  readonly shownOptions?: readonly string[];
  /** 0 unsure to 3 certain, where it was asked. */
  readonly confidence?: number;
  readonly attemptId?: AttemptId;
  readonly importId?: string;
  readonly terms?: AnswerTerms;
}

/** Takes one event back, whatever its kind. Undoing an undo is a redo. */
export interface UndoEvent extends EventBase {
  readonly kind: 'undo';
  readonly targetId: EventId;
}

/** Forgets what is known of a card: it is New again. */
export interface ResetEvent extends EventBase {
  readonly kind: 'reset';
  readonly cardId: CardId;
}

export interface SuspendEvent extends EventBase {
  readonly kind: 'suspend';
  readonly cardId: CardId;
  /** False takes a suspension back. */
  readonly suspended: boolean;
}

/** Hides a card until a study day begins. */
export interface BuryEvent extends EventBase {
  readonly kind: 'bury';
  readonly cardId: CardId;
  readonly untilDay: StudyDay;
}

/** Replaces the rating of an earlier review, because the rule that made it changed. */
export interface RemapEvent extends EventBase {
  readonly kind: 'remap';
  readonly targetId: EventId;
  readonly rating: Rating | null;
  readonly mappingVersion: number;
}

/** From here on the person's memory is computed with these FSRS-6 parameters. */
export interface ParamsEvent extends EventBase {
  readonly kind: 'params';
  /** Twenty-one weights, w0 to w20. */
  readonly weights: readonly number[];
}

/**
 * Asks a card of which something is known on another day; what is known stays as it was. Of version 2, so that an app
 * that has never heard of it says that it is too old instead of calling the log broken.
 */
export interface RescheduleEvent extends Omit<EventBase, 'v'> {
  readonly v: 2;
  readonly kind: 'reschedule';
  readonly cardId: CardId;
  readonly dueDay: StudyDay;
}

export type LogEvent =
  | ReviewEvent
  | UndoEvent
  | ResetEvent
  | SuspendEvent
  | BuryEvent
  | RemapEvent
  | ParamsEvent
  | RescheduleEvent;

/** What the server adds when it stores an event, and returns to every device. */
export interface Receipt {
  /** 1, 2, 3 ... per account: the pull cursor. */
  readonly serverSeq: number;
  readonly receivedAt: Instant;
  /** `at`, clamped to sense: elapsed time is measured with this one. */
  readonly effectiveAt: Instant;
}

/** An event with what is known of its true time. Before the server answers, a device trusts its own clock. */
export interface LoggedEvent {
  readonly event: LogEvent;
  readonly effectiveAt: Instant;
  readonly serverSeq: number | null;
}
