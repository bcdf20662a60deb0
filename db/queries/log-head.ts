import { eq, sql } from 'drizzle-orm';
import type { Query, Statement } from '@/db/database';
import { logHead } from '@/db/schema/log-head';
import { refusedBy } from '@/db/storage-error';
import type { AccountId } from '@/lib/core/ids';
import { emptyDigest } from '@/lib/log/digest';
import type { LogHead } from '@/lib/sync/wire';

export interface Head extends LogHead {
  /** The last number given out to an event or a field. */
  readonly seq: number;
}

/** The head of an account's log, or null when the account is gone. */
export async function findHead(query: Query, accountId: AccountId): Promise<Head | null> {
  const [row] = await query.select().from(logHead).where(eq(logHead.accountId, accountId));
  return row === undefined ? null : { seq: row.seq, count: row.count, digest: row.digest };
}

export const insertHead = (query: Query, accountId: AccountId): Statement =>
  query.insert(logHead).values({ accountId, seq: 0, count: 0, digest: emptyDigest });

/**
 * Moves the head on. First in its batch: when the head is no longer the one that was read, or the account is gone, the
 * new `seq` is NULL, which the column refuses, and the batch with it.
 */
export function moveHead(query: Query, accountId: AccountId, from: Head, to: Head): Statement {
  const { count, digest } = to;
  const seq = sql<number>`CASE WHEN (SELECT ${logHead.seq} FROM ${logHead} WHERE ${logHead.accountId} = ${accountId}) = ${from.seq} THEN ${to.seq} END`;
  return query
    .insert(logHead)
    .values({ accountId, seq, count, digest })
    .onConflictDoUpdate({ target: logHead.accountId, set: { seq: to.seq, count, digest } });
}

/** Whether a write failed because somebody else moved the head meanwhile (or took the same number or device first). */
export function headHasMoved(error: unknown): boolean {
  const refused = refusedBy(error);
  return refused !== null && /^(log_head\.seq|event\.|field\.|device\.id|$)/.test(refused);
}

export const deleteHead = (query: Query, accountId: AccountId): Statement =>
  query.delete(logHead).where(eq(logHead.accountId, accountId));
