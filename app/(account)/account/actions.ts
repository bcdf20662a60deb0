'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { changePassword } from '@/lib/server/account/change-password';
import { eraseAccount } from '@/lib/server/account/erase-account';
import { makeRecoveryCodes } from '@/lib/server/account/make-recovery-codes';
import { revokeAllSessions, revokeSession } from '@/lib/server/account/revoke-session';
import { ownAction } from '@/lib/server/action/form-action';
import { signOutHere } from '@/lib/server/auth/sign-out-here';

/** Harmless for whoever is not signed in, so it asks nothing. */
export async function signOutAction(): Promise<void> {
  await signOutHere();
  redirect('/today');
}

export const signOutEverywhereAction = ownAction([], async (_input, { context, actor }) => {
  await revokeAllSessions(context, actor);
  await signOutHere();
  redirect('/sign-in');
});

export const revokeSessionAction = ownAction(['session'], async (input, { context, actor }) => {
  const revoked = await revokeSession(context, actor, input);
  revalidatePath('/account');
  return revoked;
});

export const changePasswordAction = ownAction(['password', 'newPassword'], async (input, { context, actor }) => {
  const changed = await changePassword(context, actor, input);
  if (changed.ok) revalidatePath('/account');
  return changed;
});

export const makeRecoveryCodesAction = ownAction(['password'], async (input, { context, actor }) => {
  const made = await makeRecoveryCodes(context, actor, input);
  // The number of codes left stands on the page.
  if (made.ok) revalidatePath('/account');
  return made;
});

export const eraseAccountAction = ownAction(['password'], async (input, { context, actor }) => {
  const erased = await eraseAccount(context, actor, input);
  if (!erased.ok) return erased;
  await signOutHere();
  redirect('/today');
});
