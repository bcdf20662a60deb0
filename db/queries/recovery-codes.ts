import { and, count, eq, isNull } from 'drizzle-orm';
import type { Query, Statement } from '@/db/database';
import { recoveryCode } from '@/db/schema/recovery-code';
import type { AccountId } from '@/lib/core/ids';
import type { Instant } from '@/lib/core/time';

/** A new set takes the place of the old one, used and unused. */
export const replaceRecoveryCodes = (
  query: Query,
  owner: AccountId,
  hashes: readonly string[],
  createdAt: Instant,
): [Statement, Statement] => [
  query.delete(recoveryCode).where(eq(recoveryCode.accountId, owner)),
  query.insert(recoveryCode).values(hashes.map((hash) => ({ accountId: owner, hash, createdAt, usedAt: null }))),
];

export const spendRecoveryCode = (query: Query, owner: AccountId, hash: string, usedAt: Instant): Statement =>
  query
    .update(recoveryCode)
    .set({ usedAt })
    .where(and(eq(recoveryCode.accountId, owner), eq(recoveryCode.hash, hash)));

export async function countRecoveryCodes(query: Query, owner: AccountId): Promise<number> {
  const [row] = await query
    .select({ left: count() })
    .from(recoveryCode)
    .where(and(eq(recoveryCode.accountId, owner), isNull(recoveryCode.usedAt)));
  return row?.left ?? 0;
}

export const deleteRecoveryCodes = (query: Query, owner: AccountId): Statement =>
  query.delete(recoveryCode).where(eq(recoveryCode.accountId, owner));
