import { err, ok, type Result } from '../core/result';
import type { PreferenceChange, Preferences } from '../preferences/preferences';
import { type BrowserState, type Cell, quietSync } from './browser-state';
import { type DeviceDatabase, openDeviceDatabase, readDevice } from './device-database';
import type { Steps } from './keep-in-step';
import { putPageOnlyStorage } from './page-only-storage';
import { preferencesFromFields } from './preferences-from-fields';
import { openReplica, type Replica } from './replica';
import type { Owner } from './replica-database';
import { canGoOn, type StorageFailure, storageFailure } from './storage-failure';
import type { Surroundings } from './surroundings';

/** What one tab has: its owner's replica, and what keeps it in step with other tabs and the server. */
export interface Runtime {
  readonly around: Surroundings;
  /** Opens the replica and begins to keep it in step. Asking again looks around anew: who is signed in, what is new. */
  readonly start: () => void;
  /** What needs the network, loaded when the page has shown what it is for. */
  readonly steps: () => Promise<Steps | null>;
  readonly changePreferences: (fields: PreferenceChange) => Promise<Result<null, StorageFailure>>;
}

/** Milliseconds until a browser in which nobody ever had an account is asked whether somebody is signed in. */
const strangerWait = 4_000;

/** @param state what pages look at; nobody else writes it */
export function makeRuntime(state: Cell<BrowserState>, around: Surroundings): Runtime {
  let device: DeviceDatabase | null = null;
  let opening: Promise<void> | null = null;
  let steps: Promise<Steps> | null = null;
  /** Whether anybody ever signed in here, or went to where that is done. */
  let known = true;
  const inTime = (work: () => void) => (known ? whenIdle(work) : setTimeout(work, strangerWait));

  const openOwner = async (owner: Owner) => {
    const before = state.get().replica;
    if (before?.owner === owner && (await isCurrent(before))) return;
    const opened = await openReplica(owner, around, () => void reopen());
    if (!opened.ok) {
      state.set({ replica: null, owner, failure: opened.error });
      return;
    }
    const preferences = await readPreferences(opened.value);
    const phase = owner === 'guest' ? 'guest' : 'idle';
    before?.db.close();
    if (preferences.ok)
      state.set({
        replica: opened.value,
        owner,
        failure: null,
        preferences: preferences.value,
        sync: { ...quietSync, phase },
      });
    else state.set({ replica: null, owner, failure: preferences.error });
  };

  /** Also after the connection was lost, and when another tab says that the owner changed. */
  const reopen = async () => {
    state.get().replica?.db.close();
    state.set({ replica: null });
    await open();
    await (await steps)?.attach();
  };

  /** A browser that keeps nothing is no reason not to study. What it means is said for as long as it lasts. */
  const openOnPage = async (failure: StorageFailure): Promise<void> => {
    const { pageOnly } = state.get();
    if (pageOnly !== null || !canGoOn(failure) || !(await putPageOnlyStorage())) state.set({ failure });
    else {
      state.set({ pageOnly: failure });
      await open();
    }
  };

  const open = async (): Promise<void> => {
    if (device === null) {
      const opened = await openDeviceDatabase(() => {
        device = null;
      });
      if (!opened.ok) return openOnPage(opened.error);
      device = opened.value;
    }
    const read = await readDevice(device);
    if (read.ok) known = read.value.owner !== 'guest' || read.value.accountPage !== null;
    if (read.ok) await openOwner(read.value.owner);
    else state.set({ failure: read.error });
  };

  const hearTabs = () =>
    around.channel.listen((message, own) => {
      const { replica } = state.get();
      if (message.kind === 'owner') void (own ? null : reopen());
      else if (message.kind === 'fields' && replica !== null && message.owner === replica.owner) void reread(replica);
    });

  const reread = async (replica: Replica) => {
    const preferences = await readPreferences(replica);
    if (preferences.ok && state.get().replica === replica) state.set({ preferences: preferences.value });
  };

  const begin = () => {
    if (opening === null) hearTabs();
    opening ??= open();
    return opening;
  };

  const getSteps = async () => {
    await begin();
    if (device === null) return null;
    const database = device;
    steps ??= import('./keep-in-step').then(({ keepInStep }) =>
      keepInStep({ state, around, device: database, openOwner }),
    );
    return steps;
  };

  return {
    around,
    start: () => {
      opening = opening === null ? begin() : opening.then(open);
      void opening.then(() => inTime(() => void getSteps().then((all) => all?.lookAround())));
      // Settings are changed offline, too: what does it has to be here by then.
      void opening.then(() => inTime(() => void import('./change-preferences').catch(() => {})));
    },
    steps: getSteps,
    changePreferences: async (fields) => {
      const { replica } = state.get();
      if (replica === null)
        return err(state.get().failure ?? { kind: 'storage', code: 'broken', detail: 'the replica is not open yet' });
      const { changePreferences } = await import('./change-preferences');
      const changed = await changePreferences(replica, fields);
      if (!changed.ok) return changed;
      state.set({ preferences: changed.value });
      return ok(null);
    },
  };
}

/** False once the replica was emptied under this tab, and when its connection is gone. */
async function isCurrent({ db, device }: Replica): Promise<boolean> {
  try {
    return (await db.get('meta', 'log'))?.device === device;
  } catch {
    return false;
  }
}

async function readPreferences(replica: Replica): Promise<Result<Preferences, StorageFailure>> {
  try {
    return ok(preferencesFromFields(await replica.db.getAll('fields')));
  } catch (cause) {
    return err(storageFailure(cause));
  }
}

/** After the first paint and whatever else is urgent; not every browser can tell. */
function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work, { timeout: 1_500 });
  else setTimeout(work, 200);
}
