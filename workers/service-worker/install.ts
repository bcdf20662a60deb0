import { keepPages } from './keep-pages';
import { otherCaches, type Store } from './store';

/** Shown where a page was asked for that is not kept. */
export const offlinePage = '/offline';

/**
 * A first installation keeps one small page. An update keeps everything that the version before had kept, and fails where
 * the connection breaks off: then the version before stays, whole, and the browser tries again later.
 */
export async function install(store: Store): Promise<void> {
  const wanted = new Set([offlinePage]);
  for (const name of await otherCaches(store)) {
    for (const path of await pathsIn(store, name)) if (Object.hasOwn(store.manifest.pages, path)) wanted.add(path);
  }
  await keepPages(store, wanted);
}

async function pathsIn({ caches }: Store, name: string): Promise<readonly string[]> {
  const cache = await caches.open(name);
  return (await cache.keys()).map((request) => new URL(request.url).pathname);
}
