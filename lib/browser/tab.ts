import { type BrowserState, type Cell, cell, unopened } from './browser-state';
import type { Runtime } from './runtime';
import { storageFailure } from './storage-failure';

/** What this tab knows about its owner's data. There before anything was loaded, so that pages can be shown at once. */
export const tabState: Cell<BrowserState> = cell(unopened);

let loading: Promise<Runtime> | null = null;

/** What reads and writes it, loaded beside the page instead of before it. Browser only. */
export function tabRuntime(): Promise<Runtime> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Runtime> {
  try {
    const { browserRuntime } = await import('./browser-runtime');
    return browserRuntime(tabState);
  } catch (cause) {
    // The connection broke off between the page and its scripts: said like every other failure to save.
    loading = null;
    tabState.set({ failure: storageFailure(cause) });
    throw cause;
  }
}

/**
 * What runs a session. Asked for from here, because a page that loads something by itself has one file more, which says
 * only where that is.
 */
export const studyModule = () => import('./study-controller');

/** What writes a quiz's answers. */
export const quizModule = () => import('./record-quiz-answer');
