import { pageEntry } from './manifest';
import { byAddress, cacheName, type Store } from './store';

/**
 * `refused`: the server answered with something else than the page or file of this build, or it is not to be kept.
 * `full`: the browser gives no more room.
 */
export type Keeping = 'kept' | 'refused' | 'full';

/**
 * Keeps a page with everything it needs, the page itself last, so that a kept page is always whole. Does nothing for a
 * page that is kept already. Rejects when the connection breaks off; what has come by then is kept for the next time.
 */
export async function keepPage(store: Store, path: string): Promise<Keeping> {
  const entry = pageEntry(store.manifest, path);
  if (entry === null) return 'refused';
  const cache = await store.caches.open(cacheName(store.manifest));
  if ((await cache.match(path, byAddress)) !== undefined) return 'kept';
  for (const file of entry.files) {
    const kept = await keepFile(store, cache, file);
    if (kept !== 'kept') return kept;
  }
  // Without cookies, and checked with the server: whoever is signed in, it is the page that everybody gets.
  const page = await store.fetch(path, { cache: 'no-cache', credentials: 'omit', redirect: 'error' });
  if (!mayBeKept(page) || !page.headers.has('content-security-policy')) return 'refused';
  if ((await digestOf(page.clone())) !== entry.digest) return 'refused';
  return put(cache, path, page);
}

async function keepFile(store: Store, cache: Cache, file: string): Promise<Keeping> {
  if ((await cache.match(file, byAddress)) !== undefined) return 'kept';
  // Its name holds its hash, so a copy from another version is as good as the file.
  const copy = await store.caches.match(file, byAddress);
  if (copy !== undefined) return put(cache, file, copy);
  const fetched = await store.fetch(file, { credentials: 'omit', redirect: 'error' });
  return mayBeKept(fetched) ? put(cache, file, fetched) : 'refused';
}

/** The same for everybody, and what was asked for. `Set-Cookie` cannot be seen from here; no cookies were sent either. */
export const mayBeKept = (response: Response): boolean =>
  response.status === 200 &&
  !response.redirected &&
  !/private|no-store/i.test(response.headers.get('cache-control') ?? '');

async function put(cache: Cache, address: string, response: Response): Promise<Keeping> {
  try {
    await cache.put(address, response);
    return 'kept';
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'QuotaExceededError') return 'full';
    throw cause;
  }
}

async function digestOf(response: Response): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', await response.arrayBuffer()));
  return [...bytes.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
