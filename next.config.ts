import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NextConfig } from 'next';
import { apiHeaders, everywhereHeaders } from './lib/server/http/fixed-headers';

const root = path.dirname(fileURLToPath(import.meta.url));

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
    { source: '/:path*', headers: [...everywhereHeaders] },
    { source: '/api/:path*', headers: [...apiHeaders] },
    // Their names change with their contents.
    {
      source: '/:kind(content|fonts)/:path*',
      headers: [{ key: 'Cache-Control', value: 'public, max-age=31536000, immutable' }],
    },
    { source: '/sw.js', headers: [{ key: 'Cache-Control', value: 'no-cache' }] },
  ],
};

export default config;
