'use client';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { forgetKeptCard } from '@/lib/browser/forget-kept-card';
import type { StudyFront } from '@/lib/browser/study-front';
import { tabState } from '@/lib/browser/tab';
import type { CardId } from '@/lib/core/ids';
import { keepCard, readKeptCard, showsKept } from './keep-card';

/**
 * Goes on with the question that this page was left with, and keeps the one that it is left with now.
 * @returns the card whose question stood in the page before its scripts were there
 */
export function useKeptCard(study: StudyFront, contentVersion: string): CardId | null {
  const [resumed, setResumed] = useState<CardId | null>(null);
  useLayoutEffect(() => {
    const { pathname } = location;
    if (showsKept()) {
      const kept = readKeptCard(pathname, contentVersion);
      if (kept !== null) {
        study.resume(kept);
        setResumed(kept.card.id);
      } else document.documentElement.dataset.wait = '';
    }
    const keep = () => {
      const { phase, shown } = study.state.get();
      const { replica, pageOnly } = tabState.get();
      if (phase !== 'card' || shown === null || replica === null || pageOnly !== null) return;
      keepCard({ path: pathname, contentVersion, card: shown.card, memory: shown.memory });
    };
    const hide = () => document.visibilityState === 'hidden' && keep();
    document.addEventListener('visibilitychange', hide);
    addEventListener('pagehide', keep);
    return () => {
      document.removeEventListener('visibilitychange', hide);
      removeEventListener('pagehide', keep);
      keep();
    };
  }, [study, contentVersion]);

  const asked = useRef<string | null>(null);
  useEffect(
    () =>
      study.state.subscribe(() => {
        const { phase, shown } = study.state.get();
        if (phase === 'opening') return;
        const showing = shown === null ? '' : `${shown.card.id} ${shown.memory.lastEventId}`;
        if (asked.current !== null && asked.current !== showing) setTimeout(forgetKeptCard);
        asked.current = showing;
      }),
    [study],
  );
  return resumed;
}
