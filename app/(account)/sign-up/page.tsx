import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { EntryForm } from '@/components/account/entry-form';
import { Sheet, SheetLinks } from '@/components/account/sheet';
import { AdoptionNotice } from '@/components/sync/adoption-notice-shell';
import { PlaceLink } from '@/components/ui/place-link';
import { currentActor } from '@/lib/server/auth/actor';
import { signUpAction } from './actions';

export const metadata: Metadata = { title: 'Make an account' };

export default async function SignUpPage() {
  if ((await currentActor()) !== null) redirect('/account');
  return (
    <Sheet
      title="Make an account"
      lead={<AdoptionNotice page="sign-up" />}
      foot={
        <p>
          An account keeps your answers safe and brings them to your other devices. Or{' '}
          <PlaceLink href="/today">go on without one</PlaceLink>; answers stay on this device.
        </p>
      }
    >
      <EntryForm action={signUpAction} purpose="sign-up" />
      <SheetLinks>
        <PlaceLink href="/sign-in">Sign in instead</PlaceLink>
      </SheetLinks>
    </Sheet>
  );
}
