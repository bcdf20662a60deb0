import type { Channel, Surroundings, TabMessage } from './surroundings';

type Ear = (message: TabMessage, own: boolean) => void;

/** This tab's clock, chance, locks and its line to the other tabs. */
export function browserSurroundings(): Surroundings {
  return {
    now: () => Date.now(),
    zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    random: Math.random,
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
    ...locks(),
    channel: channel(),
  };
}

/**
 * Web Locks. Where the browser has none (a page over plain HTTP on another machine), tabs do not wait for each other,
 * and the transactions of IndexedDB, which do, keep every write whole.
 */
function locks(): Pick<Surroundings, 'withLock' | 'ifFree'> {
  if (!('locks' in navigator)) return { withLock: (_name, work) => work(), ifFree: (_name, work) => work() };
  return {
    withLock: (name, work) => navigator.locks.request(name, work),
    ifFree: (name, work) => navigator.locks.request(name, { ifAvailable: true }, (lock) => (lock ? work() : null)),
  };
}

function channel(): Channel {
  const ears = new Set<Ear>();
  const line = 'BroadcastChannel' in globalThis ? new BroadcastChannel('retinaculum') : null;
  line?.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (isTabMessage(event.data)) for (const ear of ears) ear(event.data, false);
  });
  return {
    tell: (message) => {
      line?.postMessage(message);
      for (const ear of ears) ear(message, true);
    },
    listen: (ear) => {
      ears.add(ear);
      return () => ears.delete(ear);
    },
  };
}

/** A tab of an older or newer version may say things that this one does not know. */
function isTabMessage(data: unknown): data is TabMessage {
  if (typeof data !== 'object' || data === null || !('kind' in data)) return false;
  if (data.kind === 'owner') return true;
  if (!('owner' in data) || typeof data.owner !== 'string') return false;
  if (data.kind === 'fields' || data.kind === 'outbox' || data.kind === 'training') return true;
  return data.kind === 'cards' && 'cards' in data && (data.cards === 'all' || Array.isArray(data.cards));
}
