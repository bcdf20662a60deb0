import type { BrowserState, Cell } from './browser-state';
import { browserSurroundings } from './browser-surroundings';
import { makeRuntime, type Runtime } from './runtime';

/** The runtime of a real tab; in one module, so that it is one request. */
export const browserRuntime = (state: Cell<BrowserState>): Runtime => makeRuntime(state, browserSurroundings());
