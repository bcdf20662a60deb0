'use client';
import type { SyncPhase } from '@/lib/browser/browser-state';
import type { Owner } from '@/lib/browser/replica-database';
import { useBrowserState } from './use-browser-state';

export interface SyncStatus {
  readonly phase: SyncPhase;
  readonly owner: Owner;
  /** Answers and settings on this device that the server does not have yet. */
  readonly toSend: number;
  /** Answers that the server refused; they are kept aside on this device. */
  readonly refused: number;
}

/** How this device stands with the server; null until the replica has been opened. Needs a ReplicaProvider above it. */
export function useSyncStatus(): SyncStatus | null {
  const { replica, owner, sync } = useBrowserState();
  if (replica === null) return null;
  return { phase: sync.phase, owner, toSend: sync.toSend, refused: sync.kept.length };
}
