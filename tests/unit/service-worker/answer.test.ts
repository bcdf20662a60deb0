import { describe, expect, it, vi } from 'vitest';
import { answer } from '../../../workers/service-worker/answer';
import { kindOfRequest, type RequestKind } from '../../../workers/service-worker/kind-of-request';
import { MemoryCaches, page, policy, workerStore } from '../../setup/caches';

const origin = 'https://retinaculum.test';
const manifest = {
  version: '1',
  files: ['/content/decks/hip.1.json', '/icon.svg?icon.1.svg', '/fonts/f.woff2'],
  sets: [[0]],
  pages: { '/today': '00000000000000000', '/offline': '00000000000000000' },
  places: [],
};
const asked = (
  path: string,
  options: { mode?: RequestMode; method?: string; headers?: Record<string, string> } = {},
) => ({
  url: new URL(path, origin).href,
  method: options.method ?? 'GET',
  mode: options.mode ?? ('cors' as const),
  headers: new Headers(options.headers),
});
const kind = (...args: Parameters<typeof asked>): RequestKind => kindOfRequest(asked(...args), manifest, origin);

describe('what a request is to the worker', () => {
  it('leaves everything personal to the network', () => {
    for (const path of ['/api/session', '/api/sync', '/api/auth/session', '/account', '/sign-in', '/sw.js']) {
      expect(kind(path)).toEqual({ kind: 'not-ours' });
      expect(kind(path, { headers: { rsc: '1' } })).toEqual({ kind: 'not-ours' });
    }
    expect(kind('/api/auth/signin', { mode: 'navigate' })).toEqual({ kind: 'not-ours' });
    expect(kind('/today', { method: 'POST', mode: 'navigate' })).toEqual({ kind: 'not-ours' });
  });

  it('leaves other origins and parts of files to the network', () => {
    expect(kind('https://elsewhere.test/fonts/f.woff2')).toEqual({ kind: 'not-ours' });
    expect(kind('/fonts/f.woff2', { headers: { range: 'bytes=0-1' } })).toEqual({ kind: 'not-ours' });
  });

  it('knows documents, payloads and files of the build', () => {
    expect(kind('/today?x=1', { mode: 'navigate' })).toEqual({ kind: 'page', path: '/today' });
    expect(kind('/today?_rsc=1', { headers: { rsc: '1' } })).toEqual({ kind: 'payload', path: '/today' });
    expect(kind('/icon.svg?icon.1.svg')).toEqual({ kind: 'file', address: '/icon.svg?icon.1.svg' });
    expect(kind('/_next/static/chunks/old.js')).toEqual({ kind: 'file', address: '/_next/static/chunks/old.js' });
    expect(kind('/content/decks/other.2.json')).toEqual({ kind: 'not-ours' });
  });
});

describe('answers', () => {
  const noNetwork = () => Promise.reject<Response>(new TypeError('Failed to fetch'));
  const filled = async () => {
    const caches = new MemoryCaches();
    const cache = await caches.open('retinaculum-1');
    for (const path of ['/today', '/offline']) await cache.put(path, page(path));
    return workerStore(manifest, caches, {});
  };
  const today = { kind: 'page', path: '/today' } as const;

  it('a kept page from the cache, with its policy and without a word to the network', async () => {
    const network = vi.fn(noNetwork);
    const response = await answer(await filled(), today, network);
    expect(await response.text()).toBe('/today');
    expect(response.headers.get('content-security-policy')).toBe(policy);
    expect(network).not.toHaveBeenCalled();
  });

  it('a personal page from the network alone', async () => {
    const store = await filled();
    const account = { kind: 'page', path: '/account' } as const;
    expect(await (await answer(store, account, async () => new Response('mine'))).text()).toBe('mine');
    const response = await answer(store, account, noNetwork);
    expect(response.status).toBe(503);
    expect(await response.text()).toBe('/offline');
    expect(response.headers.get('content-security-policy')).toBe(policy);
  });

  it("the browser's own message where not even that page is kept", async () => {
    const store = workerStore(manifest, new MemoryCaches(), {});
    await expect(answer(store, today, noNetwork)).rejects.toThrow('Failed to fetch');
  });

  it('no payload without a connection, so that the router opens the document', async () => {
    const response = await answer(await filled(), { kind: 'payload', path: '/today' }, noNetwork);
    expect(response.status).toBe(204);
  });

  it('no payload that does not come, where the page is kept', async () => {
    vi.useFakeTimers();
    const waiting = answer(await filled(), { kind: 'payload', path: '/today' }, () => new Promise(() => {}));
    await vi.advanceTimersByTimeAsync(3_000);
    expect((await waiting).status).toBe(204);
    vi.useRealTimers();
  });

  it('asks for pages anew once a script of theirs is neither kept nor on the server', async () => {
    const store = await filled();
    const script = { kind: 'file', address: '/_next/static/chunks/gone.js' } as const;
    await answer(store, script, async () => new Response('', { status: 404 }));
    const response = await answer(store, today, async () => new Response('from the network'));
    expect(await response.text()).toBe('from the network');
  });
});
