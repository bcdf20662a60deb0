export interface FixedHeader {
  readonly key: string;
  readonly value: string;
}

/** For everything, files and API included; the policies that depend on the page are set in proxy.ts. */
export const everywhereHeaders: readonly FixedHeader[] = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  {
    key: 'Permissions-Policy',
    value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), midi=(), browsing-topics=()',
  },
];

/** For /api and what lies below it, beside those. */
export const apiHeaders: readonly FixedHeader[] = [
  { key: 'Content-Security-Policy', value: "default-src 'none'; frame-ancestors 'none'" },
  { key: 'Cache-Control', value: 'private, no-store' },
];
