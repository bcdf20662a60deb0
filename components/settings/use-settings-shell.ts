'use client';
import { useEffect, useState } from 'react';
import type { PreferenceChange, Preferences } from '@/lib/preferences/preferences';
import { storageProblem } from '../sync/problem-words';
import { usePreferences } from '../sync/use-preferences';
import { applyAppearance } from '../ui/apply-appearance';

/** What a group of settings needs: how they are, and a way to change some. */
export interface SettingsHandle {
  readonly preferences: Preferences;
  readonly set: (change: PreferenceChange) => void;
}

/** How long it is said that something was saved; what was not saved stays said. */
const saidMs = 4_000;
const savedWord = 'Saved';

/** A person's settings; a change shows at once, while it is being written, and is said when it was. */
export function useSettings(): SettingsHandle & { readonly ready: boolean; readonly said: string } {
  const { ready, preferences: saved, change } = usePreferences();
  const [chosen, setChosen] = useState<Partial<Omit<Preferences, 'deckRetention'>>>({});
  const [said, setSaid] = useState('');
  const preferences = { ...saved, ...chosen };
  useEffect(() => {
    if (said !== savedWord) return;
    const timer = setTimeout(() => setSaid(''), saidMs);
    return () => clearTimeout(timer);
  }, [said]);
  const write = async (fields: PreferenceChange) => {
    const { deckRetention: _, ...own } = fields;
    setChosen(own);
    applyAppearance({ ...preferences, ...own });
    const kept = await change(fields);
    setChosen({});
    const failed = kept.ok ? null : storageProblem(kept.error, null);
    setSaid(failed === null ? savedWord : `Not saved. ${failed.title}: ${failed.act}`);
  };
  return { ready, preferences, said, set: (fields) => void write(fields) };
}
