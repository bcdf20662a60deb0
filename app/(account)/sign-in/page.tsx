import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { EntryForm } from '@/components/account/entry-form';
import { Sheet, SheetLinks } from '@/components/account/sheet';
import { AdoptionNotice } from '@/components/sync/adoption-notice-shell';
import { PlaceLink } from '@/components/ui/place-link';
import { currentActor } from '@/lib/server/auth/actor';
import { signInAction } from './actions';

export const metadata: Metadata = { title: 'Sign in' };

export default async function SignInPage() {
  if ((await currentActor()) !== null) redirect('/account');
  return (
    <Sheet
      title="Sign in"
      lead={<AdoptionNotice page="sign-in" />}
      foot={
        <p>
          Or <PlaceLink href="/today">go on without an account</PlaceLink>; answers stay on this device.
        </p>
      }
    >
      <EntryForm action={signInAction} purpose="sign-in" />
      <SheetLinks>
        <PlaceLink href="/sign-up">Make an account</PlaceLink>
        <PlaceLink href="/recover">New password</PlaceLink>
      </SheetLinks>
    </Sheet>
  );
}
