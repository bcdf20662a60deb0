import type { LogEvent, LoggedEvent } from './event';
import { compareEvents } from './order';

/**
 * A log in its order, each event once. A log that is in order already, as stores hand it out, costs one look.
 * @param see is told of every event as it came, out of order and doubled perhaps, so that one look serves two ends
 */
export function inOrder(events: Iterable<LoggedEvent>, see?: (event: LogEvent) => void): readonly LoggedEvent[] {
  const list: readonly LoggedEvent[] = Array.isArray(events) ? events : [...events];
  let ordered = true;
  let previous: LogEvent | null = null;
  for (const { event } of list) {
    if (previous !== null && ordered && compareEvents(previous, event) >= 0) ordered = false;
    previous = event;
    see?.(event);
  }
  return ordered ? list : sortedOnce(list);
}

const sortedOnce = (list: readonly LoggedEvent[]): readonly LoggedEvent[] =>
  [...list]
    .sort((a, b) => compareEvents(a.event, b.event))
    .filter(({ event }, index, sorted) => {
      const before = sorted[index - 1];
      return before === undefined || compareEvents(before.event, event) !== 0;
    });
