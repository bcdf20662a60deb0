import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { beginAdoption, finishAdoption } from '../../../lib/browser/adopt-guest';
import { changePreferences } from '../../../lib/browser/change-preferences';
import { countAnswers } from '../../../lib/browser/count-answers';
import {
  changeDevice,
  type DeviceDatabase,
  openDeviceDatabase,
  readDevice,
} from '../../../lib/browser/device-database';
import { beginSignOut, finishSignOut } from '../../../lib/browser/leave-account';
import { recordAnswer } from '../../../lib/browser/record-answer';
import { syncRound } from '../../../lib/browser/sync-round';
import { type FakeBrowser, freshBrowser } from '../../setup/browser';
import { actionCard, morning, nerveCard } from '../../setup/events';
import { draft, grade, memoriesOf, must, open, someAccount, terms, wire } from '../../setup/replica';
import { SyncServer } from '../../setup/sync-server';

let browser: FakeBrowser;
let device: DeviceDatabase;

beforeEach(async () => {
  browser = freshBrowser();
  device = must(await openDeviceDatabase());
});
afterEach(() => vi.restoreAllMocks());

async function guestWithAnswers() {
  const guest = await open('guest', browser.tab());
  await grade(guest, 3);
  await grade(guest, 1);
  await grade(guest, 4, actionCard);
  must(await changePreferences(guest, { minutesPerDay: 45 }));
  return guest;
}

/** Lets the browser die as the nth writing transaction begins. */
function crashAtWrite(n: number) {
  let writes = 0;
  const original = IDBDatabase.prototype.transaction;
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
    this: IDBDatabase,
    stores,
    mode,
    options,
  ) {
    if (mode === 'readwrite') writes += 1;
    if (writes >= n) throw new DOMException('the browser died', 'UnknownError');
    return original.call(this, stores, mode, options);
  });
  return () => writes < n;
}

describe("a guest's answers on signing up", () => {
  it('come along, with the settings, and the guest starts afresh', async () => {
    const guest = await guestWithAnswers();
    const memories = await memoriesOf(guest);
    const adoption = { kind: 'adopt', account: someAccount, settings: true } as const;
    must(await beginAdoption(device, someAccount, true));
    must(await finishAdoption(device, adoption, browser.tab()));

    expect(must(await readDevice(device))).toMatchObject({ owner: someAccount, journey: null });
    const account = await open(someAccount, browser.tab());
    expect(await memoriesOf(account)).toEqual(memories);
    expect((await account.db.getAll('fields')).map((row) => [row.field, row.value, row.waits])).toEqual([
      ['minutesPerDay', 45, 1],
    ]);
    const fresh = await open('guest', browser.tab());
    expect(must(await countAnswers(fresh))).toBe(0);
    expect(fresh.device).not.toBe(guest.device);
  });

  it('arrive once, wherever the browser died in between', async () => {
    let finished = false;
    let steps = 0;
    while (!finished) {
      steps += 1;
      browser = freshBrowser(`crash ${steps}`);
      device = must(await openDeviceDatabase());
      const memories = await memoriesOf(await guestWithAnswers());
      const adoption = { kind: 'adopt', account: someAccount, settings: true } as const;
      must(await beginAdoption(device, someAccount, true));

      const survived = crashAtWrite(steps);
      await finishAdoption(device, adoption, browser.tab());
      finished = survived();
      vi.restoreAllMocks();

      const { journey } = must(await readDevice(device));
      if (journey?.kind === 'adopt') must(await finishAdoption(device, journey, browser.tab()));
      const account = await open(someAccount, browser.tab());
      expect(await memoriesOf(account)).toEqual(memories);
      expect(await account.db.count('events')).toBe(3);
      expect(must(await readDevice(device)).owner).toBe(someAccount);
      expect(must(await countAnswers(await open('guest', browser.tab())))).toBe(0);
    }
    expect(steps).toBeGreaterThan(4);
  });

  it('are not left behind when another tab answers at any moment of it', async () => {
    const adoption = { kind: 'adopt', account: someAccount, settings: true } as const;
    const fates = new Set<boolean>();
    for (let moment = 0; moment < 60; moment += 1) {
      browser = freshBrowser(`moment ${moment}`);
      device = must(await openDeviceDatabase());
      const guest = await guestWithAnswers();
      must(await beginAdoption(device, someAccount, true));
      const adopting = finishAdoption(device, adoption, browser.tab());
      for (let tick = 0; tick < moment; tick += 1) await new Promise((resolve) => setImmediate(resolve));
      const late = await recordAnswer(guest, draft(3), terms);
      must(await adopting);
      fates.add(late.ok);
      // Written before the guest was emptied, it came along; after that, the tab was told that the guest is gone.
      const account = await open(someAccount, browser.tab());
      expect(await account.db.count('events'), `moment ${moment}`).toBe(late.ok ? 4 : 3);
      if (!late.ok) expect(late.error.code).toBe('gone');
      expect(await (await open('guest', browser.tab())).db.count('events')).toBe(0);
    }
    expect([...fates].sort()).toEqual([false, true]);
  });

  it('are not sent a second time when the copy was sent before the browser died', async () => {
    await guestWithAnswers();
    must(await beginAdoption(device, someAccount, true));
    const adoption = { kind: 'adopt', account: someAccount, settings: true } as const;
    // Dies after the copy, before the guest is emptied.
    crashAtWrite(3);
    await finishAdoption(device, adoption, browser.tab());
    vi.restoreAllMocks();
    const server = new SyncServer();
    const account = await open(someAccount, browser.tab());
    expect((await syncRound(account, wire(server))).kind).toBe('done');
    expect(server.log).toHaveLength(3);
    must(await finishAdoption(device, adoption, browser.tab()));
    expect((await account.db.getAll('events')).map((row) => row.serverSeq)).not.toContain(null);
    expect(await syncRound(account, wire(server))).toMatchObject({ kind: 'done', repaired: false });
  });

  it('join what the account has already', async () => {
    const server = new SyncServer();
    const account = await open(someAccount, browser.tab());
    await grade(account, 4);
    await syncRound(account, wire(server));
    await guestWithAnswers();
    must(await beginAdoption(device, someAccount, false));
    must(await finishAdoption(device, { kind: 'adopt', account: someAccount, settings: false }, browser.tab()));
    expect((await syncRound(account, wire(server))).kind).toBe('done');
    expect(server.log).toHaveLength(4);
    expect(await account.db.getAll('fields')).toEqual([]);
    const [, nerve] = await memoriesOf(account);
    expect(nerve).toMatchObject({ cardId: nerveCard, reps: 3 });
  });
});

describe('signing out', () => {
  const signedIn = async () => {
    const account = await open(someAccount, browser.tab());
    must(await changeDevice(device, (state) => ({ ...state, owner: someAccount })));
    await grade(account, 3);
    return account;
  };

  it('takes everything of the account off the device when all was sent', async () => {
    const account = await signedIn();
    await syncRound(account, wire(new SyncServer()));
    must(await beginSignOut(device, someAccount, morning));
    expect(must(await finishSignOut(device, someAccount, browser.tab()))).toEqual({ waiting: 0 });
    expect(must(await readDevice(device))).toMatchObject({ owner: 'guest', journey: null });
    for (const store of ['events', 'memories', 'fields'] as const) expect(await account.db.count(store)).toBe(0);
  });

  it('keeps what was not sent for the same account', async () => {
    const account = await signedIn();
    must(await beginSignOut(device, someAccount, morning));
    expect(must(await finishSignOut(device, someAccount, browser.tab()))).toEqual({ waiting: 1 });
    expect(must(await readDevice(device)).owner).toBe('guest');
    expect(await account.db.count('events')).toBe(1);
  });

  it('can be finished after a crash at any step', async () => {
    for (let step = 1; step <= 3; step += 1) {
      browser = freshBrowser(`out ${step}`);
      device = must(await openDeviceDatabase());
      const account = await signedIn();
      await syncRound(account, wire(new SyncServer()));
      must(await beginSignOut(device, someAccount, morning));
      crashAtWrite(step);
      await finishSignOut(device, someAccount, browser.tab());
      vi.restoreAllMocks();
      must(await finishSignOut(device, someAccount, browser.tab()));
      expect(must(await readDevice(device))).toMatchObject({ owner: 'guest', journey: null });
      expect(await account.db.count('events')).toBe(0);
    }
  });
});
