import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { expect, test } from '@playwright/test';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');
const kilobyte = 1024;

/**
 * KB as they cross the network, headers aside, and what a page asks for before any of its scripts has run: itself, its
 * styles within it, its scripts, icon and font. What it asks for once it is alive (two requests in study) comes on top of
 * the limits of docs/benchmarks.md, hence the distance to those.
 */
const budgets = [
  { page: 'index', scripts: 126, requests: 13, html: 23 },
  { page: 'study/gluteal-region', scripts: 137, requests: 13, html: 27 },
  { page: 'quiz/gluteal-region', scripts: 149, requests: 14, html: 25 },
  { page: 'today', scripts: 133, requests: 13, html: 23 },
  { page: 'atlas', scripts: 126, requests: 13, html: 26 },
  { page: 'atlas/gluteus-medius', scripts: 126, requests: 14, html: 60 },
] as const;

/** No browser that can run the app fetches these. */
const forOldBrowsers = /<script[^>]*\snomodule[^>]*>/gi;

/** Links to styles that the page itself holds. */
const inThePage = /<link rel="stylesheet"[^>]*\sdisabled[^>]*>/gi;

function asked(html: string): string[] {
  const inTags = /<(?:script|link)[^>]*?(?:src|href)="(\/_next\/static\/[^"]+\.(?:js|css))"/g;
  const fetched = html.replaceAll(forOldBrowsers, '').replaceAll(inThePage, '');
  return [...new Set([...fetched.matchAll(inTags)].flatMap(([, url]) => url ?? []))];
}

/** As the build packed it. */
function packed(url: string): number {
  const file = path.join(root, '.next/standalone/.next', url.slice('/_next/'.length).split('?')[0] ?? '');
  return fs.statSync(fs.existsSync(`${file}.br`) ? `${file}.br` : file).size;
}

for (const { page, scripts, requests, html } of budgets) {
  test(`/${page} keeps to its budget`, () => {
    const text = fs.readFileSync(path.join(root, '.next/server/app', `${page}.html`), 'utf8');
    const files = asked(text);
    const weight = files.filter((url) => url.includes('.js')).reduce((sum, url) => sum + packed(url), 0);
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
    expect(
      files.filter((url) => url.endsWith('.css')),
      'styles that the first paint waits for',
    ).toEqual([]);
    expect(weight / kilobyte, 'KB of scripts').toBeLessThan(scripts);
    // The page itself, its icon and its font.
    expect(files.length + 3, 'requests').toBeLessThanOrEqual(requests);
    expect(brotliCompressSync(text, { params }).length / kilobyte, 'KB of the page').toBeLessThan(html);
  });
}
