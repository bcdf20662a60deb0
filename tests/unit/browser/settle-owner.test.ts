import { beforeEach, describe, expect, it } from 'vitest';
import { countAnswers } from '../../../lib/browser/count-answers';
import {
  changeDevice,
  type DeviceDatabase,
  openDeviceDatabase,
  readDevice,
} from '../../../lib/browser/device-database';
import { beginSignOut } from '../../../lib/browser/leave-account';
import { adopt, leaveBehind, settleOwner } from '../../../lib/browser/settle-owner';
import { accountId } from '../../../lib/core/ids';
import { day } from '../../../lib/core/time';
import { uuidV7 } from '../../../lib/core/uuid-v7';
import { type FakeBrowser, freshBrowser } from '../../setup/browser';
import { morning } from '../../setup/events';
import { grade, must, open, someAccount } from '../../setup/replica';

const otherAccount = accountId(uuidV7(morning, new Uint8Array(10).fill(9)));
const signedIn = (account = someAccount) => ({ kind: 'account', account }) as const;
const nobody = { kind: 'nobody' } as const;

let browser: FakeBrowser;
let device: DeviceDatabase;

beforeEach(async () => {
  browser = freshBrowser();
  device = must(await openDeviceDatabase());
});

const settle = async (session: Parameters<typeof settleOwner>[1]) =>
  must(await settleOwner(device, session, browser.tab()));
const guestAnswers = async () => {
  const guest = await open('guest', browser.tab());
  await grade(guest, 3);
  await grade(guest, 3);
  return guest;
};
const page = (name: 'sign-up' | 'sign-in', at = morning) =>
  changeDevice(device, (state) => ({ ...state, accountPage: { page: name, at } }));

describe('whose data a browser shows', () => {
  it('is a guest until somebody signs in', async () => {
    expect(await settle(nobody)).toEqual({ owner: 'guest', question: null });
  });

  it('is whoever signed in, at once where no guest has answered', async () => {
    expect(await settle(signedIn())).toEqual({ owner: someAccount, question: null });
  });

  it('adopts after signing up, without a question', async () => {
    await guestAnswers();
    must(await page('sign-up'));
    expect(await settle(signedIn())).toEqual({ owner: someAccount, question: null });
    expect(must(await countAnswers(await open(someAccount, browser.tab())))).toBe(2);
  });

  it('asks after signing in, and again until it is answered', async () => {
    await guestAnswers();
    must(await page('sign-in'));
    const question = { account: someAccount, answers: 2 };
    expect(await settle(signedIn())).toEqual({ owner: 'guest', question });
    expect(await settle(signedIn())).toEqual({ owner: 'guest', question });
  });

  it('asks when the sign-up page was open long ago: that was somebody else, or another purpose', async () => {
    await guestAnswers();
    must(await page('sign-up', morning - 2 * day));
    expect((await settle(signedIn())).question?.answers).toBe(2);
  });

  it('brings along, once, what it was told to', async () => {
    await guestAnswers();
    must(await adopt(device, someAccount, false, browser.tab()));
    expect(await settle(signedIn())).toEqual({ owner: someAccount, question: null });
    expect(must(await countAnswers(await open(someAccount, browser.tab())))).toBe(2);
    expect(must(await countAnswers(await open('guest', browser.tab())))).toBe(0);
  });

  it('leaves behind what it was told to, does not ask this account again, and asks another', async () => {
    await guestAnswers();
    must(await leaveBehind(device, someAccount, browser.tab()));
    expect((await settle(signedIn())).owner).toBe(someAccount);
    must(await beginSignOut(device, someAccount, morning));
    expect((await settle(nobody)).owner).toBe('guest');
    expect(await settle(signedIn())).toEqual({ owner: someAccount, question: null });
    must(await beginSignOut(device, someAccount, morning));
    await settle(nobody);
    expect((await settle(signedIn(otherAccount))).question?.answers).toBe(2);
  });

  it('keeps the account in place when the session only ran out', async () => {
    await settle(signedIn());
    expect(await settle(nobody)).toEqual({ owner: someAccount, question: null });
  });

  it('changes nothing while it is not known who is signed in', async () => {
    await settle(signedIn());
    expect((await settle({ kind: 'unknown' })).owner).toBe(someAccount);
  });

  it('waits for a sign-out that is on its way, and goes on with the account when it did not happen', async () => {
    const tab = browser.tab();
    const look = async (session: Parameters<typeof settleOwner>[1]) => must(await settleOwner(device, session, tab));
    await look(signedIn());
    must(await beginSignOut(device, someAccount, morning));
    tab.clock.now = morning + 5_000;
    await look(signedIn());
    expect(must(await readDevice(device)).journey?.kind).toBe('sign-out');
    tab.clock.now = morning + 5 * 60_000;
    expect((await look(signedIn())).owner).toBe(someAccount);
    expect(must(await readDevice(device)).journey).toBeNull();
  });

  it('never mixes two accounts: what the first did not send stays with the first', async () => {
    await settle(signedIn());
    const first = await open(someAccount, browser.tab());
    await grade(first, 3);
    expect((await settle(signedIn(otherAccount))).owner).toBe(otherAccount);
    expect(must(await countAnswers(await open(otherAccount, browser.tab())))).toBe(0);
    expect(must(await countAnswers(await open(someAccount, browser.tab())))).toBe(1);
    expect((await settle(signedIn())).owner).toBe(someAccount);
  });
});
