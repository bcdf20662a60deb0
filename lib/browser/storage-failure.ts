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
