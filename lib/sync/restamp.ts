import { firstHlc, type Hlc, hlcTime, observe, tick } from '../core/hlc';
import type { Instant } from '../core/time';
import { studyDay, studyDayAtOffset } from '../core/time';
import type { LogEvent } from '../log/event';
import { compareEvents } from '../log/order';
import { earliest } from './effective-time';
import type { LocalEvent } from './local-event';

/**
 * Events that were refused because the clock of the device ran ahead, with the times that they would have had: moved
 * back by the error that the server measured, never later than now. Ids and numbers stay, since the server never stored
 * them and later events name them. Promises made under the buttons move along.
 *
 * The order stays as it was, among them and with everything else: each gets the lowest stamp that is above all that
 * sorted before it, which is never above its old one. So an answer never sorts before the one that it follows, even
 * when that was refused and this one was not.
 * @param held refused events and those made after them that wait to be sent
 * @param settled the stamps of all that stays as it is
 * @param now a clock that is known to be right
 */
export function restamp(held: readonly LocalEvent[], settled: readonly Hlc[], now: Instant): readonly LocalEvent[] {
  const before = [...settled].sort();
  let next = 0;
  let floor = firstHlc;
  return [...held]
    .sort((a, b) => compareEvents(a.event, b.event))
    .map((local): LocalEvent => {
      const old = local.event.hlc;
      for (let stamp = before[next]; stamp !== undefined && stamp < old; stamp = before[next]) {
        floor = observe(floor, stamp);
        next += 1;
      }
      const moved = moveBack(local.event, local.aside?.clockError ?? 0, now);
      floor = tick(floor, moved.at);
      return { event: { ...moved, hlc: floor }, effectiveAt: moved.at, serverSeq: null, aside: null };
    });
}

/** A stamp that follows its event's own clock means that this clock was ahead; otherwise an earlier one had been. */
const ranAhead = (event: LogEvent, now: Instant): boolean => event.at > now || hlcTime(event.hlc) <= event.at;

function moveBack(event: LogEvent, error: number, now: Instant): LogEvent {
  const at = ranAhead(event, now)
    ? Math.max(earliest, Math.min(now, event.at - Math.max(0, Math.round(error))))
    : event.at;
  const day = studyDayAtOffset(at, event.tzOffset, event.rollover);
  const days = day - event.studyDay;
  const stamped = { ...event, at, studyDay: day };
  if (stamped.kind === 'reschedule') return { ...stamped, dueDay: studyDay(stamped.dueDay + days) };
  if (stamped.kind === 'bury') return { ...stamped, untilDay: studyDay(stamped.untilDay + days) };
  if (stamped.kind !== 'review' || stamped.chosenDue === null) return stamped;
  const due = stamped.chosenDue;
  const chosenDue = 'at' in due ? { at: due.at - (event.at - at) } : { day: studyDay(due.day + days) };
  return { ...stamped, chosenDue };
}
