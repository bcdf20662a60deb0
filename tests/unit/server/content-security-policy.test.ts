import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '@/lib/server/content-security-policy';

const hashes = {
  routes: { '/': ["'sha256-home'"], '/_not-found': ["'sha256-missing'"] },
  styles: { '/': ["'sha256-styles'"] },
  perRequest: ['^/today(?:/)?$'],
  constant: ["'sha256-theme'"],
};
const page = { path: '/', method: 'GET', nonce: 'n0nce', secure: false, development: false };
const scripts = (policy: { value: string }) => /script-src ([^;]+)/.exec(policy.value)?.[1];

describe('contentSecurityPolicy', () => {
  it('lists the hashes of a prerendered page and no nonce', () => {
    const policy = contentSecurityPolicy(page, hashes);
    expect(scripts(policy)).toBe("'self' 'sha256-home'");
    expect(policy.prerendered).toBe(true);
  });

  it("lists a prerendered page's own styles, and none for any other", () => {
    const styles = (path: string) =>
      /style-src ([^;]+)/.exec(contentSecurityPolicy({ ...page, path }, hashes).value)?.[1];
    expect(styles('/')).toBe("'self' 'sha256-styles'");
    for (const path of ['/today', '/nowhere']) expect(styles(path)).toBe("'self'");
  });

  it('gives a page rendered per request a nonce and what stands on every page', () => {
    for (const path of ['/today', '/today/']) {
      const policy = contentSecurityPolicy({ ...page, path }, hashes);
      expect(scripts(policy)).toBe("'nonce-n0nce' 'strict-dynamic' 'sha256-theme'");
      expect(policy.prerendered).toBe(false);
    }
  });

  it('answers an unknown path as the prerendered page that will be shown there', () => {
    for (const path of ['/nowhere', '/constructor', '/__proto__', '/today/deeper']) {
      expect(scripts(contentSecurityPolicy({ ...page, path }, hashes))).toBe("'self' 'sha256-missing'");
    }
  });

  it('renders an answer to a form anew, even where the page is prerendered', () => {
    expect(contentSecurityPolicy({ ...page, method: 'POST' }, hashes).prerendered).toBe(false);
  });

  it('never allows inline code or a frame around it once built', () => {
    for (const path of ['/', '/today', '/nowhere']) {
      const { value } = contentSecurityPolicy({ ...page, path }, hashes);
      expect(value).not.toContain('unsafe');
      expect(value).toContain("frame-ancestors 'none'");
    }
  });

  it('upgrades requests behind TLS only', () => {
    expect(contentSecurityPolicy({ ...page, secure: true }, hashes).value).toContain('upgrade-insecure-requests');
    expect(contentSecurityPolicy(page, hashes).value).not.toContain('upgrade-insecure-requests');
  });
});
