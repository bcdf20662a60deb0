import Link from 'next/link';
import { connection } from 'next/server';
import type { ReactNode } from 'react';
import { ReplicaProvider } from '@/components/sync/replica-provider-shell';
import { Page } from '@/components/ui/page';

/** Personal pages: rendered for each request, under a nonce, never cached. */
export default async function AccountLayout({ children }: { readonly children: ReactNode }) {
  await connection();
  return (
    <ReplicaProvider>
      <Page current={null} tabs={false} end={<Link href="/today">Close</Link>}>
        {children}
      </Page>
    </ReplicaProvider>
  );
}
