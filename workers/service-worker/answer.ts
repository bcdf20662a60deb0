import { offlinePage } from './install';
import type { RequestKind } from './kind-of-request';
import { byAddress, cacheName, type Store } from './store';

type Ours = Exclude<RequestKind, { kind: 'not-ours' }>;
type Network = () => Promise<Response>;

/** Milliseconds after which a payload counts as not coming, where the page itself is kept. */
const patience = 2_500;

/** The answer to a request: from what is kept where that is as good, from the network otherwise. */
export async function answer(store: Store, asked: Ours, network: Network): Promise<Response> {
  switch (asked.kind) {
    case 'page':
      return (await keptPage(store, asked.path)) ?? (await network().catch((cause) => notHere(store, cause)));
    case 'payload':
      return payload(store, asked.path, network);
    case 'file':
      return (await store.caches.match(asked.address, byAddress)) ?? file(store, network);
  }
}

async function keptPage({ caches, manifest }: Store, path: string): Promise<Response | undefined> {
  if (!Object.hasOwn(manifest.pages, path)) return undefined;
  return caches.match(path, { ...byAddress, cacheName: cacheName(manifest) });
}

/** Says so under the address that was asked for, with the headers that the page came with. */
async function notHere(store: Store, cause: unknown): Promise<Response> {
  const page = await keptPage(store, offlinePage);
  if (page === undefined) throw cause;
  return new Response(page.body, { status: 503, statusText: 'Offline', headers: page.headers });
}

/**
 * Payloads are not kept: they depend on the page they are fetched from. An answer that is none makes the router open the
 * page as a document, and that one is kept.
 */
async function payload(store: Store, path: string, network: Network): Promise<Response> {
  const none = () => new Response(null, { status: 204 });
  if ((await keptPage(store, path)) === undefined) return network().catch(none);
  return Promise.race([network().catch(none), new Promise<Response>((done) => setTimeout(done, patience, none()))]);
}

/** A script that is neither kept nor on the server: what is kept is no longer whole, and is asked for anew. */
async function file(store: Store, network: Network): Promise<Response> {
  const response = await network();
  if (response.status === 404) await forgetPages(store);
  return response;
}

/** From here on pages come from the network, until they are kept again. */
async function forgetPages({ caches, manifest }: Store): Promise<void> {
  const cache = await caches.open(cacheName(manifest));
  for (const path of Object.keys(manifest.pages)) if (path !== offlinePage) await cache.delete(path, byAddress);
}
