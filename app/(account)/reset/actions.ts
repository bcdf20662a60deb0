'use server';

import { redirect } from 'next/navigation';
import { resetWithToken } from '@/lib/server/account/reset-with-token';
import { openAction } from '@/lib/server/action/form-action';
import { signInHere } from '@/lib/server/auth/sign-in-here';

export const resetWithTokenAction = openAction(
  ['token', 'newPassword'],
  async ({ token, newPassword }, { context, address }) => {
    const reset = await resetWithToken(context, { token, newPassword, address });
    if (!reset.ok) return reset;
    const { email } = reset.value;
    if (email === null || !(await signInHere(email, newPassword)).ok) redirect('/sign-in');
    redirect('/today');
  },
);
