import { changeCredential, credentialHasChanged } from '@/db/queries/accounts';
import { deleteOtherSessions } from '@/db/queries/sessions';
import { err, ok, type Result } from '@/lib/core/result';
import type { Actor } from '../auth/find-actor';
import { hashPassword } from '../auth/password-hash';
import type { Context } from '../context';
import type { Failure } from '../failure';
import { confirmPassword } from './confirm-password';
import { readNewPassword } from './new-password';
import { changedMeanwhile } from './sentences';

/** Sets a new password and signs out every other browser. Reset links that are under way become void. */
export async function changePassword(
  context: Context,
  actor: Actor,
  input: { readonly password: string; readonly newPassword: string },
): Promise<Result<null, Failure>> {
  const credential = await confirmPassword(context, actor, input.password);
  if (!credential.ok) return credential;
  const password = readNewPassword(input.newPassword, credential.value.email);
  if (!password.ok) return password;
  const { db, now } = context;
  const hash = await hashPassword(password.value);
  try {
    await db.write([
      changeCredential(db.query, credential.value, hash, now),
      deleteOtherSessions(db.query, actor.accountId, actor.sessionId),
    ]);
  } catch (error) {
    if (!credentialHasChanged(error)) throw error;
    return err(changedMeanwhile);
  }
  return ok(null);
}
