import { eq } from 'drizzle-orm';
import type { Query, Statement } from '@/db/database';
import { fixedSql } from '@/db/fixed-sql';
import { logHead } from '@/db/schema/log-head';
import { refusedBy } from '@/db/storage-error';
import { type AccountId, accountId } from '@/lib/core/ids';
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

/** Every log there is, in the order of the accounts' ids. */
export async function findAllHeads(query: Query): Promise<(Head & { readonly accountId: AccountId })[]> {
  const rows = await query.select().from(logHead).orderBy(logHead.accountId);
  return rows.map((row) => ({ ...row, accountId: accountId(row.accountId) }));
}

export const insertHead = (query: Query, accountId: AccountId): Statement =>
  query.insert(logHead).values({ accountId, seq: 0, count: 0, digest: emptyDigest });

/** From which head to which, of one account. */
export interface Move {
  readonly accountId: AccountId;
  readonly from: Head;
  readonly to: Head;
}

/**
 * Moves heads on. First in its batch: where a head is no longer the one that was read, or its account is gone, the new
 * `seq` is NULL, which the column refuses, and the batch with it.
 */
export const moveHeads = (query: Query, moves: readonly Move[]): Statement =>
  query.run(
    fixedSql(moveText, [
      JSON.stringify(moves.map(({ accountId, from, to }) => [accountId, from.seq, to.seq, to.count, to.digest])),
    ]),
  );

// SQLite reads "ON" as part of a join unless something stands between.
const moveText = `
  INSERT INTO log_head (account_id, seq, count, digest)
    SELECT value ->> 0,
      CASE WHEN (SELECT seq FROM log_head WHERE account_id = value ->> 0) = value ->> 1 THEN value ->> 2 END,
      value ->> 3, value ->> 4
    FROM json_each(?) WHERE true
  ON CONFLICT (account_id) DO UPDATE SET seq = excluded.seq, count = excluded.count, digest = excluded.digest`;

export const moveHead = (query: Query, accountId: AccountId, from: Head, to: Head): Statement =>
  moveHeads(query, [{ accountId, from, to }]);

/** Whether a write failed because somebody else moved the head meanwhile (or took the same number or device first). */
export function headHasMoved(error: unknown): boolean {
  const refused = refusedBy(error);
  return refused !== null && /^(log_head\.seq|event\.|field\.|device\.id|$)/.test(refused);
}

export const deleteHead = (query: Query, accountId: AccountId): Statement =>
  query.delete(logHead).where(eq(logHead.accountId, accountId));
