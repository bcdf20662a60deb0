import type { job } from '@/db/schema/job';
import { type AccountId, accountId } from '@/lib/core/ids';
import type { Instant } from '@/lib/core/time';

type Row = typeof job.$inferSelect;

export type JobKind = Row['kind'];
export type JobState = Row['state'];

/** What is wanted, for whom: asking twice is asking once. */
export interface JobName {
  readonly accountId: AccountId;
  readonly kind: JobKind;
  readonly key: string;
}

export interface Job extends JobName {
  /** Of a kind's own shape, and to be checked by whoever reads it. */
  readonly payload: unknown;
  readonly state: JobState;
  readonly attempts: number;
  /** 0 to 1. */
  readonly progress: number;
  readonly result: unknown;
  readonly errorCode: string | null;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}

export function rowToJob(row: Row): Job {
  const { kind, key, payload, state, attempts, progress, result, errorCode, createdAt, updatedAt } = row;
  const owner = accountId(row.accountId);
  return { accountId: owner, kind, key, payload, state, attempts, progress, result, errorCode, createdAt, updatedAt };
}
