import type { Result } from '../core/result';
import type { BrowserState, Cell, SyncPhase } from './browser-state';
import { countAnswers } from './count-answers';
import { changeDevice, type DeviceDatabase, readDevice } from './device-database';
import type { RoundEnd } from './exchange';
import { outboxState } from './outbox';
import { openReplica } from './replica';
import type { Owner } from './replica-database';
import { askSession, postSync, type Session } from './server-connection';
import type { Settled } from './settle-owner';
import type { StorageFailure } from './storage-failure';
import type { Surroundings } from './surroundings';
import type { SyncLoop } from './sync-loop';

export interface Steps {
  /** Finds out who is signed in and settles whose data this browser shows. */
  readonly lookAround: () => Promise<void>;
  /** Follows a replica that was opened anew. */
  readonly attach: () => Promise<void>;
  /** Sends and pulls now, whatever was waited for. Resolves when that round has ended. */
  readonly syncNow: () => Promise<void>;
  readonly answerQuestion: (bring: boolean) => Promise<void>;
  /** Notes that the person is about to sign out, or thought better of it. */
  readonly signingOut: (leaving: boolean) => Promise<void>;
  /** Remembers which account page is open, and counts what a guest has here. */
  readonly visitAccountPage: (page: 'sign-up' | 'sign-in') => Promise<number>;
}

interface Parts {
  readonly state: Cell<BrowserState>;
  readonly around: Surroundings;
  readonly device: DeviceDatabase;
  readonly openOwner: (owner: Owner) => Promise<void>;
}

const ownerLock = 'retinaculum:owner';
/** Milliseconds after this tab wrote something: by then the screen shows what came of it. */
const afterPaint = 100;

/** How often, a second apart, somebody who waits for a round has another tab's round waited for. */
const patience = 10;

/** Keeps a tab in step with the server and the other tabs. */
export function keepInStep({ state, around, device, openOwner }: Parts): Steps {
  let loop: SyncLoop | null = null;
  let followed: BrowserState['replica'] = null;
  let askedErased = false;
  const waiting = new Set<() => void>();
  let patienceLeft = patience;

  const setSync = (change: Partial<BrowserState['sync']>) => state.set({ sync: { ...state.get().sync, ...change } });

  const recount = async () => {
    const { replica } = state.get();
    if (replica === null || replica.owner === 'guest') return;
    const counted = await outboxState(replica);
    if (counted.ok && state.get().replica === replica) setSync(counted.value);
  };

  const ended = async (end: RoundEnd, nextTry: number | null) => {
    if (end.kind === 'erased' && state.get().replica !== null) {
      const { owner } = state.get();
      const { removeAccount } = await import('./leave-account');
      if (owner !== 'guest') await removeAccount(device, owner, around);
      await openOwner('guest');
      setSync({ problem: end });
    } else {
      const problem = end.kind === 'done' || end.kind === 'busy' || end.kind === 'offline' ? null : end;
      // Said as long as the page is open: the next round, a moment later, finds nothing to repair.
      const repaired = state.get().sync.repaired || (end.kind === 'done' && end.repaired);
      setSync({ phase: phaseOf(end), problem, nextTry, history: null, repaired });
      await recount();
    }
    // Another tab, or the page before this one as it closes, is sending: what it has not finished is not unsent yet.
    if (end.kind === 'busy' && waiting.size > 0 && state.get().sync.toSend > 0 && patienceLeft > 0) {
      patienceLeft -= 1;
      setTimeout(() => loop?.wish('now'), 1_000);
      return;
    }
    for (const done of waiting) done();
    waiting.clear();
    if (end.kind === 'done') await trainNowAndThen();
  };

  /** Nobody waits for this, and nothing is lost where it cannot be done. */
  const trainNowAndThen = async () => {
    const { replica } = state.get();
    if (replica === null || replica.owner === 'guest') return;
    const { lookForTraining } = await import('./look-for-training');
    await lookForTraining(replica);
  };

  const attach = async () => {
    const { replica } = state.get();
    if (replica === followed) return;
    loop?.stop();
    loop = null;
    followed = replica;
    if (replica === null || replica.owner === 'guest') return;
    await recount();
    const { startSyncLoop } = await import('./sync-loop');
    if (followed !== replica) return;
    loop = startSyncLoop(replica, postSync, {
      // A try after a failure is told only when it worked: the line would flicker.
      sending: () => state.get().sync.phase === 'idle' && setSync({ phase: 'sending' }),
      repairing: () => setSync({ phase: 'repairing' }),
      progress: (have, of) => setSync({ history: { have, of } }),
      ended: (end, nextTry) => void ended(end, nextTry),
    });
    loop.wish('now');
  };

  const settled = async (result: Result<Settled, StorageFailure>) => {
    if (!result.ok) {
      state.set({ failure: result.error });
      return;
    }
    state.set({ question: result.value.question });
    await openOwner(result.value.owner);
    await attach();
  };

  /** Most visits: a guest, whom nobody has signed in over, and nothing that was begun. Nothing more is loaded then. */
  const nothingToSettle = async (session: Session) => {
    if (session.kind === 'account') return false;
    const read = await readDevice(device);
    if (!read.ok || read.value.journey !== null || read.value.owner !== 'guest') return false;
    state.set({ question: null });
    return true;
  };

  /** Once a page: a session that ended may have ended with its account. */
  const clearIfErased = async () => {
    const { replica } = state.get();
    if (replica === null || askedErased) return;
    askedErased = true;
    const { askErased } = await import('./ask-erased');
    if (await askErased(replica, postSync)) await ended({ kind: 'erased' }, null);
  };

  const lookAround = async () => {
    const session = await askSession();
    if (await nothingToSettle(session)) return;
    const { settleOwner } = await import('./settle-owner');
    await settled(await around.withLock(ownerLock, () => settleOwner(device, session, around)));
    const { owner } = state.get();
    if (session.kind === 'nobody' && owner !== 'guest') {
      loop?.stop();
      loop = null;
      setSync({ phase: 'signed-out', problem: { kind: 'signed-out' } });
      await recount();
      await clearIfErased();
    } else if (session.kind === 'account' && session.account === owner) {
      if (loop === null) {
        followed = null;
        await attach();
      } else loop.wish('now');
    } else if (owner !== 'guest') setSync({ phase: 'offline' });
  };

  const follow = () => void recount().then(() => state.get().sync.toSend > 0 && loop?.wish('soon'));
  around.channel.listen((message, own) => {
    if (message.kind === 'owner' || message.owner !== state.get().owner) return;
    // What was written here is about to be answered by the next card, which comes first.
    if (own) setTimeout(follow, afterPaint);
    else follow();
  });
  addEventListener('online', () => void lookAround());
  addEventListener('offline', () => state.get().owner !== 'guest' && setSync({ phase: 'offline' }));
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void lookAround();
  });

  return {
    lookAround,
    attach,
    syncNow: () =>
      new Promise((resolve) => {
        waiting.add(resolve);
        patienceLeft = patience;
        void lookAround().then(
          () => (loop === null ? resolve() : loop.wish('now')),
          () => resolve(),
        );
      }),
    answerQuestion: async (bring) => {
      const { question } = state.get();
      if (question === null) return;
      const { account } = question;
      const { adopt, leaveBehind } = await import('./settle-owner');
      const decide = () => (bring ? adopt(device, account, false, around) : leaveBehind(device, account, around));
      await settled(await around.withLock(ownerLock, decide));
    },
    signingOut: async (leaving) => {
      const { owner } = state.get();
      if (owner === 'guest') return;
      const { beginSignOut, cancelSignOut } = await import('./leave-account');
      await (leaving ? beginSignOut(device, owner, around.now()) : cancelSignOut(device));
    },
    visitAccountPage: async (page) => {
      await changeDevice(device, (before) => ({ ...before, accountPage: { page, at: around.now() } }));
      const guest = await openReplica('guest', around);
      if (!guest.ok) return 0;
      const answers = await countAnswers(guest.value);
      guest.value.db.close();
      return answers.ok ? answers.value : 0;
    },
  };
}

function phaseOf(end: RoundEnd): SyncPhase {
  if (end.kind === 'done' || end.kind === 'busy') return 'idle';
  if (end.kind === 'offline' || end.kind === 'signed-out') return end.kind;
  return 'failing';
}
