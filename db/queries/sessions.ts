import { and, desc, eq, gt, lte, ne, sql } from 'drizzle-orm';
import type { Query, Statement } from '@/db/database';
import { fixedSql } from '@/db/fixed-sql';
import { session } from '@/db/schema/session';
import { type AccountId, type SessionId, sessionId } from '@/lib/core/ids';
import { hour, type Instant } from '@/lib/core/time';

export interface Session {
  readonly id: SessionId;
  readonly label: string;
  readonly createdAt: Instant;
  readonly lastSeenAt: Instant;
}

export const insertSession = (
  query: Query,
  owner: AccountId,
  id: SessionId,
  label: string,
  now: Instant,
  expiresAt: Instant,
): Statement =>
  query.insert(session).values({ accountId: owner, id, label, createdAt: now, lastSeenAt: now, expiresAt });

/** What names a session. */
export interface SessionKey {
  readonly accountId: AccountId;
  readonly sessionId: SessionId;
}

/** What is asked of a session for every request. */
export interface StandingSession {
  readonly accountId: string;
  readonly lastSeenAt: Instant;
  readonly expiresAt: Instant;
}

/** Of these sessions those that exist and belong to the account, by the session's id. They may have expired. */
export async function findStanding(
  query: Query,
  keys: readonly SessionKey[],
): Promise<ReadonlyMap<string, StandingSession>> {
  const asked = JSON.stringify(keys.map((key) => [key.accountId, key.sessionId]));
  const rows = await query.all<StandingSession & { id: string }>(fixedSql(standingText, [asked]));
  return new Map(rows.map((row) => [row.id, row]));
}

const standingText = `
  SELECT s.id, s.account_id AS "accountId", s.last_seen_at AS "lastSeenAt", s.expires_at AS "expiresAt"
  FROM json_each(?) j CROSS JOIN session s ON s.account_id = j.value ->> 0 AND s.id = j.value ->> 1`;

export async function findSessions(query: Query, owner: AccountId, now: Instant): Promise<Session[]> {
  const rows = await query
    .select()
    .from(session)
    .where(and(eq(session.accountId, owner), gt(session.expiresAt, now)))
    .orderBy(desc(session.lastSeenAt), desc(session.id));
  return rows.map(({ id, label, createdAt, lastSeenAt }) => ({ id: sessionId(id), label, createdAt, lastSeenAt }));
}

/** To the hour: when somebody studies is nobody's business, and a write per request would be one too many. */
export const touchSession = (query: Query, owner: AccountId, id: SessionId, now: Instant): Statement =>
  query
    .update(session)
    .set({ lastSeenAt: Math.floor(now / hour) * hour })
    .where(and(eq(session.accountId, owner), eq(session.id, id)));

export const deleteSession = (query: Query, owner: AccountId, id: SessionId): Statement =>
  query.delete(session).where(and(eq(session.accountId, owner), eq(session.id, id)));

export const deleteSessions = (query: Query, owner: AccountId): Statement =>
  query.delete(session).where(eq(session.accountId, owner));

export const deleteOtherSessions = (query: Query, owner: AccountId, kept: SessionId): Statement =>
  query.delete(session).where(and(eq(session.accountId, owner), ne(session.id, kept)));

export const deleteExpiredSessions = (query: Query, now: Instant): Statement =>
  query.delete(session).where(lte(session.expiresAt, now));

/** All but the newest `most` of an account, so that a script that signs in for ever fills nothing. */
export const deleteOldestSessions = (query: Query, owner: AccountId, most: number): Statement =>
  query
    .delete(session)
    .where(
      and(
        eq(session.accountId, owner),
        sql`${session.id} NOT IN (SELECT id FROM session WHERE account_id = ${owner} ORDER BY id DESC LIMIT ${most})`,
      ),
    );
