import type { Metadata } from 'next';
import { ResetForm } from '@/components/account/reset-form';
import { Sheet } from '@/components/account/sheet';
import { PlaceLink } from '@/components/ui/place-link';
import { resetWithTokenAction } from './actions';

/**
 * The address holds a secret for an hour, so only the origin of it travels on. With `no-referrer` a form that is sent
 * without scripts would say `Origin: null`, and be refused as another site's.
 */
export const metadata: Metadata = { title: 'New password', referrer: 'strict-origin', robots: { index: false } };

interface ResetPageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export default async function ResetPage({ searchParams }: ResetPageProps) {
  const { token } = await searchParams;
  if (typeof token !== 'string')
    return (
      <Sheet title="New password" lead={<p>This link is not whole. Open it from the letter again.</p>}>
        <p>
          <PlaceLink href="/recover">Ask for a new one</PlaceLink>
        </p>
      </Sheet>
    );
  return (
    <Sheet title="New password" lead={<p>Every browser will be signed out; this one stays with you.</p>}>
      <ResetForm action={resetWithTokenAction} token={token} />
    </Sheet>
  );
}
