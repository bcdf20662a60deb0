import { err, ok, type Result } from '../core/result';
import { undoneIds } from '../log/undo';
import { counts } from '../sync/local-event';
import type { Replica } from './replica';
import { type StorageFailure, storageFailure } from './storage-failure';

/** How many answers are in a replica and stand. */
export async function countAnswers(replica: Replica): Promise<Result<number, StorageFailure>> {
  try {
    const events = (await replica.db.getAll('events')).filter(counts).map((row) => row.event);
    const undone = undoneIds(events);
    return ok(events.filter((event) => event.kind === 'review' && !undone.has(event.id)).length);
  } catch (cause) {
    return err(storageFailure(cause));
  }
}
