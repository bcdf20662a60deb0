import type { Instant } from '../core/time';

/** A clock further off than this is worth telling a person about, and corrected by the server. */
export const tolerated = 2 * 60_000;

/**
 * How far the device's clock is ahead of the server's, in milliseconds. The server read its clock somewhere between the
 * sending and the arrival, so up to the length of the round trip nothing can be said and the answer is 0.
 */
export function clockError(sent: Instant, arrived: Instant, server: Instant): number {
  if (server < sent) return sent - server;
  if (server > arrived) return arrived - server;
  return 0;
}
