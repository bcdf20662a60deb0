import { answer } from './answer';
import { install } from './install';
import { keepPages } from './keep-pages';
import { kindOfRequest } from './kind-of-request';
import { leaveWhenTold } from './leave-when-told';
import type { Manifest } from './manifest';
import { readMessage } from './message';
import { removeOld } from './remove-old';
import type { WorkerScope } from './scope';
import type { Store } from './store';
import { visited } from './visited';

declare const MANIFEST: Manifest;
declare const self: WorkerScope;

const store: Store = {
  manifest: MANIFEST,
  caches,
  fetch: (url, options) => fetch(url, options),
  origin: self.location.origin,
};

const openPages = () => self.clients.matchAll({ type: 'window', includeUncontrolled: true });

self.addEventListener('install', (event) => event.waitUntil(install(store)));

self.addEventListener('activate', (event) => {
  const takeOver = async () => {
    await removeOld(store, (await openPages()).length > 0);
    await self.clients.claim();
  };
  event.waitUntil(takeOver());
});

/** Windows whose page came from this very worker; forgotten when the browser stops it, which only postpones a removal. */
const served = new Set<string>();

async function seen(path: string): Promise<void> {
  const alone = (await openPages()).every(({ id }) => served.has(id));
  const { installing, waiting } = self.registration;
  await visited(store, { alone, newer: installing !== null || waiting !== null }, path);
}

self.addEventListener('message', (event) => {
  const message = readMessage(event.data);
  if (message === null) return;
  // A connection that breaks off is no fault: the same is tried again at the next visit.
  const lasting = (work: Promise<void>) => event.waitUntil(work.catch(() => {}));
  if (message.kind === 'visited') lasting(seen(message.path));
  else if (message.kind === 'settle') lasting(keepPages(store, store.manifest.places));
  else lasting(self.skipWaiting());
});

self.addEventListener('fetch', (event) => {
  const asked = kindOfRequest(event.request, store.manifest, store.origin);
  if (asked.kind === 'not-ours') return;
  event.respondWith(answer(store, asked, () => fetch(event.request)));
  if (asked.kind !== 'page') return;
  served.add(event.resultingClientId);
  event.waitUntil(leaveWhenTold(store, self, Date.now()));
});
