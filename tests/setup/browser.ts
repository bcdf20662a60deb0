import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import type { Channel, Surroundings, TabMessage } from '../../lib/browser/surroundings';
import { seeded } from '../../lib/core/random';
import { morning } from './events';

/** A browser as several tabs share it: its databases, its locks, and the messages between tabs. */
export interface FakeBrowser {
  /** What one tab sees. Its clock can be turned. */
  readonly tab: () => Surroundings & { clock: { now: number } };
  readonly messages: TabMessage[];
}

/** Forgets every database: each test has a browser of its own. */
export function freshBrowser(seed = 'browser'): FakeBrowser {
  globalThis.indexedDB = new IDBFactory();
  return tabsOf(seed);
}

/** Another device: what is opened while it is current lands in its own databases. */
export interface FakeDevice extends FakeBrowser {
  readonly use: () => void;
}

export function freshDevice(seed: string): FakeDevice {
  const factory = new IDBFactory();
  const use = () => {
    globalThis.indexedDB = factory;
  };
  return { ...tabsOf(seed), use };
}

function tabsOf(seed: string): FakeBrowser {
  const chains = new Map<string, Promise<unknown>>();
  const busy = new Set<string>();
  const ears = new Set<{ tab: number; hear: (message: TabMessage, own: boolean) => void }>();
  const messages: TabMessage[] = [];
  const random = seeded(seed);
  const clock = { now: morning };
  let tabs = 0;

  const withLock: Surroundings['withLock'] = (name, work) => {
    const run = async () => {
      busy.add(name);
      try {
        return await work();
      } finally {
        busy.delete(name);
      }
    };
    const next = (chains.get(name) ?? Promise.resolve()).then(run, run);
    chains.set(
      name,
      next.catch(() => {}),
    );
    return next;
  };

  return {
    messages,
    tab: () => {
      tabs += 1;
      const tab = tabs;
      const channel: Channel = {
        tell: (message) => {
          messages.push(message);
          for (const ear of ears) ear.hear(message, ear.tab === tab);
        },
        listen: (hear) => {
          const ear = { tab, hear };
          ears.add(ear);
          return () => ears.delete(ear);
        },
      };
      return {
        clock,
        now: () => clock.now,
        zone: () => 'UTC',
        random,
        randomBytes: (count) => Uint8Array.from({ length: count }, () => Math.floor(random() * 256)),
        withLock,
        ifFree: (name, work) => (busy.has(name) ? Promise.resolve(null) : withLock(name, work)),
        channel,
      };
    },
  };
}
