import { offlinePage } from './install';
import { keepPages } from './keep-pages';
import { removeOld } from './remove-old';
import type { Store } from './store';

/** What the worker knows of its surroundings as a page reports itself. */
export interface Around {
  /** Whether every open page came from this very worker. */
  readonly alone: boolean;
  /** Whether a newer version is being installed or waits: its cache is not an old one. */
  readonly newer: boolean;
}

/** A page was shown: what is left of older versions goes as soon as nobody can want it, and the page is kept. */
export async function visited(store: Store, { alone, newer }: Around, path: string): Promise<void> {
  if (alone && !newer) await removeOld(store, false);
  await keepPages(store, [offlinePage, path]);
}
