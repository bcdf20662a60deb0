import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ButtonForm } from '@/components/account/button-form';
import { ChangePasswordForm } from '@/components/account/change-password-form';
import { EraseForm } from '@/components/account/erase-form';
import { RecoveryCodesForm } from '@/components/account/recovery-codes-form';
import { SessionList } from '@/components/account/session-list';
import { Sheet, SheetPart } from '@/components/account/sheet';
import { Leaving } from '@/components/sync/leaving-shell';
import { SignOut } from '@/components/sync/sign-out-shell';
import { longestKept } from '@/lib/core/thinning';
import { loadAccount } from '@/lib/server/account/load-account';
import { canMail } from '@/lib/server/account/mail-reset';
import { currentActor } from '@/lib/server/auth/actor';
import { context } from '@/lib/server/context';
import {
  changePasswordAction,
  eraseAccountAction,
  makeRecoveryCodesAction,
  revokeSessionAction,
  signOutAction,
  signOutEverywhereAction,
} from './actions';

export const metadata: Metadata = { title: 'Account' };

export default async function AccountPage() {
  const actor = await currentActor();
  if (actor === null) redirect('/sign-in');
  const { email, codesLeft, sessions } = await loadAccount(context(), actor);
  const otherwise = canMail() ? 'a letter to your address' : 'the person who runs this server';
  return (
    <Sheet title="Account" lead={<p>{email ?? 'No e-mail address'}</p>}>
      <SheetPart title="Signed in">
        <SessionList sessions={sessions} revoke={revokeSessionAction} />
        <SignOut signOut={signOutAction} />
        <Leaving>
          <ButtonForm action={signOutEverywhereAction} working="Signing out">
            Sign out everywhere
          </ButtonForm>
        </Leaving>
      </SheetPart>
      <SheetPart title="Recovery codes">
        <p>
          {codesLeft === 0
            ? `You have none. Should you forget your password, only ${otherwise} can help then.`
            : `${codesLeft} left. Each sets a new password once, should you forget yours.`}
        </p>
        <RecoveryCodesForm action={makeRecoveryCodesAction} />
      </SheetPart>
      <SheetPart title="Password">
        <ChangePasswordForm action={changePasswordAction} />
      </SheetPart>
      <SheetPart title="Erase">
        <p>
          Every answer, setting and session of this account is deleted from this server, at once and for good. Devices
          that still hold a copy clear it when they next connect. Backups of the server forget it within {longestKept}{' '}
          days.
        </p>
        <EraseForm action={eraseAccountAction} />
      </SheetPart>
    </Sheet>
  );
}
