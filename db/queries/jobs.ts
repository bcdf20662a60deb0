import { and, asc, desc, eq, inArray, lt, lte, or, sql } from 'drizzle-orm';
import type { Database, Query, Statement } from '@/db/database';
import { type Job, type JobKind, type JobName, rowToJob } from '@/db/rows/job-row';
import { job } from '@/db/schema/job';
import type { AccountId } from '@/lib/core/ids';
import type { Instant } from '@/lib/core/time';

/** Begun so often without an end, a job is put aside: it would take the next process down as well. */
export const mostAttempts = 3;
/** Ended jobs that are kept of each owner and kind. */
const kept = 3;

const isNamed = ({ accountId, kind, key }: JobName) =>
  and(eq(job.accountId, accountId), eq(job.kind, kind), eq(job.key, key));
const isHeld = (name: JobName, holder: string) => and(isNamed(name), eq(job.state, 'running'), eq(job.holder, holder));

/** Asks for work. Asking again under the same key changes nothing. Refused by a foreign key for an erased account. */
export const insertJob = (query: Query, name: JobName, payload: unknown, now: Instant): Statement[] => [
  query
    .insert(job)
    .values({
      ...name,
      payload,
      state: 'waiting',
      attempts: 0,
      runAfter: now,
      progress: 0,
      createdAt: now,
      updatedAt: now,
    })
    .onConflictDoNothing(),
  query.delete(job).where(
    and(
      eq(job.accountId, name.accountId),
      eq(job.kind, name.kind),
      inArray(job.state, ['done', 'failed']),
      sql`${job.key} NOT IN (SELECT key FROM job WHERE account_id = ${name.accountId} AND kind = ${name.kind}
        ORDER BY created_at DESC, key DESC LIMIT ${kept})`,
    ),
  ),
];

/** The newest job of an owner and kind. */
export async function findNewestJob(query: Query, accountId: AccountId, kind: JobKind): Promise<Job | null> {
  const [row] = await query
    .select()
    .from(job)
    .where(and(eq(job.accountId, accountId), eq(job.kind, kind)))
    .orderBy(desc(job.createdAt), desc(job.key))
    .limit(1);
  return row === undefined ? null : rowToJob(row);
}

const isOpen = (now: Instant) =>
  or(and(eq(job.state, 'waiting'), lte(job.runAfter, now)), and(eq(job.state, 'running'), lt(job.leaseUntil, now)));

/** Whether there is anything to claim: a read, so that an idle worker never takes the write lock. */
export async function hasOpenJob(query: Query, now: Instant): Promise<boolean> {
  return (await query.select({ key: job.key }).from(job).where(isOpen(now)).limit(1)).length > 0;
}

/**
 * Takes the job that waits longest, or one whose holder let its lease run out, in one conditional statement: of several
 * processes one gets it. Jobs that were begun too often are put aside on the way.
 */
export async function claimJob(db: Database, holder: string, now: Instant, leaseUntil: Instant): Promise<Job | null> {
  const { query } = db;
  const [, claimed] = await db.write([
    query
      .update(job)
      .set({ state: 'failed', errorCode: 'crashed', holder: null, leaseUntil: null, updatedAt: now })
      .where(and(eq(job.state, 'running'), lt(job.leaseUntil, now), sql`${job.attempts} >= ${mostAttempts}`)),
    query
      .update(job)
      .set({ state: 'running', holder, leaseUntil, attempts: sql`${job.attempts} + 1`, progress: 0, updatedAt: now })
      .where(
        sql`(${job.accountId}, ${job.kind}, ${job.key}) = (${query
          .select({ accountId: job.accountId, kind: job.kind, key: job.key })
          .from(job)
          .where(isOpen(now))
          .orderBy(asc(job.runAfter), asc(job.createdAt))
          .limit(1)})`,
      )
      .returning(),
  ]);
  const [row] = claimed;
  return row === undefined ? null : rowToJob(row);
}

/** What a holder may do to a job of its own; `false` means that it is not its own any more and must be left alone. */
async function change(db: Database, name: JobName, holder: string, set: Partial<typeof job.$inferInsert>) {
  const [rows] = await db.write([
    db.query.update(job).set(set).where(isHeld(name, holder)).returning({ key: job.key }),
  ]);
  return rows.length > 0;
}

export const renewJob = (
  db: Database,
  name: JobName,
  holder: string,
  progress: number,
  now: Instant,
  leaseUntil: Instant,
): Promise<boolean> => change(db, name, holder, { progress, leaseUntil, updatedAt: now });

const ended = { holder: null, leaseUntil: null };

export const finishJob = (db: Database, name: JobName, holder: string, result: unknown, now: Instant) =>
  change(db, name, holder, { ...ended, state: 'done', progress: 1, result, updatedAt: now });

export const putJobAside = (db: Database, name: JobName, holder: string, errorCode: string, now: Instant) =>
  change(db, name, holder, { ...ended, state: 'failed', errorCode, updatedAt: now });

/** Lets another try begin after a while. */
export const postponeJob = (db: Database, name: JobName, holder: string, runAfter: Instant, now: Instant) =>
  change(db, name, holder, { ...ended, state: 'waiting', runAfter, updatedAt: now });

/** Gives an unfinished job back, because the process ends: that is no failed attempt. */
export const releaseJob = (db: Database, held: Job, holder: string, now: Instant) =>
  change(db, held, holder, { ...ended, state: 'waiting', attempts: held.attempts - 1, runAfter: now, updatedAt: now });

export const deleteJobs = (query: Query, accountId: AccountId): Statement =>
  query.delete(job).where(eq(job.accountId, accountId));
