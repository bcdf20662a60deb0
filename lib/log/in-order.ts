import type { LoggedEvent } from './event';
import { compareEvents } from './order';

/** A log in its order, each event once. A log that is in order already, as stores hand it out, costs one look. */
export function inOrder(events: Iterable<LoggedEvent>): readonly LoggedEvent[] {
  const list: readonly LoggedEvent[] = Array.isArray(events) ? events : [...events];
  let previous: LoggedEvent | null = null;
  for (const logged of list) {
    if (previous !== null && compareEvents(previous.event, logged.event) >= 0) return sortedOnce(list);
    previous = logged;
  }
  return list;
}

const sortedOnce = (list: readonly LoggedEvent[]): readonly LoggedEvent[] =>
  [...list]
    .sort((a, b) => compareEvents(a.event, b.event))
    .filter(({ event }, index, sorted) => {
      const before = sorted[index - 1];
      return before === undefined || compareEvents(before.event, event) !== 0;
    });
