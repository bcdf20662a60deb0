import 'fake-indexeddb/auto';
import { randomBytes } from 'node:crypto';
import { IDBFactory } from 'fake-indexeddb';
import { openReplica, type Replica } from '../../lib/browser/replica';
import type { Surroundings } from '../../lib/browser/surroundings';
import type { AccountId } from '../../lib/core/ids';

/** A device with nothing on it: the real replica over an IndexedDB in memory. */
export async function deviceOf(account: AccountId, now: () => number): Promise<Replica> {
  globalThis.indexedDB = new IDBFactory();
  const around: Surroundings = {
    now,
    zone: () => 'UTC',
    random: Math.random,
    randomBytes: (count) => new Uint8Array(randomBytes(count)),
    withLock: (_name, work) => work(),
    ifFree: (_name, work) => work(),
    channel: { tell: () => {}, listen: () => () => {} },
  };
  const opened = await openReplica(account, around);
  if (!opened.ok) throw new Error(opened.error.detail);
  return opened.value;
}
