import { insertAccount, insertCredential, insertIdentity } from '@/db/queries/accounts';
import { insertHead } from '@/db/queries/log-head';
import { refusedBy } from '@/db/storage-error';
import type { AccountId } from '@/lib/core/ids';
import { err, ok, type Result } from '@/lib/core/result';
import { parseEmail } from '@/lib/identity/email';
import { passwordIdentity } from '@/lib/identity/identity';
import { checkPassword } from '@/lib/identity/password-rules';
import { isCommonPassword } from '../auth/is-common-password';
import { limits, takeTry } from '../auth/limits';
import { hashPassword } from '../auth/password-hash';
import type { Context } from '../context';
import type { Failure } from '../failure';
import { newAccountId } from '../new-id';
import { emailSentence, fieldFailure, passwordSentence } from './sentences';

export interface SignUpInput {
  readonly email: string;
  readonly password: string;
  /** Network address, for the limits. */
  readonly address: string;
}

/**
 * Without mail a person who signs up must learn at once whether it worked, so a taken address cannot be hidden from
 * somebody who tries it; the sentence asserts nothing, the time is the same, and tries are few per network address.
 */
const notMade: Failure = {
  code: 'not-made',
  message: 'No account was made. If you have one with this address, sign in or choose a new password.',
};

/** Makes an account with a password and an empty log. */
export async function signUp(context: Context, input: SignUpInput): Promise<Result<AccountId, Failure>> {
  const email = parseEmail(input.email);
  const password = checkPassword(input.password, email.ok ? email.value : null, isCommonPassword);
  if (!email.ok || !password.ok) {
    return err(
      fieldFailure({
        ...(email.ok ? {} : { email: emailSentence[email.error] }),
        ...(password.ok ? {} : { password: passwordSentence[password.error] }),
      }),
    );
  }
  const allowed = await takeTry(context, [{ limit: limits.signUpAddress, of: input.address }]);
  if (!allowed.ok) return allowed;

  const { db, now } = context;
  const id = newAccountId(now);
  const hash = await hashPassword(password.value);
  try {
    await db.write([
      insertAccount(db.query, id, email.value, now),
      insertIdentity(db.query, id, passwordIdentity(id), now),
      insertCredential(db.query, id, hash, now),
      insertHead(db.query, id),
    ]);
  } catch (error) {
    if (refusedBy(error) !== 'account.email') throw error;
    const asked = await takeTry(context, [{ limit: limits.signUpTaken, of: input.address }]);
    return asked.ok ? err(notMade) : asked;
  }
  return ok(id);
}
