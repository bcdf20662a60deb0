'use client';
import { useSyncExternalStore } from 'react';

const ears = new Set<() => void>();
const now = () => location.search;
const prerendered = () => '';

function subscribe(heard: () => void): () => void {
  ears.add(heard);
  addEventListener('popstate', heard);
  return () => {
    ears.delete(heard);
    removeEventListener('popstate', heard);
  };
}

/** `?n=10&seed=1` of the address; empty while the page is prerendered and hydrated, which is the default quiz. */
export const useSearch = (): string => useSyncExternalStore(subscribe, now, prerendered);

/** Another quiz of the same region, so that Back leads to the one before. */
export function goTo(search: string): void {
  history.pushState(null, '', search);
  for (const ear of ears) ear();
}
