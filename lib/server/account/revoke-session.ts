import { deleteSession, deleteSessions } from '@/db/queries/sessions';
import { isSessionId } from '@/lib/core/ids';
import { ok, type Result } from '@/lib/core/result';
import type { Actor } from '../auth/find-actor';
import type { Context } from '../context';
import type { Failure } from '../failure';

/** Signs one browser of the actor's own out. A session that is not there, or not theirs, is signed out already. */
export async function revokeSession(
  { db }: Context,
  actor: Actor,
  input: { readonly session: string },
): Promise<Result<null, Failure>> {
  if (isSessionId(input.session)) await db.write([deleteSession(db.query, actor.accountId, input.session)]);
  return ok(null);
}

/** Signs every browser out, this one included. */
export async function revokeAllSessions({ db }: Context, actor: Actor): Promise<void> {
  await db.write([deleteSessions(db.query, actor.accountId)]);
}
