'use client';
import type { StorageFailure } from '@/lib/browser/storage-failure';
import type { DeckSource, StudySummary } from '@/lib/browser/study-summary-shape';

export type SummaryState =
  /** Also what the prerendered page shows: keep the layout, show no numbers. */
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly summary: StudySummary }
  | { readonly status: 'unavailable'; readonly failure: StorageFailure | { readonly kind: 'content' } };

/** What is due in a deck, kept up to date while the page is open. Needs a ReplicaProvider above it. */
export function useStudySummary(_deck: DeckSource): SummaryState {
  return { status: 'loading' };
}
