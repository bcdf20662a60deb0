import { type BrowserState, type Cell, cell, unopened } from './browser-state';
import type { Runtime } from './runtime';

/** What this tab knows about its owner's data. There before anything was loaded, so that pages can be shown at once. */
export const tabState: Cell<BrowserState> = cell(unopened);

let loading: Promise<Runtime> | null = null;

/** What reads and writes it, loaded beside the page instead of before it. Browser only. */
export function tabRuntime(): Promise<Runtime> {
  loading ??= Promise.all([import('./runtime'), import('./browser-surroundings')]).then(([runtime, surroundings]) =>
    runtime.makeRuntime(tabState, surroundings.browserSurroundings()),
  );
  return loading;
}
