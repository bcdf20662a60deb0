import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NextConfig } from 'next';

const root = path.dirname(fileURLToPath(import.meta.url));

/** For everything, files and API included; the policies that depend on the page are set in proxy.ts. */
const everywhere = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  {
    key: 'Permissions-Policy',
    value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), midi=(), browsing-topics=()',
  },
];

const config: NextConfig = {
  output: 'standalone',
  // Without these a lock file in a directory above would be taken for the project's root.
  outputFileTracingRoot: root,
  turbopack: { root },
  // Native code: bundlers cannot follow it.
  serverExternalPackages: ['@open-spaced-repetition/binding', '@libsql/client', 'libsql'],
  poweredByHeader: false,
  reactStrictMode: true,
  experimental: {
    // On a slow network a further request costs more than some kilobytes that another page would have needed.
    turbopackChunking: {
      priorityRoutes: [/^\/study\//, /^\/quiz\//],
      firstPageLoadPriority: 0.9,
      requestCost: 400_000,
      minChunkSize: 100_000,
    },
  },
  devIndicators: false,
  agentRules: false,
  // Diagrams are SVG and photographs come in their final size: the resizing endpoint would only be a risk.
  images: { unoptimized: true },
  // `npm run check` holds the types; checking them again would only make the first `npm start` slower.
  typescript: { ignoreBuildErrors: true },
  headers: async () => [
    { source: '/:path*', headers: everywhere },
    {
      source: '/api/:path*',
      headers: [
        { key: 'Content-Security-Policy', value: "default-src 'none'; frame-ancestors 'none'" },
        { key: 'Cache-Control', value: 'private, no-store' },
      ],
    },
    // Their names change with their contents.
    {
      source: '/:kind(content|fonts)/:path*',
      headers: [{ key: 'Cache-Control', value: 'public, max-age=31536000, immutable' }],
    },
    { source: '/sw.js', headers: [{ key: 'Cache-Control', value: 'no-cache' }] },
  ],
};

export default config;
