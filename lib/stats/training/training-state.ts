import type { Instant } from '../../core/time';
import type { TrainingOutcome } from './outcome';

/** How the newest training of a person stands, as their devices are told. */
export interface TrainingState {
  readonly v: 1;
  /** Whether this server has the optimiser. */
  readonly available: boolean;
  readonly training: Training | null;
}

export type Training =
  | { readonly state: 'waiting' | 'running'; readonly progress: number; readonly askedAt: Instant }
  | { readonly state: 'done'; readonly outcome: TrainingOutcome; readonly askedAt: Instant; readonly endedAt: Instant }
  | { readonly state: 'failed'; readonly code: string; readonly askedAt: Instant; readonly endedAt: Instant };
