import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { headScript } from '@/components/ui/head-script';
import { LocalLinks } from '@/components/ui/local-navigation';
import './fonts.css';
import './globals.css';

export const metadata: Metadata = {
  title: { default: 'Retinaculum: anatomy, held in memory', template: '%s - Retinaculum' },
  description:
    'Learn anatomy from plates, and be asked again just before you would forget. Works offline, without an account.',
  applicationName: 'Retinaculum',
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbf8f2' },
    { media: '(prefers-color-scheme: dark)', color: '#14120f' },
  ],
};

/** The one root of every page. No request data here, so that pages below it may be prerendered. */
export default function RootLayout({ children }: { readonly children: ReactNode }) {
  return (
    // The inline script may set data-theme and data-names before React arrives.
    <html lang="en-GB" suppressHydrationWarning>
      <head>
        <script>{headScript}</script>
      </head>
      <body>
        {children}
        <LocalLinks />
      </body>
    </html>
  );
}
