'use server';

import { redirect } from 'next/navigation';
import { signUp } from '@/lib/server/account/sign-up';
import { openAction } from '@/lib/server/action/form-action';
import { signInHere } from '@/lib/server/auth/sign-in-here';

export const signUpAction = openAction(['email', 'password'], async ({ email, password }, { context, address }) => {
  const made = await signUp(context, { email, password, address });
  if (!made.ok) return made;
  const signedIn = await signInHere(email, password);
  if (signedIn.ok) redirect('/today');
  return signedIn;
});
