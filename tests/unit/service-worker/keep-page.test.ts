import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { install } from '../../../workers/service-worker/install';
import { keepPage } from '../../../workers/service-worker/keep-page';
import { keepPages } from '../../../workers/service-worker/keep-pages';
import type { Manifest } from '../../../workers/service-worker/manifest';
import { removeOld } from '../../../workers/service-worker/remove-old';
import { cacheName } from '../../../workers/service-worker/store';
import { MemoryCaches, page, policy, type Served, workerStore } from '../../setup/caches';

const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);
const today = '<h1>Today</h1>';
const atlas = '<h1>Piriformis</h1>';
const offline = '<h1>No connection</h1>';
const manifest = (version: string, changed: Partial<Record<string, string>> = {}): Manifest => ({
  version,
  files: ['/_next/static/a.js', '/fonts/f.woff2'],
  sets: [[0, 1], [1]],
  pages: {
    '/today': `${digest(changed['/today'] ?? today)}0`,
    '/atlas/piriformis': `${digest(atlas)}0`,
    '/offline': `${digest(offline)}1`,
  },
  places: ['/today'],
});
const server = (changed: Served = {}): Served => ({
  '/today': () => page(today),
  '/atlas/piriformis': () => page(atlas),
  '/offline': () => page(offline),
  '/_next/static/a.js': () => new Response('a'),
  '/fonts/f.woff2': () => new Response('f'),
  ...changed,
});
const one = manifest('1');
const broken = () => Promise.reject(new TypeError('Failed to fetch'));

describe('keeping a page', () => {
  it('keeps it with its files and under its own policy', async () => {
    const caches = new MemoryCaches();
    expect(await keepPage(workerStore(one, caches, server()), '/today')).toBe('kept');
    expect(caches.paths('retinaculum-1')).toEqual(['/_next/static/a.js', '/fonts/f.woff2', '/today']);
    const kept = await caches.match('/today');
    expect(await kept?.text()).toBe(today);
    expect(kept?.headers.get('content-security-policy')).toBe(policy);
  });

  it('asks for nothing that is kept already', async () => {
    const caches = new MemoryCaches();
    await keepPage(workerStore(one, caches, server()), '/today');
    const store = workerStore(one, caches, server());
    await keepPage(store, '/today');
    expect(store.asked).toEqual([]);
    await keepPage(store, '/atlas/piriformis');
    expect(store.asked).toEqual(['/atlas/piriformis']);
  });

  const refusals: Record<string, Served> = {
    'one of its files is 404': { '/_next/static/a.js': () => new Response('', { status: 404 }) },
    'the server has another build by now': { '/today': () => page('<h1>Today, newer</h1>') },
    'a captive portal answers instead': { '/today': () => new Response('<h1>Pay here</h1>') },
    'the answer is private': { '/today': () => page(today, { 'cache-control': 'private' }) },
    'the answer must not be stored': { '/today': () => page(today, { 'cache-control': 'no-store' }) },
    'the answer came from another address': {
      '/today': () => Object.defineProperty(page(today), 'redirected', { value: true }),
    },
    'the answer has no policy': { '/today': () => new Response(today) },
    'the answer is an error page': {
      '/today': () => new Response(today, { status: 500, headers: { 'content-security-policy': policy } }),
    },
  };
  for (const [fault, changed] of Object.entries(refusals)) {
    it(`keeps no page where ${fault}`, async () => {
      const caches = new MemoryCaches();
      expect(await keepPage(workerStore(one, caches, server(changed)), '/today')).toBe('refused');
      expect(caches.paths('retinaculum-1')).not.toContain('/today');
    });
  }

  it('keeps no page that the build does not name', async () => {
    const caches = new MemoryCaches();
    const store = workerStore(one, caches, { '/account': () => page('<h1>You</h1>') });
    expect(await keepPage(store, '/account')).toBe('refused');
    expect(await keepPage(store, 'constructor')).toBe('refused');
    expect(store.asked).toEqual([]);
  });

  it('keeps no half page where there is no room, and asks for nothing more', async () => {
    const caches = new MemoryCaches();
    caches.room.left = 1;
    const store = workerStore(one, caches, server());
    await keepPages(store, ['/today', '/atlas/piriformis']);
    expect(caches.paths('retinaculum-1')).toEqual(['/_next/static/a.js']);
    expect(store.asked).toEqual(['/_next/static/a.js', '/fonts/f.woff2']);
  });
});

describe('installing', () => {
  it('fetches one small page the first time', async () => {
    const caches = new MemoryCaches();
    const store = workerStore(one, caches, server());
    await install(store);
    expect(store.asked).toEqual(['/fonts/f.woff2', '/offline']);
  });

  it('keeps in the new version what the old one had kept, and fetches no file twice', async () => {
    const caches = new MemoryCaches();
    await keepPages(workerStore(one, caches, server()), ['/offline', '/atlas/piriformis']);
    const store = workerStore(manifest('2'), caches, server());
    await install(store);
    expect(caches.paths('retinaculum-2')).toEqual(caches.paths('retinaculum-1'));
    expect([...store.asked].sort()).toEqual(['/atlas/piriformis', '/offline']);
  });

  it('fails when the connection breaks off, and leaves the old version whole', async () => {
    const caches = new MemoryCaches();
    await keepPages(workerStore(one, caches, server()), ['/offline', '/today']);
    const before = caches.paths('retinaculum-1');
    const store = workerStore(manifest('2'), caches, server({ '/today': broken }));
    await expect(install(store)).rejects.toThrow('Failed to fetch');
    expect(caches.paths('retinaculum-1')).toEqual(before);
    expect(caches.paths('retinaculum-2')).not.toContain('/today');
    const again = workerStore(manifest('2'), caches, server());
    await install(again);
    expect(again.asked).toEqual(['/today']);
  });

  it('goes on without a page that the server no longer has', async () => {
    const caches = new MemoryCaches();
    await keepPages(workerStore(one, caches, server()), ['/offline', '/today', '/atlas/piriformis']);
    const gone = { '/atlas/piriformis': () => new Response('', { status: 404 }) };
    await install(workerStore(manifest('2'), caches, server(gone)));
    expect(caches.paths('retinaculum-2')).toContain('/today');
    expect(caches.paths('retinaculum-2')).not.toContain('/atlas/piriformis');
  });
});

describe('removing what older versions kept', () => {
  const three = async () => {
    const caches = new MemoryCaches();
    for (const version of ['1', '2', '3']) await caches.open(cacheName(manifest(version)));
    await caches.open('of-something-else');
    return { caches, store: workerStore(manifest('3'), caches, {}) };
  };

  it('leaves the last one for pages that are open', async () => {
    const { caches, store } = await three();
    await removeOld(store, true);
    expect(await caches.keys()).toEqual(['retinaculum-2', 'retinaculum-3', 'of-something-else']);
  });

  it('leaves none otherwise, and nothing that is not ours', async () => {
    const { caches, store } = await three();
    await removeOld(store, false);
    expect(await caches.keys()).toEqual(['retinaculum-3', 'of-something-else']);
  });
});
