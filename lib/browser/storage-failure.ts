/**
 * Why this browser could not keep something. In every case the write did not happen, whole or in part.
 * `denied`: the browser allows this site no storage. `full`: there is no room. `newer`: the data here were written by a
 * newer version of the app than this tab runs. `gone`: the data were removed or handed on while this tab was open.
 * `broken`: anything else.
 */
export interface StorageFailure {
  readonly kind: 'storage';
  readonly code: 'denied' | 'full' | 'newer' | 'gone' | 'broken';
  /** For a report; not for people. */
  readonly detail: string;
}

const codes: Readonly<Record<string, StorageFailure['code']>> = {
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
