type Message =
  | { readonly kind: 'visited'; readonly path: string }
  | { readonly kind: 'settle' }
  | { readonly kind: 'take-over' };

/** A quiz or an atlas page may be all that somebody came for; these are not. */
const isPlaceOfUse = (path: string): boolean => /^\/(study\/|today|settings)/.test(path);

/** Somebody may be in the middle of a card or a question here. */
const asks = (path: string): boolean => path === '/' || /^\/(study|quiz)\//.test(path);

function savesData(): boolean {
  const connection: unknown = Reflect.get(navigator, 'connection');
  return typeof connection === 'object' && connection !== null && Reflect.get(connection, 'saveData') === true;
}

/** A worker answered for this page when it was loaded: somebody came back. */
const cameBack = 'serviceWorker' in navigator && navigator.serviceWorker.controller !== null;
let registering: Promise<ServiceWorkerRegistration | null> | null = null;
let settled = false;

/**
 * Lets an update that waits be the one that answers from the next page on. Nothing that is open changes: it keeps the
 * scripts that it was built with.
 */
const takeOver = (registration: ServiceWorkerRegistration) =>
  registration.waiting?.postMessage({ kind: 'take-over' } satisfies Message);

/** Null where it cannot be: blocked, no room, plain HTTP. The page works as it does without. */
async function register(): Promise<ServiceWorkerRegistration | null> {
  try {
    const answer = navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' });
    const registration: ServiceWorkerRegistration | undefined = await answer;
    // What blocks workers may pretend that all went well.
    if (registration === undefined) return null;
    // Out of sight nobody's card is open.
    document.addEventListener(
      'visibilitychange',
      () => document.visibilityState === 'hidden' && takeOver(registration),
    );
    addEventListener('pagehide', () => takeOver(registration));
    return registration;
  } catch {
    return null;
  }
}

/**
 * Installs the service worker and has it keep what this visit used. Called for each page that was shown, when whatever
 * was urgent is done. Never rejects.
 */
export async function keepOffline(path: string): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const first = registering === null;
  registering ??= register();
  const registration = await registering;
  if (registration === null) return;
  // From one page to another no card is open, and none ever is on a page without. What a page says as it goes may be lost.
  if (!first || !asks(path)) takeOver(registration);
  const worker = (await navigator.serviceWorker.ready).active;
  const tell = (message: Message) => worker?.postMessage(message);
  tell({ kind: 'visited', path });
  if (settled || savesData() || !(cameBack || isPlaceOfUse(path))) return;
  settled = true;
  tell({ kind: 'settle' });
}
