import type { AccountId, DeviceId, EventId } from '../core/ids';
import type { Instant } from '../core/time';
import type { Digest } from '../log/digest';
import type { LogEvent, Receipt } from '../log/event';
import type { FieldWrite } from './field';
import type { States } from './states';

export const mostEventsPerRequest = 500;
export const mostFieldsPerRequest = 200;
export const mostEventsPerPage = 1_000;
/** Bytes of a request's body. */
export const largestRequest = 1_048_576;
/** Bytes of events in a page of an answer, beyond which it ends. One event is always in it. */
export const largestPage = 1_048_576;

/**
 * What an answer may leave out. `own`: the events of the device that asks, which has them and learns their receipts from
 * the answers. `all`: it is only sending; nothing is pulled, and the cursor stays.
 */
export type Omission = 'own' | 'all';

/** What a device sends: what is in its outbox, and how far it has pulled. */
export interface SyncRequest {
  readonly v: 1;
  /** Whose log this is. A session of another account answers `foreign` to everything. */
  readonly account: AccountId;
  readonly device: DeviceId;
  /** The device's wall clock as it sends, so that a wrong clock can be told from a late delivery. */
  readonly now: Instant;
  readonly cursor: number;
  /** Unparsed on purpose: each is judged by itself, so one bad operation never blocks the rest. */
  readonly events: readonly unknown[];
  readonly fields: readonly unknown[];
  /** A server that knows nothing of it leaves out nothing. */
  readonly omit?: Omission;
  /**
   * Asked by a device that has nothing yet: what is remembered, ahead of the log. Where that is worthwhile it is all
   * that is answered, and operations in the same request are neither judged nor stored.
   */
  readonly states?: true;
}

export type RejectionCode =
  /** Not an event of any known shape. */
  | 'malformed'
  /** Made by a newer app. */
  | 'version'
  /** Its fields contradict one another. */
  | 'inconsistent'
  /** Written for another account or by a device of another account. */
  | 'foreign'
  /** The same id, or the same (device, seq), with another body. */
  | 'conflict'
  /** The device's clock is too far ahead to be believed. */
  | 'future'
  /** Larger than an operation may be. */
  | 'oversized'
  /** The account was erased. */
  | 'erased';

export type OperationAnswer =
  | { readonly id: EventId; readonly status: 'accepted' | 'duplicate'; readonly receipt: Receipt }
  | {
      /** As sent, cut to 200 characters; null when there was none. */
      readonly id: string | null;
      readonly status: 'rejected';
      readonly code: RejectionCode;
      readonly message: string;
    };

export interface StoredEvent {
  readonly event: LogEvent;
  readonly receipt: Receipt;
}

/** The head of an account's log: how many events there are, and the digest of all of them. */
export interface LogHead {
  readonly count: number;
  readonly digest: Digest;
}

export interface SyncResponse {
  readonly v: 1;
  /**
   * Set when the request was about a log that this session has no part in: somebody else's, or one that was erased.
   * Every operation is answered likewise, and nothing else in the response says anything about that log.
   */
  readonly refused?: 'foreign' | 'erased';
  /** One per event sent, in the order sent. */
  readonly answers: readonly OperationAnswer[];
  /** One per field sent, in the order sent. `stale`: a later write is already here; it comes in `fields`. */
  readonly fieldAnswers: readonly ('accepted' | 'stale' | 'rejected')[];
  /** Everything after the request's cursor, oldest first, at most a page; includes what this device sent. */
  readonly events: readonly StoredEvent[];
  readonly fields: readonly FieldWrite[];
  readonly cursor: number;
  readonly more: boolean;
  readonly head: LogHead;
  readonly now: Instant;
  /** Present when asked for and worthwhile; then nothing else is answered, and the cursor stays. */
  readonly states?: States;
}
