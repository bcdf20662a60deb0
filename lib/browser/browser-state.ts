import type { AccountId } from '../core/ids';
import type { Instant } from '../core/time';
import { defaultPreferences, type Preferences } from '../preferences/preferences';
import type { RoundEnd } from './exchange';
import type { OutboxState } from './outbox';
import type { Replica } from './replica';
import type { Owner } from './replica-database';
import type { StorageFailure } from './storage-failure';

export type SyncPhase =
  /** A guest's answers stay on this device and are not sent. */
  | 'guest'
  | 'idle'
  | 'sending'
  | 'offline'
  /** The session ended: the outbox waits for the same account. */
  | 'signed-out'
  | 'repairing'
  /** Something needs saying; `problem` has it. */
  | 'failing';

export interface SyncState extends OutboxState {
  readonly phase: SyncPhase;
  readonly problem: RoundEnd | null;
  readonly nextTry: Instant | null;
  /** A round since this page was opened found the two logs different and put that right. */
  readonly repaired: boolean;
  /** How much of a long log is here while it is being fetched. Until then memories are what the server says. */
  readonly history: { readonly have: number; readonly of: number } | null;
}

/** What this tab knows about its owner's data. Replaced as a whole, never changed in place. */
export interface BrowserState {
  /** Null until opened, and while it cannot be. */
  readonly replica: Replica | null;
  readonly owner: Owner;
  readonly failure: StorageFailure | null;
  /** Why everything stays on this page only, where it does. */
  readonly pageOnly: StorageFailure | null;
  /** The defaults until they were read. */
  readonly preferences: Preferences;
  readonly sync: SyncState;
  /** To be asked: bring the guest's answers along, or leave them on this device? */
  readonly question: { readonly account: AccountId; readonly answers: number } | null;
}

export const quietSync: SyncState = {
  phase: 'guest',
  problem: null,
  nextTry: null,
  repaired: false,
  history: null,
  toSend: 0,
  kept: [],
  refused: [],
};

/** Before anything was read; also what a prerendered page shows. */
export const unopened: BrowserState = {
  replica: null,
  owner: 'guest',
  failure: null,
  pageOnly: null,
  preferences: defaultPreferences,
  sync: quietSync,
  question: null,
};

/** A value that tells when it is replaced. */
export interface Cell<Value> {
  readonly get: () => Value;
  readonly set: (change: Partial<Value>) => void;
  readonly subscribe: (heard: () => void) => () => void;
}

export function cell<Value extends object>(first: Value): Cell<Value> {
  const ears = new Set<() => void>();
  let value = first;
  return {
    get: () => value,
    set: (change) => {
      value = { ...value, ...change };
      for (const ear of ears) ear();
    },
    subscribe: (heard) => {
      ears.add(heard);
      return () => ears.delete(heard);
    },
  };
}
