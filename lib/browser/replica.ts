import type { DeviceId } from '../core/ids';
import { err, ok, type Result } from '../core/result';
import {
  everyStore,
  type LogMeta,
  type Owner,
  openReplicaDatabase,
  type ReplicaDatabase,
  type WriteTransaction,
} from './replica-database';
import { openingFailure, type StorageFailure, storageFailure } from './storage-failure';
import type { Surroundings } from './surroundings';

/** One owner's data in this browser, opened by one tab. Tabs share the database and keep nothing else in common. */
export interface Replica {
  readonly owner: Owner;
  /** As it was at opening. Another one in the store means that the replica was emptied and is no longer this one. */
  readonly device: DeviceId;
  readonly db: ReplicaDatabase;
  readonly around: Surroundings;
}

export const writeLock = (owner: Owner): string => `retinaculum:write:${owner}`;
export const syncLock = (owner: Owner): string => `retinaculum:sync:${owner}`;

/** @param lost called when the connection is gone: open again */
export async function openReplica(
  owner: Owner,
  around: Surroundings,
  lost: () => void = () => {},
): Promise<Result<Replica, StorageFailure>> {
  try {
    const db = await openReplicaDatabase(owner, around, lost);
    const meta = await db.get('meta', 'log');
    if (meta === undefined) throw new Error('a replica without its counters');
    return ok({ owner, device: meta.device, db, around });
  } catch (cause) {
    return err(openingFailure(cause));
  }
}

/** As `writeAtOnce`, one tab after the other: for what takes long or belongs to several steps. */
export const write = <Value>(
  replica: Replica,
  work: (transaction: WriteTransaction, meta: LogMeta) => Promise<Value>,
): Promise<Result<Value, StorageFailure>> =>
  replica.around.withLock(writeLock(replica.owner), () => writeAtOnce(replica, work));

/**
 * One transaction over every store of a replica, complete when this returns. IndexedDB runs such transactions one after
 * the other across all tabs, so whatever is read within it still holds when it is written. When the work or the store
 * fails, nothing of it was written.
 */
export const writeAtOnce = <Value>(
  replica: Replica,
  work: (transaction: WriteTransaction, meta: LogMeta) => Promise<Value>,
): Promise<Result<Value, StorageFailure>> => readAndWrite(replica, async () => null, work);

/**
 * As `writeAtOnce`, with something read beside the counters instead of after them: what a tap waits for should not go to
 * the store and back more often than it must.
 * @param work may ask for the end of the transaction itself, once nothing more is to be written
 */
export async function readAndWrite<Read, Value>(
  replica: Replica,
  read: (transaction: WriteTransaction) => Promise<Read>,
  work: (transaction: WriteTransaction, meta: LogMeta, read: Read) => Promise<Value>,
): Promise<Result<Value, StorageFailure>> {
  let transaction: WriteTransaction;
  try {
    transaction = replica.db.transaction(everyStore, 'readwrite');
  } catch (cause) {
    return err(storageFailure(cause));
  }
  // Observed from the start, so that an abort in the middle of the work is never an unhandled rejection.
  const done = transaction.done.then(
    () => null,
    (cause: unknown) => storageFailure(cause),
  );
  try {
    const [meta, there] = await Promise.all([transaction.objectStore('meta').get('log'), read(transaction)]);
    if (meta === undefined || meta.device !== replica.device) {
      await done;
      return err({ kind: 'storage', code: 'gone', detail: 'the replica belongs to nobody here any more' });
    }
    const value = await work(transaction, meta, there);
    const failure = await done;
    return failure === null ? ok(value) : err(failure);
  } catch (cause) {
    abort(transaction);
    await done;
    if (cause instanceof DOMException) return err(storageFailure(cause));
    throw cause;
  }
}

function abort(transaction: WriteTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It had ended by itself already.
  }
}
