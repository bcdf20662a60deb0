import type { EventId } from '../core/ids';
import { err, ok, type Result } from '../core/result';
import type { LogEvent } from '../log/event';
import { undoneIds } from '../log/undo';
import { counts } from '../sync/local-event';
import type { Replica } from './replica';
import { type StorageFailure, storageFailure } from './storage-failure';

/** As far back as undo reaches, in events that were read: undos and what they undid both count. */
const window = 200;

/** What was done on this device lately and stands, oldest first: what undo takes back, from the end. */
export async function recentActions(replica: Replica): Promise<Result<readonly LogEvent[], StorageFailure>> {
  try {
    const events: LogEvent[] = [];
    let cursor = await replica.db.transaction('events').store.index('order').openCursor(null, 'prev');
    while (cursor !== null && events.length < window) {
      if (counts(cursor.value)) events.push(cursor.value.event);
      cursor = await cursor.continue();
    }
    const undone: ReadonlySet<EventId> = undoneIds(events);
    return ok(
      events
        .filter((event) => event.device === replica.device && !undone.has(event.id) && canBeUndone(event))
        .reverse(),
    );
  } catch (cause) {
    return err(storageFailure(cause));
  }
}

const canBeUndone = (event: LogEvent): boolean =>
  event.kind === 'bury' || event.kind === 'suspend' || (event.kind === 'review' && event.mode === 'study');
