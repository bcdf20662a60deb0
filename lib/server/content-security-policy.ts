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
 * The content security policy of one page. A prerendered page lists the hashes of its own inline scripts;
 * a page rendered per request has a nonce, which its scripts hand on to what they load.
 */
export function contentSecurityPolicy(page: Page, hashes: CspHashes): Policy {
  const own = page.method === 'GET' || page.method === 'HEAD' ? prerenderedScripts(page.path, hashes) : undefined;
  const scripts = page.development
    ? "'self' 'unsafe-inline' 'unsafe-eval'"
    : own !== undefined
      ? ["'self'", ...own].join(' ')
      : [`'nonce-${page.nonce}'`, "'strict-dynamic'", ...hashes.constant].join(' ');
  const directives = [
    "default-src 'self'",
    `script-src ${scripts}`,
    // Development injects style elements; the built app has none.
    `style-src 'self'${page.development ? " 'unsafe-inline'" : ''}`,
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

/** The hashes that a prerendered answer to this path needs; undefined when the page is rendered per request. */
function prerenderedScripts(path: string, { routes, perRequest }: CspHashes): readonly string[] | undefined {
  const route = path.length > 1 ? path.replace(/\/+$/, '') || '/' : path;
  if (Object.hasOwn(routes, route)) return routes[route];
  return perRequest.some((pattern) => new RegExp(pattern).test(route)) ? undefined : routes['/_not-found'];
}
