import { connection } from 'next/server';
import type { ReactNode } from 'react';
import { ReplicaProvider } from '@/components/sync/replica-provider-shell';
import { Page } from '@/components/ui/page';
import { PlaceLink } from '@/components/ui/place-link';

/** Personal pages: rendered for each request, under a nonce, never cached. */
export default async function AccountLayout({ children }: { readonly children: ReactNode }) {
  await connection();
  return (
    <ReplicaProvider>
      <Page current={null} tabs={false} end={<PlaceLink href="/today">Close</PlaceLink>}>
        {children}
      </Page>
    </ReplicaProvider>
  );
}
