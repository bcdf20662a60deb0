'use client';
import type { StorageFailure } from '@/lib/browser/storage-failure';
import type { Result } from '@/lib/core/result';
import { defaultPreferences, type Preferences } from '@/lib/preferences/preferences';

export interface PreferencesHandle {
  /** False until the replica has been read; `preferences` are the defaults until then. */
  readonly ready: boolean;
  readonly preferences: Preferences;
  /** Saves some fields on this device, to be sent with the next sync. */
  readonly change: (fields: Partial<Preferences>) => Promise<Result<null, StorageFailure>>;
}

/** A person's settings, kept up to date while the page is open. Needs a ReplicaProvider above it. */
export function usePreferences(): PreferencesHandle {
  return {
    ready: false,
    preferences: defaultPreferences,
    change: async () => ({ ok: false, error: { kind: 'storage', code: 'broken', detail: 'not open' } }),
  };
}
