/**
 * Why this browser could not keep something. In every case the write did not happen, whole or in part.
 * `denied`: the browser allows this site no storage. `full`: there is no room. `newer`: the data here were written by a
 * newer version of the app than this tab runs. `gone`: the data were removed or handed on while this tab was open.
 * `stale`: a script that saving needs could not be fetched; mostly a newer version has taken the place of this page's.
 * `broken`: anything else.
 */
export interface StorageFailure {
  readonly kind: 'storage';
  readonly code: 'denied' | 'full' | 'newer' | 'gone' | 'stale' | 'broken';
  /** For a report; not for people. */
  readonly detail: string;
}

const codes: Readonly<Record<string, StorageFailure['code']>> = {
  ChunkLoadError: 'stale',
  QuotaExceededError: 'full',
  VersionError: 'newer',
  SecurityError: 'denied',
  NotAllowedError: 'denied',
  InvalidStateError: 'gone',
};

/** What an exception of IndexedDB means for the person. */
export function storageFailure(cause: unknown): StorageFailure {
  if (!(cause instanceof Error)) return { kind: 'storage', code: 'broken', detail: String(cause) };
  return { kind: 'storage', code: codes[cause.name] ?? 'broken', detail: `${cause.name}: ${cause.message}` };
}

/** As above, for opening: a browser that has no storage to give fails in several ways there, and all mean the same. */
export function openingFailure(cause: unknown): StorageFailure {
  const failure = storageFailure(cause);
  return failure.code === 'newer' || failure.code === 'full' ? failure : { ...failure, code: 'denied' };
}

/** Whether the session can go on without saving: nobody else's data are in the way, and all scripts are here. */
export const canGoOn = ({ code }: StorageFailure): boolean => code === 'denied' || code === 'full' || code === 'broken';
