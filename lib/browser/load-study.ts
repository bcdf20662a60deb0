import { makeHlc } from '../core/hlc';
import type { CardId } from '../core/ids';
import { err, ok, type Result } from '../core/result';
import { addDays, type Calendar, day, startOfStudyDay } from '../core/time';
import type { LogEvent, LoggedEvent } from '../log/event';
import type { Preferences } from '../preferences/preferences';
import { sessionPolicy } from '../preferences/session-policy';
import { studyPolicy } from '../preferences/study-policy';
import { type DayTally, dayTally } from '../queue/day-tally';
import { secondsPerAnswer } from '../queue/seconds-per-answer';
import { redoable, type TakenBack, undoable } from '../queue/taken-back';
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
  /** What answers are scheduled with, the deck's own settings included. */
  readonly policy: Policy;
  /** What a replay starts from. */
  readonly retained: Policy;
  readonly calendar: Calendar;
  readonly now: Moment;
  /** The first instant of the next study day. */
  readonly dayEnds: number;
  readonly tally: DayTally;
  readonly seconds: number;
  /** What was done on this device lately and stands, oldest first: what undo takes back, from the end. */
  readonly undoable: readonly LogEvent[];
  /** What was taken back lately and can be brought back, from the end. */
  readonly redoable: readonly TakenBack[];
}

/** As far back as the pace is measured, in events. Undo reaches further, where there is nothing left to undo in these. */
const window = 200;

export const calendarOf = ({ zone, rollover }: Preferences, { around }: Pick<Replica, 'around'>): Calendar => ({
  zone: zone === 'device' ? around.zone() : zone,
  rollover,
});

/** @param deck whose own settings hold for the answers that follow */
export async function loadStudy(
  replica: Replica,
  preferences: Preferences,
  deck: string | null = null,
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
    const reaches =
      today.length >= window &&
      undoable(
        today.filter(counts).map((row) => row.event),
        replica.device,
      ).length > 0;
    let cursor = reaches ? null : await order.openCursor(IDBKeyRange.upperBound(bound, true), 'prev');
    const { device } = replica;
    const read = () => [...before].reverse().concat(today).filter(counts);
    let enough = window;
    while (cursor !== null) {
      before.push(cursor.value);
      cursor = await cursor.continue();
      if (today.length + before.length < enough) continue;
      if (undoable(eventsOf(read()), device).length > 0) break;
      enough *= 2;
    }
    const memories = new Map(all.map((memory) => [memory.cardId, memory]));
    const learnt = meta?.weights == null ? {} : { weights: meta.weights };
    const recent: readonly LoggedEvent[] = read();
    const events = eventsOf(recent);
    return ok({
      memories,
      policy: { ...sessionPolicy(preferences, deck), ...learnt },
      retained: { ...studyPolicy(preferences), ...learnt },
      calendar,
      now,
      dayEnds: startOfStudyDay(addDays(now.day, 1), calendar),
      tally: dayTally(recent, now.day, memories),
      seconds: secondsPerAnswer(paceOf(recent)),
      undoable: undoable(events, device),
      redoable: redoable(events, device),
    });
  } catch (cause) {
    return err(storageFailure(cause));
  }
}

const eventsOf = (logged: readonly LoggedEvent[]): LogEvent[] => logged.map(({ event }) => event);

const paceOf = (recent: readonly LoggedEvent[]): number[] =>
  recent.flatMap(({ event }) => (event.kind === 'review' && event.mode === 'study' ? [event.durationMs] : []));
