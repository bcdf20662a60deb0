import { findEmail } from '@/db/queries/accounts';
import { countRecoveryCodes } from '@/db/queries/recovery-codes';
import { findSessions } from '@/db/queries/sessions';
import type { Actor } from '../auth/find-actor';
import type { Context } from '../context';

export interface AccountPage {
  readonly email: string | null;
  readonly codesLeft: number;
  /** The most recent first. */
  readonly sessions: readonly {
    readonly id: string;
    readonly label: string;
    readonly lastSeenAt: number;
    readonly current: boolean;
  }[];
}

/** What the account page shows its owner. */
export async function loadAccount({ db, now }: Context, actor: Actor): Promise<AccountPage> {
  const sessions = await findSessions(db.query, actor.accountId, now);
  return {
    email: await findEmail(db.query, actor.accountId),
    codesLeft: await countRecoveryCodes(db.query, actor.accountId),
    sessions: sessions.map(({ id, label, lastSeenAt }) => ({ id, label, lastSeenAt, current: id === actor.sessionId })),
  };
}
