'use client';
import { useSyncExternalStore } from 'react';
import { type BrowserState, unopened } from '@/lib/browser/browser-state';
import { runtime } from '@/lib/browser/runtime';

const subscribe = (heard: () => void) => runtime().state.subscribe(heard);
const now = () => runtime().state.get();
const before = () => unopened;

/** What this tab knows about its owner's data; what a prerendered page shows until then. */
export const useBrowserState = (): BrowserState => useSyncExternalStore(subscribe, now, before);
