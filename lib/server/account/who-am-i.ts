import { findEmail } from '@/db/queries/accounts';
import { currentActor } from '../auth/actor';
import { context } from '../context';
import { type Answer, answer } from '../http/answer';

/** GET /api/session: whose browser this is, so that the device opens the right replica. */
export async function whoAmI(): Promise<Answer> {
  const actor = await currentActor();
  if (actor === null) return answer({ account: null });
  const email = await findEmail(context().db.query, actor.accountId);
  return answer({ account: { id: actor.accountId, email } });
}
