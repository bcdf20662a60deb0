import type { Metadata } from 'next';
import { PrimaryLink, SecondaryLink } from '@/components/ui/button';
import { Message } from '@/components/ui/message';
import { Page } from '@/components/ui/page';

export const metadata: Metadata = { title: 'No connection', robots: { index: false } };

/** What the service worker answers with, under the address that was asked for, where that page is not kept. */
export default function OfflinePage() {
  return (
    <Page current={null}>
      <Message
        title="This page is not on this device yet"
        lines={[
          { label: 'What', value: 'There is no connection to fetch it.' },
          { label: 'Kept', value: 'Your cards and every answer you gave here.' },
          { label: 'Do', value: 'Go on with what is here, or load this page again once you are connected.' },
        ]}
      >
        <PrimaryLink href="/today">Go to Today</PrimaryLink>
        <SecondaryLink href="/study/gluteal-region">Study</SecondaryLink>
      </Message>
    </Page>
  );
}
