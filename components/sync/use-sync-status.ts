'use client';
import type { AccountId } from '@/lib/core/ids';

export type SyncPhase =
  /** A guest's answers stay on this device and are not sent. */
  | 'guest'
  | 'idle'
  | 'sending'
  | 'offline'
  /** The session ended: the outbox waits for the same account. */
  | 'signed-out'
  | 'repairing'
  | 'failing';

export interface SyncStatus {
  readonly phase: SyncPhase;
  readonly owner: 'guest' | AccountId;
  /** Answers and settings on this device that the server does not have yet. */
  readonly toSend: number;
  /** Answers that the server refused; they are kept aside on this device. */
  readonly refused: number;
}

/** How this device stands with the server; null until the replica has been opened. Needs a ReplicaProvider above it. */
export function useSyncStatus(): SyncStatus | null {
  return null;
}
