import { assertCredential, credentialHasChanged, deleteAccount, insertTombstone } from '@/db/queries/accounts';
import { deleteEvents } from '@/db/queries/events';
import { deleteFields } from '@/db/queries/fields';
import { deleteJobs } from '@/db/queries/jobs';
import { deleteHead } from '@/db/queries/log-head';
import { deleteMemories } from '@/db/queries/memory';
import { deleteRecoveryCodes } from '@/db/queries/recovery-codes';
import { deleteSessions } from '@/db/queries/sessions';
import { err, ok, type Result } from '@/lib/core/result';
import { day } from '@/lib/core/time';
import type { Actor } from '../auth/find-actor';
import type { Context } from '../context';
import type { Failure } from '../failure';
import { confirmPassword } from './confirm-password';
import { changedMeanwhile } from './sentences';

/** Deletes every row of an account for good, in one batch, and leaves its random id with the day of the erasure. */
export async function eraseAccount(
  context: Context,
  actor: Actor,
  input: { readonly password: string },
): Promise<Result<null, Failure>> {
  const credential = await confirmPassword(context, actor, input.password);
  if (!credential.ok) return credential;
  const { db, now } = context;
  const owner = actor.accountId;
  try {
    await db.write([
      assertCredential(db.query, credential.value),
      insertTombstone(db.query, owner, Math.floor(now / day) * day),
      // The head goes first: without it no write that is under way can still add to the log, and events may leave.
      deleteHead(db.query, owner),
      ...deleteEvents(db.query, owner),
      deleteMemories(db.query, owner),
      deleteFields(db.query, owner),
      deleteJobs(db.query, owner),
      deleteSessions(db.query, owner),
      deleteRecoveryCodes(db.query, owner),
      ...deleteAccount(db.query, owner),
    ]);
  } catch (error) {
    if (!credentialHasChanged(error)) throw error;
    return err(changedMeanwhile);
  }
  return ok(null);
}
