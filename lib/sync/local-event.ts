import type { LogEvent, LoggedEvent } from '../log/event';
import type { RejectionCode } from './wire';

/** Why an event is kept aside instead of being sent. */
export interface Aside {
  readonly code: RejectionCode;
  readonly message: string;
  /** Milliseconds that the device's clock was ahead of the server's when it was refused. */
  readonly clockError: number;
  /** The body that was here before, where the server holds another one under the same id. */
  readonly replaced?: LogEvent;
}

/** An event as a device keeps it: sent (it has a serverSeq), waiting to be sent, or kept aside. */
export interface LocalEvent extends LoggedEvent {
  readonly aside: Aside | null;
}

/**
 * Whether the event says something about memory on this device. What the server refused for good does not, so that
 * the device and the server go on computing from the same events; what only waits for a right clock does.
 */
export const counts = (local: LocalEvent): boolean =>
  local.serverSeq !== null || local.aside === null || local.aside.code === 'future';

/** Waiting to be sent with the next request. */
export const isPending = (local: LocalEvent): boolean => local.serverSeq === null && local.aside === null;
