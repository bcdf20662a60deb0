import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { AccountId, DeviceId } from '../core/ids';
import { err, ok, type Result } from '../core/result';
import type { Instant } from '../core/time';
import type { Owner } from './replica-database';
import { openingFailure, type StorageFailure, storageFailure } from './storage-failure';

/** A step between two owners that was begun. It is written down first, so that a crash anywhere is finished at the next start. */
export type Journey =
  /** The guest's answers are being copied to an account. `settings` come along on signing up only. */
  | { readonly kind: 'adopt'; readonly account: AccountId; readonly settings: boolean }
  /** The person asked to sign out at that time; the session may or may not have ended. */
  | { readonly kind: 'sign-out'; readonly account: AccountId; readonly at: Instant };

/** What this browser profile knows besides its owners' data. */
export interface DeviceState {
  readonly owner: Owner;
  readonly journey: Journey | null;
  /** The account page that was open last: signing up adopts, signing in asks. */
  readonly accountPage: { readonly page: 'sign-up' | 'sign-in'; readonly at: Instant } | null;
  /** The guest (by its device id) whose answers an account left behind, so that nobody is asked twice. */
  readonly declined: { readonly account: AccountId; readonly guest: DeviceId } | null;
}

interface DeviceSchema extends DBSchema {
  state: { key: 'state'; value: DeviceState };
}

export type DeviceDatabase = IDBPDatabase<DeviceSchema>;
const firstState: DeviceState = { owner: 'guest', journey: null, accountPage: null, declined: null };

export async function openDeviceDatabase(lost: () => void = () => {}): Promise<Result<DeviceDatabase, StorageFailure>> {
  try {
    const db = await openDB<DeviceSchema>('retinaculum-device', 1, {
      upgrade: (created) => void created.createObjectStore('state'),
      blocking(_current, _blocked, event) {
        if (event.target instanceof IDBDatabase) event.target.close();
        lost();
      },
      terminated: lost,
    });
    return ok(db);
  } catch (cause) {
    return err(openingFailure(cause));
  }
}

export async function readDevice(db: DeviceDatabase): Promise<Result<DeviceState, StorageFailure>> {
  try {
    return ok((await db.get('state', 'state')) ?? firstState);
  } catch (cause) {
    return err(storageFailure(cause));
  }
}

/** Reads, changes and writes in one transaction. */
export async function changeDevice(
  db: DeviceDatabase,
  change: (state: DeviceState) => DeviceState,
): Promise<Result<DeviceState, StorageFailure>> {
  try {
    const transaction = db.transaction('state', 'readwrite');
    const next = change((await transaction.store.get('state')) ?? firstState);
    await Promise.all([transaction.store.put(next, 'state'), transaction.done]);
    return ok(next);
  } catch (cause) {
    return err(storageFailure(cause));
  }
}
