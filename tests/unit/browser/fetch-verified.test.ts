import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fetchVerified } from '@/lib/browser/fetch-verified';

const text = JSON.stringify({ cards: ['one', 'two'] });
const hash = createHash('sha256').update(text).digest('hex').slice(0, 12);
const url = `/content/decks/arm.${hash}.json`;

/** Answers in turn; the last one for ever. */
function answering(...bodies: readonly string[]) {
  const asked = vi.fn((_url: string, _init?: RequestInit) => {
    const body = bodies[Math.min(asked.mock.calls.length, bodies.length) - 1] ?? '';
    return Promise.resolve(new Response(body));
  });
  vi.stubGlobal('fetch', asked);
  return asked;
}

afterEach(() => vi.unstubAllGlobals());

describe('a compiled file from the cache', () => {
  it('is taken at once when it fits the hash in its name', async () => {
    const asked = answering(text);
    expect(await fetchVerified(url)).toEqual({ ok: true, value: JSON.parse(text) });
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('is thrown out of every cache and fetched again when it is damaged', async () => {
    const asked = answering(text.slice(0, 9), text);
    const removed: string[] = [];
    vi.stubGlobal('caches', {
      keys: () => Promise.resolve(['kept-1']),
      open: () => Promise.resolve({ delete: (path: string) => Promise.resolve(removed.push(path) > 0) }),
    });
    expect(await fetchVerified(url)).toEqual({ ok: true, value: JSON.parse(text) });
    expect(removed).toEqual([url]);
    expect(asked.mock.calls[1]?.[1]).toEqual({ cache: 'reload' });
  });

  it('is missing when the second copy is damaged in another way', async () => {
    answering(text.slice(0, 9), text.slice(0, 12));
    expect(await fetchVerified(url)).toEqual({ ok: false, error: 'missing' });
  });

  it('is missing when two copies are cut off at the same place, as they cannot be read', async () => {
    answering(text.slice(0, 9));
    expect(await fetchVerified(url)).toEqual({ ok: false, error: 'missing' });
  });

  it('is believed when the server gives the same twice', async () => {
    answering('{"cards":[]}');
    expect(await fetchVerified(url)).toEqual({ ok: true, value: { cards: [] } });
  });
});
