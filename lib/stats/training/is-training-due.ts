import { day, type Instant } from '../../core/time';
import { fewestForAll } from './train';

const growth = 1.25;
const longest = 30 * day;

/** How long a log was, in events, and when. */
export interface LogLength {
  readonly events: number;
  readonly at: Instant;
}

/**
 * Whether weights should be fitted anew: at first when there is enough to fit all of them, then whenever the log has grown
 * by a quarter, or a month has passed and anything was added.
 */
export function isTrainingDue(last: LogLength | null, now: LogLength): boolean {
  if (last === null) return now.events >= fewestForAll;
  if (now.events <= last.events) return false;
  return now.events >= last.events * growth || now.at - last.at >= longest;
}
