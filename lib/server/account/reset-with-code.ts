import { changeCredentialWithCode, credentialHasChanged, findCredentialByEmail } from '@/db/queries/accounts';
import { spendRecoveryCode } from '@/db/queries/recovery-codes';
import { deleteSessions } from '@/db/queries/sessions';
import { err, ok, type Result } from '@/lib/core/result';
import { parseEmail } from '@/lib/identity/email';
import { readRecoveryCode } from '@/lib/identity/recovery-code';
import { limits, takeTry } from '../auth/limits';
import { hashPassword } from '../auth/password-hash';
import type { Context } from '../context';
import type { Failure } from '../failure';
import { recoveryCodeHash } from './make-recovery-codes';
import { readNewPassword } from './new-password';
import { emailSentence, fieldFailure } from './sentences';

const wrongCode: Failure = {
  code: 'wrong-code',
  message: 'E-mail or recovery code is not right, or the code was used before. Nothing has changed.',
};

/** Sets a new password with one of the recovery codes, uses the code up and signs out every browser. */
export async function resetWithCode(
  context: Context,
  input: { readonly email: string; readonly code: string; readonly newPassword: string; readonly address: string },
): Promise<Result<null, Failure>> {
  const email = parseEmail(input.email);
  if (!email.ok) return err(fieldFailure({ email: emailSentence[email.error] }));
  const password = readNewPassword(input.newPassword, email.value);
  if (!password.ok) return password;
  const allowed = await takeTry(context, [
    { limit: limits.recoverAccount, of: email.value },
    { limit: limits.recoverAddress, of: input.address },
  ]);
  if (!allowed.ok) return allowed;

  const { db, now } = context;
  const code = readRecoveryCode(input.code);
  // Whether or not there is such an account: the work, and so the time, is the same.
  const hash = await hashPassword(password.value);
  const credential = await findCredentialByEmail(db.query, email.value);
  if (credential === null || code === null) return err(wrongCode);
  const owner = credential.accountId;
  const used = recoveryCodeHash(owner, code);
  try {
    await db.write([
      changeCredentialWithCode(db.query, credential, { hash: used }, hash, now),
      spendRecoveryCode(db.query, owner, used, now),
      deleteSessions(db.query, owner),
    ]);
  } catch (error) {
    if (!credentialHasChanged(error)) throw error;
    return err(wrongCode);
  }
  return ok(null);
}
