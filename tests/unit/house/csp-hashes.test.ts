import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { inlineScriptHashes, inlineStyleHashes } from '../../../scripts/house/inline-hashes.mjs';
import { perRequestRoutes, unhashablePages } from '../../../scripts/house/per-request-routes.mjs';
import { onEveryPage, pagesWithoutCommonScript, routeOfFile } from '../../../scripts/house/write-csp-hashes.mjs';

const sha = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('inlineScriptHashes', () => {
  it('hashes what a browser would run, byte for byte, each once', () => {
    const html = '<script>a()</script><script type="module" id="x">\n b("é")\n</script><SCRIPT>a()</SCRIPT>';
    expect(inlineScriptHashes(html)).toEqual([sha('a()'), sha('\n b("é")\n')]);
  });

  it('leaves out files, data and empty elements', () => {
    const html =
      '<script src="/a.js" async=""></script><script type="application/ld+json">{}</script><script></script>';
    expect(inlineScriptHashes(html)).toEqual([]);
  });

  it('is not misled by an attribute that only contains "src"', () => {
    expect(inlineScriptHashes('<script data-src="x">a()</script>')).toEqual([sha('a()')]);
  });
});

it('hashes style elements, and not what a script says about them', () => {
  const html = '<style>a{b:c}</style><script>"<style>no</style>"</script><style media="print">\nd{}</style>';
  expect(inlineStyleHashes(html)).toEqual([sha('a{b:c}'), sha('\nd{}')]);
});

it('names the route that a prerendered file answers', () => {
  expect(['index.html', 'study/hip.html', '_not-found.html', 'a/index.html'].map(routeOfFile)).toEqual([
    '/',
    '/study/hip',
    '/_not-found',
    '/a/index',
  ]);
});

it("finds what stands on every page, the framework's own pages aside", () => {
  expect(onEveryPage({ '/': ['theme', 'a'], '/study': ['b', 'theme'], '/_global-error': ['c'] })).toEqual(['theme']);
  expect(onEveryPage({})).toEqual([]);
});

it('names the page that was prerendered as "not found" and would cost the others their script', () => {
  const others = { '/': ['theme', 'a'], '/study': ['theme'], '/today': ['theme', 'b'], '/_global-error': [] };
  expect(pagesWithoutCommonScript({ ...others, '/quiz/trunk': ['c'] })).toEqual(['/quiz/trunk']);
  expect(pagesWithoutCommonScript(others)).toEqual([]);
});

describe('routes of the build', () => {
  const routes = {
    staticRoutes: [
      { page: '/', regex: '^/$' },
      { page: '/today', regex: '^/today$' },
      { page: '/api/x', regex: '^/api/x$' },
      { page: '/_not-found', regex: '^/_not-found$' },
    ],
    dynamicRoutes: [
      { page: '/study/[region]', regex: '^/study/([^/]+?)$' },
      { page: '/result/[id]', regex: '^/result/([^/]+?)$' },
    ],
  };
  const prerendered = {
    routes: { '/': { initialRevalidateSeconds: false }, '/study/hip': { initialRevalidateSeconds: false } },
    dynamicRoutes: { '/study/[region]': { fallback: false } },
  };

  it('lists what is rendered per request', () => {
    expect(perRequestRoutes(routes, prerendered)).toEqual(['^/today$', '^/result/([^/]+?)$']);
    expect(unhashablePages(prerendered)).toEqual([]);
  });

  it('complains about pages that would be prerendered after the build', () => {
    const later = {
      routes: { '/news': { initialRevalidateSeconds: 60 } },
      dynamicRoutes: { '/atlas/[id]': { fallback: null } },
    };
    expect(unhashablePages(later)).toHaveLength(2);
  });
});
