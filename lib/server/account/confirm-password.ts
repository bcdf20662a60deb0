import { type Credential, findCredential } from '@/db/queries/accounts';
import { uncountTries } from '@/db/queries/rate-limits';
import { err, ok, type Result } from '@/lib/core/result';
import { normalisePassword } from '@/lib/identity/password-rules';
import type { Actor } from '../auth/find-actor';
import { limitKey, limits, type Try, takeTry } from '../auth/limits';
import { verifyPassword } from '../auth/password-hash';
import type { Context } from '../context';
import type { Failure } from '../failure';
import { wrongPassword } from './sentences';

/** Before anything that cannot be taken back: is it the owner who sits here, or somebody at an open browser? */
export async function confirmPassword(
  context: Context,
  actor: Actor,
  password: string,
): Promise<Result<Credential, Failure>> {
  const attempt: Try = { limit: limits.confirmAccount, of: actor.accountId };
  const allowed = await takeTry(context, [attempt]);
  if (!allowed.ok) return allowed;
  const { db, secret } = context;
  const credential = await findCredential(db.query, actor.accountId);
  const right = await verifyPassword(normalisePassword(password), credential?.hash ?? null);
  if (!right || credential === null) return err(wrongPassword);
  await uncountTries(db, [limitKey(secret, attempt)]);
  return ok(credential);
}
