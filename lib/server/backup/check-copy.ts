import { createHash } from 'node:crypto';
import type { Database } from '@/db/database';
import { findAfter } from '@/db/queries/events';
import { findAllHeads } from '@/db/queries/log-head';
import type { AccountId } from '@/lib/core/ids';
import { err, ok, type Result } from '@/lib/core/result';
import { addToDigest, emptyDigest } from '@/lib/log/digest';

/** What a database holds, as far as its log goes. Equal facts, equal logs. */
export interface CopyFacts {
  readonly accounts: number;
  readonly events: number;
  /** SHA-256 over every account's id, count and digest, in the order of the ids. */
  readonly digest: string;
}

const page = 2_000;

/**
 * Examines a whole database: its pages and references, and every account's log event by event against the digest that
 * its head states. Reads page by page, so that a long log needs no more memory than a short one.
 */
export async function checkCopy(db: Database): Promise<Result<CopyFacts, string>> {
  const integrity = await db.client.execute('PRAGMA integrity_check(1)');
  const said = String(integrity.rows[0]?.integrity_check);
  if (said !== 'ok') return err(`the file is damaged: ${said}`);
  const orphans = await db.client.execute('PRAGMA foreign_key_check');
  if (orphans.rows.length > 0) return err(`rows of ${String(orphans.rows[0]?.table)} belong to nothing`);

  const heads = await findAllHeads(db.query);
  const whole = createHash('sha256');
  let events = 0;
  for (const { accountId, seq, count, digest } of heads) {
    const log = await readLog(db, accountId, seq);
    if (log.count !== count || log.digest !== digest)
      return err(`the log of account ${accountId} is not what its head says`);
    whole.update(`${accountId} ${count} ${digest}\n`);
    events += count;
  }
  const total = await db.client.execute('SELECT count(*) AS count FROM event');
  if (Number(total.rows[0]?.count) !== events) return err('there are events beyond the heads of their logs');
  return ok({ accounts: heads.length, events, digest: whole.digest('hex') });
}

/** Count and digest, computed anew from the events themselves. */
async function readLog(db: Database, accountId: AccountId, upTo: number): Promise<{ count: number; digest: string }> {
  let [cursor, count, digest] = [0, 0, emptyDigest];
  for (;;) {
    const some = await findAfter(db.query, accountId, cursor, upTo, page);
    const last = some[some.length - 1];
    if (last === undefined) return { count, digest };
    count += some.length;
    digest = addToDigest(
      digest,
      some.map(({ event }) => event),
    );
    cursor = last.receipt.serverSeq;
  }
}
