'use client';
import type { StorageFailure } from '@/lib/browser/storage-failure';
import { tabRuntime } from '@/lib/browser/tab';
import type { Result } from '@/lib/core/result';
import type { PreferenceChange, Preferences } from '@/lib/preferences/preferences';
import { useBrowserState } from './use-browser-state';

export interface PreferencesHandle {
  /** False until the replica has been read; `preferences` are the defaults until then. */
  readonly ready: boolean;
  readonly preferences: Preferences;
  /** Saves some fields on this device, to be sent with the next sync. */
  readonly change: (fields: PreferenceChange) => Promise<Result<null, StorageFailure>>;
}

const change: PreferencesHandle['change'] = async (fields) => (await tabRuntime()).changePreferences(fields);

/** A person's settings, kept up to date while the page is open. Needs a ReplicaProvider above it. */
export function usePreferences(): PreferencesHandle {
  const { replica, preferences } = useBrowserState();
  return { ready: replica !== null, preferences, change };
}
