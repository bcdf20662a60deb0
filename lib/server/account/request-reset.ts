import { findCredentialByEmail } from '@/db/queries/accounts';
import { err, ok, type Result } from '@/lib/core/result';
import { parseEmail } from '@/lib/identity/email';
import { limits, takeTry } from '../auth/limits';
import { makeResetToken, resetLink } from '../auth/reset-token';
import type { Context } from '../context';
import type { Failure } from '../failure';
import type { Letter } from '../mail';
import { emailSentence, fieldFailure } from './sentences';

/**
 * Prepares a letter with a reset link when the address has an account. The answer to the person is the same either
 * way, and the letter is handed to `send` without being waited for, so that time tells nothing.
 */
export async function requestReset(
  context: Context,
  input: { readonly email: string; readonly address: string },
  origin: string,
  send: (letter: Letter) => void,
): Promise<Result<null, Failure>> {
  const email = parseEmail(input.email);
  if (!email.ok) return err(fieldFailure({ email: emailSentence[email.error] }));
  const allowed = await takeTry(context, [
    { limit: limits.mailAccount, of: email.value },
    { limit: limits.mailAddress, of: input.address },
  ]);
  if (!allowed.ok) return allowed;
  const { db, now, secret } = context;
  const credential = await findCredentialByEmail(db.query, email.value);
  if (credential !== null) {
    const link = resetLink(origin, makeResetToken(secret, credential.accountId, credential.changedAt, now));
    send({ to: email.value, subject: 'A new password for Retinaculum', text: words(link) });
  }
  return ok(null);
}

const words = (link: string): string => `Somebody asked for a new password for your account on Retinaculum.

If it was you, open this link within an hour:

${link}

If it was not you, do nothing. Your password stays as it is.
`;
