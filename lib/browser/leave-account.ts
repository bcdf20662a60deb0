import type { AccountId } from '../core/ids';
import { ok, type Result } from '../core/result';
import type { Instant } from '../core/time';
import { changeDevice, type DeviceDatabase } from './device-database';
import { emptyReplica } from './empty-replica';
import { forgetVisits } from './forget-visits';
import { outboxState } from './outbox';
import { openReplica, writeLock } from './replica';
import type { WriteTransaction } from './replica-database';
import type { StorageFailure } from './storage-failure';
import type { Surroundings } from './surroundings';

/** Writes down that the person is signing out, before the session ends. */
export const beginSignOut = (device: DeviceDatabase, account: AccountId, at: Instant) =>
  changeDevice(device, (state) => ({ ...state, journey: { kind: 'sign-out', account, at } }));

/** The session did not end after all, or is somebody's again. */
export const cancelSignOut = (device: DeviceDatabase) => changeDevice(device, (state) => ({ ...state, journey: null }));

/**
 * After the session ended: this browser is a guest's again, and the account's data are removed if the server has all of
 * them. What was not sent stays, unseen, until the same account signs in here. Can be run again after a crash anywhere.
 */
export async function finishSignOut(
  device: DeviceDatabase,
  account: AccountId,
  around: Surroundings,
): Promise<Result<{ readonly waiting: number }, StorageFailure>> {
  const owned = await changeDevice(device, (state) => (state.owner === account ? { ...state, owner: 'guest' } : state));
  if (!owned.ok) return owned;
  await forgetVisits();
  const replica = await openReplica(account, around);
  if (!replica.ok) return replica;
  try {
    const left = await around.withLock(writeLock(account), async () => {
      const emptied = await emptyReplica(replica.value, hasUnsent);
      if (!emptied.ok) return emptied;
      const state = await outboxState(replica.value);
      return state.ok ? ok({ waiting: state.value.toSend + state.value.kept.length }) : state;
    });
    if (!left.ok) return left;
    const ended = await cancelSignOut(device);
    around.channel.tell({ kind: 'owner' });
    return ended.ok ? left : ended;
  } finally {
    replica.value.db.close();
  }
}

async function hasUnsent(transaction: WriteTransaction): Promise<boolean> {
  const events = transaction.objectStore('events');
  const [waiting, kept, settings] = await Promise.all([
    events.index('waits').count(),
    events.index('kept').count(),
    transaction.objectStore('fields').index('waits').count(),
  ]);
  return waiting + kept + settings > 0;
}

/** The account was erased, or its owner wants nothing of it here: everything goes, sent or not. */
export async function removeAccount(
  device: DeviceDatabase,
  account: AccountId,
  around: Surroundings,
): Promise<Result<null, StorageFailure>> {
  const owned = await changeDevice(device, (state) => (state.owner === account ? { ...state, owner: 'guest' } : state));
  if (!owned.ok) return owned;
  await forgetVisits();
  const replica = await openReplica(account, around);
  if (!replica.ok) return replica;
  try {
    const emptied = await around.withLock(writeLock(account), () => emptyReplica(replica.value));
    return emptied.ok ? ok(null) : emptied;
  } finally {
    replica.value.db.close();
    around.channel.tell({ kind: 'owner' });
  }
}
