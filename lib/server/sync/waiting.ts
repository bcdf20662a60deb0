import type { Result } from '@/lib/core/result';
import type { SyncResponse } from '@/lib/sync/wire';
import type { Judged } from './judge-request';

/** One request on its way into a group, and whom to tell what became of it. */
export interface Waiting {
  readonly asked: Judged;
  readonly settle: (outcome: Result<SyncResponse, 'busy'>) => void;
  readonly fail: (cause: unknown) => void;
}
