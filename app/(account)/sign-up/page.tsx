import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { EntryForm } from '@/components/account/entry-form';
import { Sheet, SheetLinks } from '@/components/account/sheet';
import { AdoptionNotice } from '@/components/sync/adoption-notice-shell';
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
          <Link href="/today">go on without one</Link>; answers stay on this device.
        </p>
      }
    >
      <EntryForm action={signUpAction} purpose="sign-up" />
      <SheetLinks>
        <Link href="/sign-in">Sign in instead</Link>
      </SheetLinks>
    </Sheet>
  );
}
