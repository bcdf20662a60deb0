import type { CspHashes } from './csp-hashes';

interface Page {
  readonly path: string;
  readonly method: string;
  /** Fresh for this request; used only where the page is rendered for this request. */
  readonly nonce: string;
  /** Whether the page is reached over TLS. */
  readonly secure: boolean;
  readonly development: boolean;
}

interface Policy {
  readonly value: string;
  /** Whether the page was made by the build, holds nothing personal, and may be cached. */
  readonly prerendered: boolean;
}

/**
 * The content security policy of one page. A prerendered page lists the hashes of its own inline scripts and
 * styles; a page rendered per request has a nonce, which its scripts hand on to what they load.
 */
export function contentSecurityPolicy(page: Page, hashes: CspHashes): Policy {
  const route = page.method === 'GET' || page.method === 'HEAD' ? prerenderedRoute(page.path, hashes) : undefined;
  const own = route === undefined ? undefined : hashes.routes[route];
  const scripts = page.development
    ? "'self' 'unsafe-inline' 'unsafe-eval'"
    : own !== undefined
      ? ["'self'", ...own].join(' ')
      : [`'nonce-${page.nonce}'`, "'strict-dynamic'", ...hashes.constant].join(' ');
  const styled = route === undefined ? [] : (hashes.styles[route] ?? []);
  // Development injects style elements whose text nobody knows before.
  const styles = page.development ? "'self' 'unsafe-inline'" : ["'self'", ...styled].join(' ');
  const directives = [
    "default-src 'self'",
    `script-src ${scripts}`,
    `style-src ${styles}`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${page.development ? ' ws:' : ''}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(page.secure ? ['upgrade-insecure-requests'] : []),
  ];
  return { value: directives.join('; '), prerendered: own !== undefined };
}

/** The prerendered page that answers this path; undefined when one is rendered per request. */
function prerenderedRoute(path: string, { routes, perRequest }: CspHashes): string | undefined {
  const route = path.length > 1 ? path.replace(/\/+$/, '') || '/' : path;
  if (Object.hasOwn(routes, route)) return route;
  return perRequest.some((pattern) => new RegExp(pattern).test(route)) ? undefined : '/_not-found';
}
