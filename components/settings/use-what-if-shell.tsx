'use client';
import { useEffect, useState } from 'react';
import type { Preferences } from '@/lib/preferences/preferences';
import type { Course } from '@/lib/scheduling/compare-trials';
import type { Trial } from '@/lib/scheduling/simulate';
import { useBrowserState } from '../sync/use-browser-state';

export interface Compared {
  readonly before: Course;
  readonly after: Course;
}

export type WhatIf =
  | { readonly status: 'working' }
  | { readonly status: 'unavailable' }
  | { readonly status: 'ready'; readonly compared: Compared };

const simulatedDays = 91;
const working: WhatIf = { status: 'working' };

/** Simulates the coming three months as they are set and as they are tried out, in slices that hold nothing up. */
export function useWhatIf(preferences: Preferences, trial: Trial, deckUrls: string, wanted: boolean): WhatIf {
  const { replica } = useBrowserState();
  const [state, setState] = useState(working);
  const { desiredRetention, newCardsPerDay, minutesPerDay, maximumInterval } = trial;
  useEffect(() => {
    if (!wanted || replica === null) return;
    let stopped = false;
    setState(working);
    const run = async () => {
      const [{ loadBeginning }, { courseOf }, { runInSlices }] = await Promise.all([
        import('@/lib/browser/load-beginning'),
        import('@/lib/scheduling/compare-trials'),
        import('@/lib/browser/run-in-slices'),
      ]);
      const from = await loadBeginning(replica, preferences, deckUrls.split(' '));
      if (stopped) return;
      if (!from.ok) return setState({ status: 'unavailable' });
      const tried = { desiredRetention, newCardsPerDay, minutesPerDay, maximumInterval };
      const before = await runInSlices(courseOf(from.value, preferences, simulatedDays), () => stopped);
      const after = await runInSlices(courseOf(from.value, tried, simulatedDays), () => stopped);
      const [one, two] = [before?.[0], after?.[0]];
      if (one !== undefined && two !== undefined) setState({ status: 'ready', compared: { before: one, after: two } });
    };
    void run();
    return () => {
      stopped = true;
    };
  }, [replica, preferences, deckUrls, wanted, desiredRetention, newCardsPerDay, minutesPerDay, maximumInterval]);
  return state;
}
