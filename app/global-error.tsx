'use client';
import { Primary } from '@/components/ui/button';
import { Message } from '@/components/ui/message';
import './fonts.css';
import './globals.css';

/** The last resort, when the root layout itself failed: its own document, without the places. */
export default function GlobalError({ reset }: { readonly reset: () => void }) {
  return (
    <html lang="en-GB">
      <body>
        <title>Retinaculum</title>
        <main>
          <Message
            title="Retinaculum could not be shown"
            lines={[
              { label: 'What', value: 'Something in Retinaculum went wrong. It is our fault.' },
              { label: 'Kept', value: 'Every answer that was saved on this device before.' },
              { label: 'Do', value: 'Try again, or load this page again.' },
            ]}
          >
            <Primary onClick={reset}>Try again</Primary>
          </Message>
        </main>
      </body>
    </html>
  );
}
