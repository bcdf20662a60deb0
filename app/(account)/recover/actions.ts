'use server';

import { redirect } from 'next/navigation';
import { mailReset } from '@/lib/server/account/mail-reset';
import { resetWithCode } from '@/lib/server/account/reset-with-code';
import { openAction } from '@/lib/server/action/form-action';
import { signInHere } from '@/lib/server/auth/sign-in-here';

export const resetWithCodeAction = openAction(
  ['email', 'code', 'newPassword'],
  async ({ email, code, newPassword }, { context, address }) => {
    const reset = await resetWithCode(context, { email, code, newPassword, address });
    if (!reset.ok) return reset;
    const signedIn = await signInHere(email, newPassword);
    if (signedIn.ok) redirect('/today');
    return signedIn;
  },
);

export const mailResetAction = openAction(['email'], ({ email }, { context, address }) =>
  mailReset(context, { email, address }),
);
