import type { Metadata } from 'next';
import { PrimaryLink, SecondaryLink } from '@/components/ui/button';
import { Message } from '@/components/ui/message';
import { Page } from '@/components/ui/page';

export const metadata: Metadata = { title: 'No such page' };

export default function NotFound() {
  return (
    <Page current={null}>
      <Message title="This page does not exist, or is not yours.">
        <PrimaryLink href="/today">Go to Today</PrimaryLink>
        <SecondaryLink href="/atlas">Look into the atlas</SecondaryLink>
      </Message>
    </Page>
  );
}
