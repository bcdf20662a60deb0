import { type Hlc, tick } from '../core/hlc';
import type { Instant } from '../core/time';
import { studyDay, studyDayAtOffset } from '../core/time';
import type { LogEvent } from '../log/event';
import { compareEvents } from '../log/order';
import type { LocalEvent } from './local-event';

/**
 * Events that were refused because the clock of the device ran ahead, with the times that they would have had: moved
 * back by the error that the server measured, never later than now, in the order in which they were made. Ids and
 * numbers stay, since the server never stored them and later events name them. Promises made under the buttons move
 * along.
 * @param held refused events and those made after them that wait to be sent
 * @param floor the highest stamp among the events that stay as they are
 * @param now a clock that is known to be right
 */
export function restamp(held: readonly LocalEvent[], floor: Hlc, now: Instant): { events: LocalEvent[]; hlc: Hlc } {
  let hlc = floor;
  const events = [...held]
    .sort((a, b) => compareEvents(a.event, b.event))
    .map((local): LocalEvent => {
      const moved = moveBack(local.event, local.aside?.clockError ?? 0, now);
      hlc = tick(hlc, moved.at);
      return { event: { ...moved, hlc }, effectiveAt: moved.at, serverSeq: null, aside: null };
    });
  return { events, hlc };
}

function moveBack(event: LogEvent, error: number, now: Instant): LogEvent {
  const at = event.at > now ? Math.min(now, event.at - Math.max(0, Math.round(error))) : event.at;
  const day = studyDayAtOffset(at, event.tzOffset, event.rollover);
  const days = day - event.studyDay;
  const stamped = { ...event, at, studyDay: day };
  if (stamped.kind === 'bury') return { ...stamped, untilDay: studyDay(stamped.untilDay + days) };
  if (stamped.kind !== 'review' || stamped.chosenDue === null) return stamped;
  const due = stamped.chosenDue;
  const chosenDue = 'at' in due ? { at: due.at - (event.at - at) } : { day: studyDay(due.day + days) };
  return { ...stamped, chosenDue };
}
