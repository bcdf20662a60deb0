import { changeCredential, credentialHasChanged, findCredential } from '@/db/queries/accounts';
import { redeemToken, sweepRedeemedTokens } from '@/db/queries/redeemed-tokens';
import { deleteSessions } from '@/db/queries/sessions';
import { refusedBy } from '@/db/storage-error';
import { err, ok, type Result } from '@/lib/core/result';
import { limits, takeTry } from '../auth/limits';
import { hashPassword } from '../auth/password-hash';
import { readResetToken } from '../auth/reset-token';
import type { Context } from '../context';
import type { Failure } from '../failure';
import { readNewPassword } from './new-password';

const voidLink: Failure = {
  code: 'void-link',
  message: 'This link was used before or is older than an hour. Ask for a new one. Nothing has changed.',
};

/** Sets a new password with a signed link, uses the link up and signs out every browser. Tells whose account it was. */
export async function resetWithToken(
  context: Context,
  input: { readonly token: string; readonly newPassword: string; readonly address: string },
): Promise<Result<{ readonly email: string | null }, Failure>> {
  const { db, now, secret } = context;
  const claim = readResetToken(secret, input.token, now);
  const credential = claim === null ? null : await findCredential(db.query, claim.account);
  if (claim === null || credential === null || credential.changedAt !== claim.changedAt) return err(voidLink);
  const allowed = await takeTry(context, [{ limit: limits.recoverAddress, of: input.address }]);
  if (!allowed.ok) return allowed;
  const password = readNewPassword(input.newPassword, credential.email);
  if (!password.ok) return password;
  const hash = await hashPassword(password.value);
  try {
    await db.write([
      sweepRedeemedTokens(db.query, now),
      redeemToken(db.query, claim.id, claim.expiresAt),
      changeCredential(db.query, credential, hash, now),
      deleteSessions(db.query, credential.accountId),
    ]);
  } catch (error) {
    if (!credentialHasChanged(error) && refusedBy(error) !== 'redeemed_token.id') throw error;
    return err(voidLink);
  }
  return ok({ email: credential.email });
}
