import { makeHlc } from '../core/hlc';
import type { CardId } from '../core/ids';
import { err, ok, type Result } from '../core/result';
import { addDays, type Calendar, day, startOfStudyDay } from '../core/time';
import type { LogEvent, LoggedEvent } from '../log/event';
import { undoneIds } from '../log/undo';
import type { Preferences } from '../preferences/preferences';
import { studyPolicy } from '../preferences/study-policy';
import { type DayTally, dayTally } from '../queue/day-tally';
import { secondsPerAnswer } from '../queue/seconds-per-answer';
import type { Memory } from '../scheduling/memory';
import { type Moment, momentOf } from '../scheduling/moment';
import type { Policy } from '../scheduling/policy';
import { counts } from '../sync/local-event';
import type { EventRow } from './event-row';
import type { Replica } from './replica';
import { type StorageFailure, storageFailure } from './storage-failure';

/** Everything a session or a page needs to know of the past, read in one transaction. */
export interface StudyPast {
  readonly memories: ReadonlyMap<CardId, Memory>;
  readonly policy: Policy;
  readonly calendar: Calendar;
  readonly now: Moment;
  /** The first instant of the next study day. */
  readonly dayEnds: number;
  readonly tally: DayTally;
  readonly seconds: number;
  /** What was done on this device lately and stands, oldest first: what undo takes back, from the end. */
  readonly undoable: readonly LogEvent[];
}

/** As far back as undo reaches and the pace is measured, in events. */
const window = 200;

export const calendarOf = ({ zone, rollover }: Preferences, { around }: Pick<Replica, 'around'>): Calendar => ({
  zone: zone === 'device' ? around.zone() : zone,
  rollover,
});

export async function loadStudy(
  replica: Replica,
  preferences: Preferences,
): Promise<Result<StudyPast, StorageFailure>> {
  const calendar = calendarOf(preferences, replica);
  const now = momentOf(replica.around.now(), calendar);
  // A day early: a device whose clock was put right stamps ahead of its time, never behind.
  const since = makeHlc(startOfStudyDay(now.day, calendar) - day, 0);
  try {
    const transaction = replica.db.transaction(['events', 'memories', 'meta']);
    const order = transaction.objectStore('events').index('order');
    const bound: [typeof since, string, number] = [since, '', 0];
    const [all, meta, today] = await Promise.all([
      transaction.objectStore('memories').getAll(),
      transaction.objectStore('meta').get('log'),
      order.getAll(IDBKeyRange.lowerBound(bound)),
    ]);
    const before: EventRow[] = [];
    let cursor = today.length < window ? await order.openCursor(IDBKeyRange.upperBound(bound, true), 'prev') : null;
    while (cursor !== null && today.length + before.length < window) {
      before.push(cursor.value);
      cursor = await cursor.continue();
    }
    const memories = new Map(all.map((memory) => [memory.cardId, memory]));
    const policy = studyPolicy(preferences);
    const recent: LoggedEvent[] = [...before.reverse(), ...today].filter(counts);
    return ok({
      memories,
      policy: meta?.weights == null ? policy : { ...policy, weights: meta.weights },
      calendar,
      now,
      dayEnds: startOfStudyDay(addDays(now.day, 1), calendar),
      tally: dayTally(recent, now.day, memories),
      seconds: secondsPerAnswer(paceOf(recent)),
      undoable: undoable(recent, replica.device),
    });
  } catch (cause) {
    return err(storageFailure(cause));
  }
}

const paceOf = (recent: readonly LoggedEvent[]): number[] =>
  recent.flatMap(({ event }) => (event.kind === 'review' && event.mode === 'study' ? [event.durationMs] : []));

function undoable(recent: readonly LoggedEvent[], device: Replica['device']): readonly LogEvent[] {
  const events = recent.map((logged) => logged.event);
  const undone = undoneIds(events);
  return events.filter((event) => event.device === device && !undone.has(event.id) && canBeUndone(event));
}

const canBeUndone = (event: LogEvent): boolean =>
  event.kind === 'bury' || event.kind === 'suspend' || (event.kind === 'review' && event.mode === 'study');
