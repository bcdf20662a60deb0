import { type NextRequest, NextResponse } from 'next/server';
import { contentSecurityPolicy } from '@/lib/server/content-security-policy';
import { cspHashes } from '@/lib/server/csp-hashes';
import { isSecure } from '@/lib/server/is-secure';

const year = 365 * 24 * 60 * 60;

/** Sets the headers that depend on the page. It protects nothing: every page and action authorises by itself. */
export function proxy(request: NextRequest): NextResponse {
  const secure = isSecure(request);
  const nonce = crypto.randomUUID().replaceAll('-', '');
  const page = {
    path: request.nextUrl.pathname,
    method: request.method,
    nonce,
    secure,
    development: process.env.NODE_ENV === 'development',
  };
  const policy = contentSecurityPolicy(page, cspHashes());

  // Next reads the nonce for its own scripts from the policy in the request; a visitor's own is never kept.
  const headers = new Headers(request.headers);
  headers.set('Content-Security-Policy', policy.value);
  headers.delete('x-nonce');
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', policy.value);
  // A shell may be kept but must be asked for again: after an update it would name scripts that are gone.
  response.headers.set(
    'Cache-Control',
    policy.prerendered ? 'public, max-age=0, must-revalidate' : 'private, no-store',
  );
  if (secure) response.headers.set('Strict-Transport-Security', `max-age=${2 * year}; includeSubDomains`);
  return response;
}

export const config = {
  // Pages only: the API has its own policy in next.config.ts, and files need none.
  matcher: ['/((?!api/|_next/|sw\\.js$|.*\\.(?:ico|png|svg|jpg|webp|avif|woff2|json|txt|xml|webmanifest)$).*)'],
};
