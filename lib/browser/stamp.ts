import { tick } from '../core/hlc';
import { eventId } from '../core/ids';
import { type Calendar, offsetAt, studyDayAtOffset } from '../core/time';
import { uuidV7 } from '../core/uuid-v7';
import type { EventBase } from '../log/event';
import type { LogMeta } from './replica-database';
import type { Surroundings } from './surroundings';

/** What the log accepts at all. A clock that lost its battery says 1970, and its owner's answers count nevertheless. */
const earliest = Date.UTC(2020, 0, 1);
const latest = Date.UTC(2099, 11, 31);

/** The base of this device's next event, and the counters after it. Both belong into the same transaction. */
export function stamp(
  meta: LogMeta,
  calendar: Calendar,
  around: Pick<Surroundings, 'now' | 'randomBytes'>,
): { readonly base: EventBase; readonly meta: LogMeta } {
  const at = Math.min(latest, Math.max(earliest, Math.floor(around.now())));
  const hlc = tick(meta.hlc, at);
  const seq = meta.seq + 1;
  const tzOffset = offsetAt(at, calendar.zone);
  const { zone, rollover } = calendar;
  const base: EventBase = {
    v: 1,
    id: eventId(uuidV7(at, around.randomBytes(10))),
    device: meta.device,
    seq,
    hlc,
    at,
    zone,
    tzOffset,
    rollover,
    studyDay: studyDayAtOffset(at, tzOffset, rollover),
  };
  return { base, meta: { ...meta, seq, hlc } };
}
