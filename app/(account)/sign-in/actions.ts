'use server';

import { redirect } from 'next/navigation';
import { openAction } from '@/lib/server/action/form-action';
import { signInHere } from '@/lib/server/auth/sign-in-here';

export const signInAction = openAction(['email', 'password'], async ({ email, password }) => {
  const result = await signInHere(email, password);
  if (result.ok) redirect('/today');
  return result;
});
