import type { Metadata } from 'next';
import { connection } from 'next/server';
import { MailLinkForm } from '@/components/account/mail-link-form';
import { RecoverForm } from '@/components/account/recover-form';
import { Sheet, SheetPart } from '@/components/account/sheet';
import { PlaceLink } from '@/components/ui/place-link';
import { canMail } from '@/lib/server/account/mail-reset';
import { mailResetAction, resetWithCodeAction } from './actions';

export const metadata: Metadata = { title: 'New password' };

export default async function RecoverPage() {
  // The configuration must not be asked for while the page is prerendered by the build.
  await connection();
  const mail = canMail();
  return (
    <Sheet
      title="New password"
      lead={<p>Your answers on this device stay as they are.</p>}
      foot={
        <p>
          {mail ? '' : 'No code left? Whoever runs this server can make a link for you. '}
          <PlaceLink href="/sign-in">Sign in instead</PlaceLink>
        </p>
      }
    >
      {mail ? (
        <SheetPart title="By mail">
          <MailLinkForm action={mailResetAction} />
        </SheetPart>
      ) : null}
      <SheetPart title="With a recovery code">
        <RecoverForm action={resetWithCodeAction} />
      </SheetPart>
    </Sheet>
  );
}
