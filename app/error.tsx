'use client';
import { Primary } from '@/components/ui/button';
import { Message } from '@/components/ui/message';
import { Page } from '@/components/ui/page';

interface ErrorPageProps {
  readonly error: Error & { readonly digest?: string };
  readonly reset: () => void;
}

/** A fault of ours while a page was being shown. Answers are saved one by one, so none is lost. */
export default function ErrorPage({ error, reset }: ErrorPageProps) {
  const reference = error.digest;
  return (
    <Page current={null}>
      <Message
        title="This page could not be shown"
        lines={[
          { label: 'What', value: 'Something in Retinaculum went wrong.' },
          { label: 'Kept', value: 'Every answer you gave, on this device.' },
          {
            label: 'Do',
            value: `Try again.${reference === undefined ? '' : ` If it stays, report it with the reference ${reference}.`}`,
          },
        ]}
      >
        <Primary onClick={reset}>Try again</Primary>
      </Message>
    </Page>
  );
}
