import { randomBytes } from 'node:crypto';
import { assertCredential, credentialHasChanged } from '@/db/queries/accounts';
import { replaceRecoveryCodes } from '@/db/queries/recovery-codes';
import type { AccountId } from '@/lib/core/ids';
import { err, ok, type Result } from '@/lib/core/result';
import {
  formatRecoveryCode,
  makeRecoveryCode,
  type RecoveryCode,
  recoveryCodeBytes,
  recoveryCodesPerAccount,
} from '@/lib/identity/recovery-code';
import type { Actor } from '../auth/find-actor';
import { plainHash } from '../auth/keys';
import type { Context } from '../context';
import type { Failure } from '../failure';
import { confirmPassword } from './confirm-password';
import { changedMeanwhile } from './sentences';

export const recoveryCodeHash = (owner: AccountId, code: RecoveryCode): string => plainHash(`${owner}\n${code}`);

/** Ten new codes, shown this once; older ones stop working. */
export async function makeRecoveryCodes(
  context: Context,
  actor: Actor,
  input: { readonly password: string },
): Promise<Result<readonly string[], Failure>> {
  const credential = await confirmPassword(context, actor, input.password);
  if (!credential.ok) return credential;
  const codes = Array.from({ length: recoveryCodesPerAccount }, () => makeRecoveryCode(randomBytes(recoveryCodeBytes)));
  const hashes = codes.map((code) => recoveryCodeHash(actor.accountId, code));
  const { db, now } = context;
  try {
    await db.write([
      assertCredential(db.query, credential.value),
      ...replaceRecoveryCodes(db.query, actor.accountId, hashes, now),
    ]);
  } catch (error) {
    if (!credentialHasChanged(error)) throw error;
    return err(changedMeanwhile);
  }
  return ok(codes.map(formatRecoveryCode));
}
