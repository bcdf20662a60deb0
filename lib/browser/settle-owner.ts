import type { AccountId } from '../core/ids';
import { ok, type Result } from '../core/result';
import { day, minute } from '../core/time';
import { beginAdoption, finishAdoption } from './adopt-guest';
import { countAnswers } from './count-answers';
import { changeDevice, type DeviceDatabase, readDevice } from './device-database';
import { forgetKeptCard } from './forget-kept-card';
import { cancelSignOut, finishSignOut } from './leave-account';
import { openReplica } from './replica';
import type { Owner } from './replica-database';
import type { Session } from './server-connection';
import type { StorageFailure } from './storage-failure';
import type { Surroundings } from './surroundings';

/** Whose data this browser shows from here on, and what has to be asked first. */
export interface Settled {
  readonly owner: Owner;
  /** An account signed in where a guest has answers: bring them along, or leave them on this device? */
  readonly question: { readonly account: AccountId; readonly answers: number } | null;
}

/** How long the last account page says what a person was about to do. */
const intentLasts = day;
/** A session that is still there after this has not been ended; before it, it may be about to. */
const signOutLasts = minute;

/**
 * Finishes what was begun, and brings the owner of this browser in line with who is signed in. May be run at any time
 * and any number of times; a session that is not known changes nothing but what was begun.
 */
export async function settleOwner(
  device: DeviceDatabase,
  session: Session,
  around: Surroundings,
): Promise<Result<Settled, StorageFailure>> {
  const read = await readDevice(device);
  if (!read.ok) return read;
  const { journey } = read.value;
  let { owner } = read.value;
  if (journey?.kind === 'adopt') {
    const adopted = await finishAdoption(device, journey, around);
    if (!adopted.ok) return adopted;
    owner = journey.account;
  }
  if (session.kind === 'unknown') return ok({ owner, question: null });
  const signedIn = session.kind === 'account' ? session.account : null;
  if (journey?.kind === 'sign-out') {
    if (signedIn !== journey.account) {
      const left = await finishSignOut(device, journey.account, around);
      if (!left.ok) return left;
      if (owner === journey.account) owner = 'guest';
    } else if (around.now() - journey.at > signOutLasts) {
      const kept = await cancelSignOut(device);
      if (!kept.ok) return kept;
    }
  }
  // A session that ran out leaves its account in place: the outbox waits for the same person.
  if (signedIn === null || owner === signedIn) return ok({ owner, question: null });
  if (owner !== 'guest') {
    const left = await finishSignOut(device, owner, around);
    if (!left.ok) return left;
  }
  return welcome(device, signedIn, around);
}

/** An account where a guest was. */
async function welcome(
  device: DeviceDatabase,
  account: AccountId,
  around: Surroundings,
): Promise<Result<Settled, StorageFailure>> {
  const guest = await openReplica('guest', around);
  if (!guest.ok) return guest;
  const [answers, guestDevice] = [await countAnswers(guest.value), guest.value.device];
  guest.value.db.close();
  const state = await readDevice(device);
  if (!answers.ok) return answers;
  if (!state.ok) return state;
  const { accountPage, declined } = state.value;
  const signingUp = accountPage?.page === 'sign-up' && around.now() - accountPage.at < intentLasts;
  if (signingUp) return adopt(device, account, true, around);
  const asked = declined !== null && declined.account === account && declined.guest === guestDevice;
  if (answers.value > 0 && !asked) return ok({ owner: 'guest', question: { account, answers: answers.value } });
  return becomes(device, account, around);
}

export async function adopt(
  device: DeviceDatabase,
  account: AccountId,
  settings: boolean,
  around: Surroundings,
): Promise<Result<Settled, StorageFailure>> {
  const begun = await beginAdoption(device, account, settings);
  if (!begun.ok) return begun;
  const finished = await finishAdoption(device, { kind: 'adopt', account, settings }, around);
  return finished.ok ? ok({ owner: account, question: null }) : finished;
}

/** The guest's answers stay on this device, for the next guest to find; this account is not asked again. */
export async function leaveBehind(
  device: DeviceDatabase,
  account: AccountId,
  around: Surroundings,
): Promise<Result<Settled, StorageFailure>> {
  const guest = await openReplica('guest', around);
  if (!guest.ok) return guest;
  const declined = { account, guest: guest.value.device };
  guest.value.db.close();
  const noted = await changeDevice(device, (state) => ({ ...state, declined }));
  return noted.ok ? becomes(device, account, around) : noted;
}

async function becomes(
  device: DeviceDatabase,
  account: AccountId,
  around: Surroundings,
): Promise<Result<Settled, StorageFailure>> {
  const owned = await changeDevice(device, (state) => ({ ...state, owner: account, accountPage: null }));
  forgetKeptCard();
  around.channel.tell({ kind: 'owner' });
  return owned.ok ? ok({ owner: account, question: null }) : owned;
}
