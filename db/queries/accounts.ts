import { and, eq, sql } from 'drizzle-orm';
import type { Query, Statement } from '@/db/database';
import { account, identity, passwordCredential } from '@/db/schema/account';
import { erasedAccount } from '@/db/schema/erased-account';
import { recoveryCode } from '@/db/schema/recovery-code';
import { refusedBy } from '@/db/storage-error';
import { type AccountId, accountId } from '@/lib/core/ids';
import type { Instant } from '@/lib/core/time';
import type { Email } from '@/lib/identity/email';
import type { Identity } from '@/lib/identity/identity';

export interface Credential {
  readonly accountId: AccountId;
  readonly email: string | null;
  readonly hash: string;
  readonly changedAt: Instant;
}

const credentialColumns = {
  accountId: passwordCredential.accountId,
  email: account.email,
  hash: passwordCredential.hash,
  changedAt: passwordCredential.changedAt,
};

const toCredential = (row: Omit<Credential, 'accountId'> & { accountId: string }): Credential => ({
  ...row,
  accountId: accountId(row.accountId),
});

export async function findCredentialByEmail(query: Query, email: Email): Promise<Credential | null> {
  const [row] = await query
    .select(credentialColumns)
    .from(passwordCredential)
    .innerJoin(account, eq(account.id, passwordCredential.accountId))
    .where(eq(account.email, email));
  return row === undefined ? null : toCredential(row);
}

export async function findCredential(query: Query, id: AccountId): Promise<Credential | null> {
  const [row] = await query
    .select(credentialColumns)
    .from(passwordCredential)
    .innerJoin(account, eq(account.id, passwordCredential.accountId))
    .where(eq(passwordCredential.accountId, id));
  return row === undefined ? null : toCredential(row);
}

/** Refused by `account.email` when the mailbox has an account. */
export const insertAccount = (query: Query, id: AccountId, email: Email, createdAt: Instant): Statement =>
  query.insert(account).values({ id, email, emailVerifiedAt: null, createdAt });

export const insertIdentity = (query: Query, owner: AccountId, way: Identity, createdAt: Instant): Statement =>
  query.insert(identity).values({ accountId: owner, ...way, createdAt });

export const insertCredential = (query: Query, owner: AccountId, hash: string, changedAt: Instant): Statement =>
  query.insert(passwordCredential).values({ accountId: owner, hash, changedAt });

/** Refused (a NULL `changed_at`) when the password was changed since `from` was read. Two changes never share an instant. */
export const changeCredential = (query: Query, from: Credential, hash: string, now: Instant): Statement =>
  query
    .update(passwordCredential)
    .set({
      hash,
      changedAt: sql`CASE WHEN ${passwordCredential.changedAt} = ${from.changedAt} THEN ${Math.max(now, from.changedAt + 1)} END`,
    })
    .where(eq(passwordCredential.accountId, from.accountId));

/** Refused likewise when this recovery code is not there or was used. First in its batch. */
export const changeCredentialWithCode = (
  query: Query,
  from: Credential,
  code: { hash: string },
  hash: string,
  now: Instant,
): Statement => {
  const unused = sql`EXISTS (SELECT 1 FROM ${recoveryCode} WHERE ${recoveryCode.accountId} = ${from.accountId}
    AND ${recoveryCode.hash} = ${code.hash} AND ${recoveryCode.usedAt} IS NULL)`;
  return query
    .update(passwordCredential)
    .set({ hash, changedAt: sql`CASE WHEN ${unused} THEN ${Math.max(now, from.changedAt + 1)} END` })
    .where(eq(passwordCredential.accountId, from.accountId));
};

/** Changes nothing, and is refused like a change would be: for writes that rest on a password that was just compared. */
export const assertCredential = (query: Query, from: Credential): Statement =>
  query
    .update(passwordCredential)
    .set({
      changedAt: sql`CASE WHEN ${passwordCredential.changedAt} = ${from.changedAt} THEN ${from.changedAt} END`,
    })
    .where(eq(passwordCredential.accountId, from.accountId));

/** Whether a write failed because the password was changed, the code used or the account erased meanwhile. */
export function credentialHasChanged(error: unknown): boolean {
  const refused = refusedBy(error);
  return refused === 'password_credential.changed_at' || refused === '';
}

/** The same password under newer parameters: links that name the change stay valid. */
export const rehashCredential = (query: Query, from: Credential, hash: string): Statement =>
  query
    .update(passwordCredential)
    .set({ hash })
    .where(and(eq(passwordCredential.accountId, from.accountId), eq(passwordCredential.hash, from.hash)));

export async function findEmail(query: Query, id: AccountId): Promise<string | null> {
  const [row] = await query.select({ email: account.email }).from(account).where(eq(account.id, id));
  return row?.email ?? null;
}

export async function findAllAccounts(query: Query): Promise<AccountId[]> {
  const rows = await query.select({ id: account.id }).from(account).orderBy(account.id);
  return rows.map((row) => accountId(row.id));
}

export async function isErased(query: Query, id: AccountId): Promise<boolean> {
  const rows = await query.select().from(erasedAccount).where(eq(erasedAccount.accountId, id));
  return rows.length > 0;
}

export const insertTombstone = (query: Query, id: AccountId, erasedAt: Instant): Statement =>
  query.insert(erasedAccount).values({ accountId: id, erasedAt });

/** Last of an erasure: everything else that names the account has gone before. */
export const deleteAccount = (query: Query, id: AccountId): Statement[] => [
  query.delete(passwordCredential).where(eq(passwordCredential.accountId, id)),
  query.delete(identity).where(eq(identity.accountId, id)),
  query.delete(account).where(eq(account.id, id)),
];
