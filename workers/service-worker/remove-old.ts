import { otherCaches, type Store } from './store';

/**
 * Removes what older versions kept. The last of them stays while one of its pages may still be open, which loads some of
 * its scripts only when they are wanted.
 * @param inUse whether there may be such a page
 */
export async function removeOld(store: Store, inUse: boolean): Promise<void> {
  const others = await otherCaches(store);
  await Promise.all((inUse ? others.slice(0, -1) : others).map((name) => store.caches.delete(name)));
}

/** Removes all that any version kept. */
export async function removeAll({ caches }: Pick<Store, 'caches'>): Promise<void> {
  await Promise.all((await caches.keys()).map((name) => caches.delete(name)));
}
