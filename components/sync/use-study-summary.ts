'use client';
import { useEffect, useState } from 'react';
import type { ContentMissing } from '@/lib/browser/fetch-content';
import type { StorageFailure } from '@/lib/browser/storage-failure';
import type { DeckSource, StudySummary } from '@/lib/browser/study-summary-shape';
import { useBrowserState } from './use-browser-state';

export type SummaryState =
  /** Also what the prerendered page shows: keep the layout, show no numbers. */
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly summary: StudySummary }
  | { readonly status: 'unavailable'; readonly failure: StorageFailure | ContentMissing };

const loading: SummaryState = { status: 'loading' };

/** What is due in a deck, kept up to date while the page is open. Needs a ReplicaProvider above it. */
export function useStudySummary({ url }: DeckSource): SummaryState {
  const { replica, preferences, failure } = useBrowserState();
  const [state, setState] = useState(loading);
  useEffect(() => {
    if (replica === null) {
      setState(failure === null ? loading : { status: 'unavailable', failure });
      return;
    }
    let here = true;
    const read = async () => {
      const [{ fetchDeck }, { loadStudy }, { summariseStudy }] = await Promise.all([
        import('@/lib/browser/fetch-content'),
        import('@/lib/browser/load-study'),
        import('@/lib/browser/summarise-study'),
      ]);
      const [deck, past] = await Promise.all([fetchDeck(url), loadStudy(replica, preferences)]);
      if (!here) return;
      if (!deck.ok) setState({ status: 'unavailable', failure: deck.error });
      else if (!past.ok) setState({ status: 'unavailable', failure: past.error });
      else setState({ status: 'ready', summary: summariseStudy(deck.value.cards, past.value, preferences) });
    };
    void read();
    const again = () => document.visibilityState === 'visible' && void read();
    document.addEventListener('visibilitychange', again);
    const deaf = replica.around.channel.listen((message) => message.kind === 'cards' && void read());
    return () => {
      here = false;
      document.removeEventListener('visibilitychange', again);
      deaf();
    };
  }, [replica, preferences, failure, url]);
  return state;
}
