import { hlcTime } from '../core/hlc';
import type { DeviceId, EventId } from '../core/ids';
import type { Result } from '../core/result';
import { hour, type Instant } from '../core/time';
import { canonicalJson } from '../log/canonical-json';
import type { LogEvent } from '../log/event';
import { clockCorrection, effectiveTime } from './effective-time';
import { type Rejection, reject } from './judge-operation';
import type { OperationAnswer, StoredEvent } from './wire';

/** A clock further ahead than this is not believed. */
export const furthestAhead = 48 * hour;

/** What the log holds already, as far as the operations at hand are concerned. */
export interface KnownEvents {
  byId(id: EventId): StoredEvent | undefined;
  bySeq(device: DeviceId, seq: number): StoredEvent | undefined;
  /** True when another account sent this device's events first. */
  isForeign(device: DeviceId): boolean;
}

export interface Arrival {
  readonly receivedAt: Instant;
  /** The sending device's clock at the time of sending. */
  readonly deviceNow: Instant;
  /** The last number the account's log has given out. */
  readonly lastSeq: number;
}

export interface EventDecision {
  /** One per operation, in their order. */
  readonly answers: readonly OperationAnswer[];
  /** What is new and has to be saved. */
  readonly accepted: readonly StoredEvent[];
}

/** Judges each operation by itself against the log and against those before it in the same request. Gaps in seq are fine:
 * a refused operation leaves one, and it must not hold up what comes after it. */
export function decideEvents(
  operations: readonly Result<LogEvent, Rejection>[],
  known: KnownEvents,
  arrival: Arrival,
): EventDecision {
  const accepted: StoredEvent[] = [];
  const newById = new Map<EventId, StoredEvent>();
  const newBySeq = new Map<string, StoredEvent>();
  const correction = clockCorrection(arrival.receivedAt, arrival.deviceNow);

  const decide = (event: LogEvent): OperationAnswer => {
    const place = `${event.device} ${event.seq}`;
    const same = newById.get(event.id) ?? known.byId(event.id);
    if (same !== undefined)
      return canonicalJson(same.event) === canonicalJson(event)
        ? { id: event.id, status: 'duplicate', receipt: same.receipt }
        : reject(event, 'conflict', 'another event has this id');
    if (known.isForeign(event.device)) return reject(event, 'foreign', 'this device belongs to another account');
    if (newBySeq.has(place) || known.bySeq(event.device, event.seq) !== undefined)
      return reject(event, 'conflict', `another event of this device has the number ${event.seq}`);
    const corrected = event.at + correction;
    const ahead = Math.max(corrected, hlcTime(event.hlc)) - arrival.receivedAt;
    if (ahead > furthestAhead)
      return reject(event, 'future', `made ${Math.round(ahead / hour)} hours ahead of the server's clock`);
    const stored: StoredEvent = {
      event,
      receipt: {
        serverSeq: arrival.lastSeq + accepted.length + 1,
        receivedAt: arrival.receivedAt,
        effectiveAt: effectiveTime(corrected, arrival.receivedAt),
      },
    };
    accepted.push(stored);
    newById.set(event.id, stored);
    newBySeq.set(place, stored);
    return { id: event.id, status: 'accepted', receipt: stored.receipt };
  };

  const answers = operations.map((operation) => (operation.ok ? decide(operation.value) : operation.error));
  return { answers, accepted };
}
