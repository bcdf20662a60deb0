import type { Result } from '../core/result';
import { ok } from '../core/result';
import { type Replica, writeUnlocked } from './replica';
import { freshMeta } from './replica-database';
import type { StorageFailure } from './storage-failure';

/**
 * Removes everything of an owner from this browser, in one transaction. What is left is an empty replica of another
 * device; tabs that had it open find that out at their next write. The caller holds the write lock.
 */
export async function emptyReplica(replica: Replica): Promise<Result<null, StorageFailure>> {
  const written = await writeUnlocked(replica, async (transaction) => {
    await Promise.all([
      transaction.objectStore('events').clear(),
      transaction.objectStore('memories').clear(),
      transaction.objectStore('fields').clear(),
      transaction.objectStore('meta').put(freshMeta(replica.around), 'log'),
    ]);
    return null;
  });
  return written.ok ? ok(null) : written;
}
