import { assertCredential, credentialHasChanged, findCredentialByEmail, rehashCredential } from '@/db/queries/accounts';
import { forgetTries, uncountTries } from '@/db/queries/rate-limits';
import type { AccountId, SessionId } from '@/lib/core/ids';
import { err, ok, type Result } from '@/lib/core/result';
import { parseEmail } from '@/lib/identity/email';
import { normalisePassword } from '@/lib/identity/password-rules';
import { limitKey, limits, type Try, takeTry } from '../auth/limits';
import { hashPassword, isOutdated, verifyPassword } from '../auth/password-hash';
import type { Context } from '../context';
import type { Failure } from '../failure';
import { wrongPair } from './sentences';
import { startSession } from './start-session';

export interface SignInInput {
  readonly email: string;
  readonly password: string;
  /** Network address, for the limits. */
  readonly address: string;
  /** What the person will recognise the session by. */
  readonly label: string;
}

/** Compares address and password and starts a session. Unknown addresses and wrong passwords are told alike. */
export async function signIn(
  context: Context,
  input: SignInInput,
): Promise<Result<{ accountId: AccountId; sessionId: SessionId }, Failure>> {
  const email = parseEmail(input.email);
  if (!email.ok) return err(wrongPair);
  const here: Try = { limit: limits.signInHere, of: `${email.value}\n${input.address}` };
  const account: Try = { limit: limits.signInAccount, of: email.value };
  const address: Try = { limit: limits.signInAddress, of: input.address };
  const allowed = await takeTry(context, [here, account, address]);
  if (!allowed.ok) return allowed;

  const { db, secret } = context;
  const password = normalisePassword(input.password);
  const credential = await findCredentialByEmail(db.query, email.value);
  const right = await verifyPassword(password, credential?.hash ?? null);
  if (!right || credential === null) return err(wrongPair);

  await forgetTries(db, limitKey(secret, here));
  await uncountTries(db, [limitKey(secret, account), limitKey(secret, address)]);
  const session = startSession(context, credential.accountId, input.label);
  const renewed = isOutdated(credential.hash)
    ? [rehashCredential(db.query, credential, await hashPassword(password))]
    : [];
  try {
    await db.write([assertCredential(db.query, credential), ...session.statements, ...renewed]);
  } catch (error) {
    if (!credentialHasChanged(error)) throw error;
    return err(wrongPair);
  }
  return ok({ accountId: credential.accountId, sessionId: session.id });
}
