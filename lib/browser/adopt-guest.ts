import { firstHlc, type Hlc, observe } from '../core/hlc';
import type { AccountId } from '../core/ids';
import { err, ok, type Result } from '../core/result';
import { isLater } from '../sync/field';
import { changeDevice, type DeviceDatabase, type Journey } from './device-database';
import { emptyReplica } from './empty-replica';
import type { EventRow } from './event-row';
import { cardsToReplay, putEvents } from './put-events';
import { replayCards, storedPolicy, weightsOfLog } from './replay-cards';
import { openReplica, type Replica, write, writeLock } from './replica';
import { everyStore, type FieldRow } from './replica-database';
import { type StorageFailure, storageFailure } from './storage-failure';
import type { Surroundings } from './surroundings';

type Adoption = Extract<Journey, { kind: 'adopt' }>;

/** Writes down that the guest's answers are to go to an account. From here on `finishAdoption` will get them there. */
export const beginAdoption = (device: DeviceDatabase, account: AccountId, settings: boolean) =>
  changeDevice(device, (state) => ({ ...state, journey: { kind: 'adopt', account, settings }, accountPage: null }));

/**
 * Copies the guest's log into the account's replica, makes the account this browser's owner and empties the guest.
 * Every step may be the last one before a crash: done again from the start, nothing is doubled (ids decide) and nothing
 * is missing (the guest is emptied only if nothing was written to it since it was copied).
 */
export async function finishAdoption(
  device: DeviceDatabase,
  adoption: Adoption,
  around: Surroundings,
): Promise<Result<null, StorageFailure>> {
  const [guest, account] = [await openReplica('guest', around), await openReplica(adoption.account, around)];
  try {
    if (!guest.ok) return guest;
    if (!account.ok) return account;
    const copied = await around.withLock(writeLock('guest'), async () => {
      for (;;) {
        const copy = await copyLog(guest.value, account.value, adoption.settings);
        if (!copy.ok) return copy;
        const owned = await changeDevice(device, (state) => ({ ...state, owner: adoption.account }));
        if (!owned.ok) return owned;
        // A tab that answered as the guest since the copy was made: what it wrote has to be copied first.
        const emptied = await emptyReplica(guest.value, async (_, meta) => meta.hlc !== copy.value);
        if (!emptied.ok || emptied.value) return emptied;
      }
    });
    if (!copied.ok) return copied;
    const ended = await changeDevice(device, (state) => ({ ...state, journey: null }));
    around.channel.tell({ kind: 'owner' });
    return ended.ok ? ok(null) : ended;
  } finally {
    if (guest.ok) guest.value.db.close();
    if (account.ok) account.value.db.close();
  }
}

/** @returns the guest's latest stamp when the copy was made; every later write of the guest has a later one */
async function copyLog(guest: Replica, account: Replica, settings: boolean): Promise<Result<Hlc, StorageFailure>> {
  let events: EventRow[];
  let fields: FieldRow[];
  let copiedAt: Hlc;
  try {
    const transaction = guest.db.transaction(everyStore);
    const meta = await transaction.objectStore('meta').get('log');
    events = await transaction.objectStore('events').getAll();
    fields = settings ? await transaction.objectStore('fields').getAll() : [];
    copiedAt = meta?.hlc ?? firstHlc;
  } catch (cause) {
    return err(storageFailure(cause));
  }
  const written = await write(account, async (transaction, meta) => {
    const store = transaction.objectStore('events');
    const here = new Set(await store.getAllKeys());
    const missing = events
      .filter((row) => !here.has(row.id))
      .map(({ event, effectiveAt }) => ({ event, effectiveAt, serverSeq: null, aside: null }));
    const touched = await putEvents(
      transaction,
      missing,
      missing.map((local) => local.event),
    );
    let { hlc } = meta;
    for (const { event } of missing) hlc = observe(hlc, event.hlc);
    for (const row of fields) {
      const present = await transaction.objectStore('fields').get(row.key);
      if (present !== undefined && !isLater(row, present)) continue;
      await transaction.objectStore('fields').put({ ...row, waits: 1 });
      hlc = observe(hlc, row.hlc);
    }
    const weights = touched.has('*') ? await weightsOfLog(transaction) : meta.weights;
    const next = { ...meta, hlc, weights };
    await transaction.objectStore('meta').put(next, 'log');
    await replayCards(transaction, cardsToReplay(touched), await storedPolicy(transaction, next));
    return null;
  });
  return written.ok ? ok(copiedAt) : written;
}
