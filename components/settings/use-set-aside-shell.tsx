'use client';
import { useEffect, useState } from 'react';
import type { AsideChange } from '@/lib/browser/change-set-aside';
import { calendarOf } from '@/lib/browser/load-study';
import type { AsideList, NamedAside } from '@/lib/browser/read-set-aside';
import type { EventId } from '@/lib/core/ids';
import type { Result } from '@/lib/core/result';
import { useBrowserState } from '../sync/use-browser-state';

export interface Done {
  readonly eventId: EventId;
  readonly name: string;
}

export interface AsideHandle {
  /** Null while it is being read. */
  readonly list: AsideList | 'unavailable' | null;
  readonly said: string;
  /** What was done here and stands, the newest last. */
  readonly done: readonly Done[];
  readonly change: (card: NamedAside, change: AsideChange, words: string) => void;
  readonly undo: () => void;
}

/** The cards that were set aside, read anew whenever a card changes, here or in another tab. */
export function useSetAside(deckUrls: string, wanted: boolean): AsideHandle {
  const { replica, preferences } = useBrowserState();
  const [list, setList] = useState<AsideHandle['list']>(null);
  const [said, setSaid] = useState('');
  const [done, setDone] = useState<readonly Done[]>([]);
  useEffect(() => {
    setList(null);
    setDone([]);
    setSaid('');
    if (!wanted || replica === null) return;
    let stopped = false;
    const read = async () => {
      const { readSetAside } = await import('@/lib/browser/read-set-aside');
      const found = await readSetAside(replica, preferences, deckUrls.split(' '));
      if (!stopped) setList(found.ok ? found.value : 'unavailable');
    };
    const look = () => void read().catch(() => stopped || setList('unavailable'));
    look();
    // What changes a card has to be here before the network is gone.
    void import('@/lib/browser/change-set-aside').catch(() => {});
    void import('@/lib/browser/undo-action').catch(() => {});
    const stop = replica.around.channel.listen((message) => {
      if (message.kind === 'cards' && message.owner === replica.owner) look();
    });
    return () => {
      stopped = true;
      stop();
    };
  }, [replica, preferences, deckUrls, wanted]);

  const write = async (work: () => Promise<Result<unknown, unknown>>, after: string) => {
    const written = await work().catch(() => null);
    setSaid(written?.ok === true ? after : 'Not saved. Load this page again and try once more.');
  };
  return {
    list,
    said,
    done,
    change: (card, change, words) => {
      if (replica === null) return;
      void write(async () => {
        const { changeSetAside } = await import('@/lib/browser/change-set-aside');
        const changed = await changeSetAside(replica, card, change, calendarOf(preferences, replica));
        if (changed.ok) setDone((before) => [...before, { eventId: changed.value, name: card.name }]);
        return changed;
      }, `${words}: ${card.name}`);
    },
    undo: () => {
      const last = done.at(-1);
      if (replica === null || last === undefined) return;
      void write(async () => {
        const { undoAction } = await import('@/lib/browser/undo-action');
        const undone = await undoAction(replica, last.eventId, calendarOf(preferences, replica));
        if (undone.ok || undone.error.kind === 'nothing') setDone((before) => before.filter((one) => one !== last));
        return undone;
      }, `As it was: ${last.name}`);
    },
  };
}
