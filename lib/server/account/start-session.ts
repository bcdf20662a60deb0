import type { Statement } from '@/db/database';
import { deleteExpiredSessions, deleteOldestSessions, insertSession } from '@/db/queries/sessions';
import type { AccountId, SessionId } from '@/lib/core/ids';
import { day } from '@/lib/core/time';
import type { Context } from '../context';
import { newSessionId } from '../new-id';

/** Long enough for a summer without anatomy. The cookie lives as long. */
export const sessionDays = 180;
const mostSessions = 50;

/** What has to be written for a new session. */
export function startSession(
  { db, now }: Context,
  owner: AccountId,
  label: string,
): { id: SessionId; statements: [Statement, ...Statement[]] } {
  const id = newSessionId(now);
  return {
    id,
    statements: [
      deleteExpiredSessions(db.query, now),
      insertSession(db.query, owner, id, label, now, now + sessionDays * day),
      deleteOldestSessions(db.query, owner, mostSessions),
    ],
  };
}
