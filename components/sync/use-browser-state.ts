'use client';
import { useSyncExternalStore } from 'react';
import { type BrowserState, unopened } from '@/lib/browser/browser-state';
import { tabState } from '@/lib/browser/tab';

const before = () => unopened;

/** What this tab knows about its owner's data; what a prerendered page shows until then. */
export const useBrowserState = (): BrowserState => useSyncExternalStore(tabState.subscribe, tabState.get, before);
