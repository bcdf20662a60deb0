import { type Keeping, keepPage } from './keep-page';
import type { Store } from './store';

/** Keeps one page after the other, so that the person's own requests always come first. Ends where there is no room. */
export async function keepPages(store: Store, paths: Iterable<string>): Promise<void> {
  for (const path of paths) {
    const kept: Keeping = await keepPage(store, path);
    if (kept === 'full') return;
  }
}
