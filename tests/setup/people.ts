import type { Database } from '../../db/database';
import type { Result } from '../../lib/core/result';
import { signIn } from '../../lib/server/account/sign-in';
import { signUp } from '../../lib/server/account/sign-up';
import type { Actor } from '../../lib/server/auth/find-actor';
import type { Context } from '../../lib/server/context';
import { morning } from './events';

export const goodPassword = 'a quiet band of fibres';
export const betterPassword = 'another quiet band of fibres';
export const here = '192.0.2.1';
export const label = 'Firefox on Linux';

export const contextOf = (db: Database, now = morning): Context => ({
  db,
  now,
  secret: 'only-for-tests-0123456789-ABCDEFGHIJ',
});

export function succeeded<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`expected success, got ${JSON.stringify(result.error)}`);
  return result.value;
}

/** An account through the front door. */
export const join = async (context: Context, email = 'ines@uni.example', password = goodPassword) =>
  succeeded(await signUp(context, { email, password, address: here }));

/** A session through the front door. */
export async function enter(context: Context, email = 'ines@uni.example', password = goodPassword): Promise<Actor> {
  return succeeded(await signIn(context, { email, password, address: here, label }));
}
