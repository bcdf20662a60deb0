import { type Instant, minute } from '../core/time';

/** Smaller differences between two clocks are ordinary delay and drift, and are left alone. */
export const toleratedError = 2 * minute;
/** Before this no answer was given; a corrected time never falls before it. */
export const earliest = Date.UTC(2020, 0, 1);

/** Milliseconds to add to a device's times to get ours, as far as its clock is off enough to be worth correcting. */
export function clockCorrection(receivedAt: Instant, deviceNow: Instant): number {
  const error = receivedAt - deviceNow;
  return Math.abs(error) > toleratedError ? error : 0;
}

/** When an event truly happened, as well as we know: never later than its arrival. */
export const effectiveTime = (corrected: Instant, receivedAt: Instant): Instant =>
  Math.min(Math.max(corrected, earliest), receivedAt);
