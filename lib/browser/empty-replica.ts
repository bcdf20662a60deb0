import type { Result } from '../core/result';
import { forgetKeptCard } from './forget-kept-card';
import { type Replica, writeAtOnce } from './replica';
import { freshMeta, type LogMeta, type WriteTransaction } from './replica-database';
import type { StorageFailure } from './storage-failure';

/**
 * Removes everything of an owner from this browser, in one transaction. What is left is an empty replica of another
 * device; tabs that had it open find that out at their next write.
 * @param unless looked at within the transaction, so that nothing written a moment ago goes with the rest: where it is
 * true, nothing is removed
 * @returns whether it was emptied
 */
export const emptyReplica = (
  replica: Replica,
  unless: (transaction: WriteTransaction, meta: LogMeta) => Promise<boolean> = async () => false,
): Promise<Result<boolean, StorageFailure>> =>
  writeAtOnce(replica, async (transaction, meta) => {
    if (await unless(transaction, meta)) return false;
    await Promise.all([
      transaction.objectStore('events').clear(),
      transaction.objectStore('memories').clear(),
      transaction.objectStore('fields').clear(),
      transaction.objectStore('states').clear(),
      transaction.objectStore('meta').put(freshMeta(replica.around), 'log'),
    ]);
    forgetKeptCard();
    return true;
  });
