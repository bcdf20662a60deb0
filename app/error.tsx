'use client';
import { useEffect } from 'react';
import { Primary } from '@/components/ui/button';
import { Message } from '@/components/ui/message';
import { Page } from '@/components/ui/page';
import { reloadOnce } from '@/components/ui/reload-once';

interface ErrorPageProps {
  readonly error: Error & { readonly digest?: string };
  readonly reset: () => void;
}

const kept = { label: 'Kept', value: 'Every answer that was saved on this device before.' };

/** A fault of ours while a page was being shown, or a page whose scripts a newer version has replaced. */
export default function ErrorPage({ error, reset }: ErrorPageProps) {
  const isMissing = error.name === 'ChunkLoadError';
  useEffect(() => {
    // Nothing can be lost: the page is not there. Once, so that a script that never comes makes no loop.
    if (isMissing && navigator.onLine) reloadOnce(Date.now());
  }, [isMissing]);
  const { digest: reference } = error;
  return (
    <Page current={null}>
      {isMissing ? (
        <Message
          title="A part of this page is missing"
          lines={[
            { label: 'What', value: 'The connection broke off, or a newer version of Retinaculum has come.' },
            kept,
            { label: 'Do', value: 'Load this page again.' },
          ]}
        >
          <Primary onClick={() => location.reload()}>Load again</Primary>
        </Message>
      ) : (
        <Message
          title="This page could not be shown"
          lines={[
            { label: 'What', value: 'Something in Retinaculum went wrong. It is our fault.' },
            kept,
            {
              label: 'Do',
              value: `Try again.${reference === undefined ? '' : ` If it stays, report it with the reference ${reference}.`}`,
            },
          ]}
        >
          <Primary onClick={reset}>Try again</Primary>
        </Message>
      )}
    </Page>
  );
}
