import type { Random } from '../core/random';
import type { Instant } from '../core/time';

/** What a replica needs from the browser around it; tests pass their own. */
export interface Surroundings {
  readonly now: () => Instant;
  /** The device's IANA zone at this moment: people travel. */
  readonly zone: () => string;
  readonly randomBytes: (count: number) => Uint8Array;
  /** For jitter only. */
  readonly random: Random;
  /** Runs the work alone among all tabs of this browser that name the same lock. */
  readonly withLock: <Value>(name: string, work: () => Promise<Value>) => Promise<Value>;
  /** As `withLock`, but answers null at once when another tab is at it. */
  readonly ifFree: <Value>(name: string, work: () => Promise<Value>) => Promise<Value | null>;
  readonly channel: Channel;
}

/** What tabs tell one another. A message never carries data: who hears it reads the store. */
export type TabMessage =
  | { readonly kind: 'cards'; readonly owner: string; readonly cards: readonly string[] | 'all' }
  | { readonly kind: 'fields'; readonly owner: string }
  | { readonly kind: 'outbox'; readonly owner: string }
  /** A training was asked for, or is found to be under way. */
  | { readonly kind: 'training'; readonly owner: string }
  | { readonly kind: 'owner' };

export interface Channel {
  readonly tell: (message: TabMessage) => void;
  /** Hears all tabs; `own` is true for what this one said. Returns a function that stops listening. */
  readonly listen: (hear: (message: TabMessage, own: boolean) => void) => () => void;
}
