import { beforeEach, describe, expect, it, vi } from 'vitest';

const configured = { appOrigin: null as string | null };
vi.mock('../../../lib/env/env', () => ({ env: () => configured }));
const { isSameOrigin } = await import('../../../lib/server/http/is-same-origin');

const asked = (headers: Record<string, string>) => isSameOrigin(new Headers({ host: 'localhost:3000', ...headers }));

describe('a request that changes something', () => {
  beforeEach(() => {
    configured.appOrigin = null;
  });

  it('of our own page is let in', () => {
    expect(asked({ 'sec-fetch-site': 'same-origin', origin: 'http://localhost:3000' })).toBe(true);
    expect(asked({ origin: 'http://localhost:3000' })).toBe(true);
  });

  it('of any other site is not, by either header', () => {
    expect(asked({ 'sec-fetch-site': 'cross-site' })).toBe(false);
    expect(asked({ 'sec-fetch-site': 'same-site', origin: 'http://localhost:3001' })).toBe(false);
    for (const origin of [
      'http://evil.example',
      'http://localhost:3001',
      'null',
      'http://localhost:3000.evil.example',
      '',
    ])
      expect(asked({ origin })).toBe(false);
  });

  it('of a program that is no browser is: it carries nobody’s cookies unasked', () => {
    expect(asked({})).toBe(true);
  });

  it('behind a proxy that changes the host is known by the configured origin', () => {
    configured.appOrigin = 'https://anatomy.example';
    expect(asked({ origin: 'https://anatomy.example' })).toBe(true);
    expect(asked({ origin: 'https://evil.example' })).toBe(false);
  });
});
