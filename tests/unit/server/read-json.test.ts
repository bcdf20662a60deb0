import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readJson } from '../../../lib/server/http/read-json';

const request = (body: BodyInit, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
  new Request('http://localhost/', { method: 'POST', headers, body });
const read = async (body: BodyInit, most = 1_000, headers?: Record<string, string>) => {
  const result = await readJson(request(body, headers), most);
  return result.ok ? result.value : result.error;
};

/** A body that says nothing of its length and never ends. */
const endless = () => {
  let sent = 0;
  const stream = new ReadableStream({
    pull(controller) {
      sent += 64;
      controller.enqueue(new TextEncoder().encode('[[[[[[[['.repeat(8)));
    },
  });
  return { stream, sent: () => sent };
};

describe('a body', () => {
  it('of JSON is read', async () => {
    expect(await read('{"a":[1,{"b":"]]]]]]"}]}')).toEqual({ a: [1, { b: ']]]]]]' }] });
    expect(await read('"\\"[[[["', 1_000, { 'content-type': 'application/json; charset=utf-8' })).toBe('"[[[[');
  });

  it.each(['', '{', '{"a":1,}', 'undefined', '\ufeff'])('%j is not JSON', async (text) => {
    expect(await read(text)).toBe('not-json');
  });

  it('that is no UTF-8 is not JSON', async () => {
    expect(await read(new Uint8Array([0x22, 0xff, 0x22]))).toBe('not-json');
  });

  it('that does not say it is JSON is not looked at: a form of another site can send those', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/json5'])
      expect(await read('{}', 1_000, { 'content-type': type })).toBe('not-json-type');
  });

  it('that is too large is refused, and an endless one is dropped on the way', async () => {
    expect(await read('x'.repeat(1_001))).toBe('too-large');
    const { stream, sent } = endless();
    const options: RequestInit & { duplex: 'half' } = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: stream,
      duplex: 'half',
    };
    const result = await readJson(new Request('http://localhost/', options), 10_000);
    expect(result).toEqual({ ok: false, error: 'too-large' });
    expect(sent()).toBeLessThan(20_000);
  });

  it('that nests too deep is refused before it is parsed', async () => {
    expect(await read(`${'['.repeat(33)}${']'.repeat(33)}`)).toBe('too-deep');
    expect(await read(`${'['.repeat(400_000)}`, 1_000_000)).toBe('too-deep');
    expect(await read(`${'['.repeat(32)}${']'.repeat(32)}`)).toBeDefined();
    expect(await read(JSON.stringify('['.repeat(100)))).toBe('['.repeat(100));
  });
});

describe('a packed body', () => {
  const packed = { 'content-type': 'application/json', 'content-encoding': 'gzip' };

  it('is unpacked', async () => {
    expect(await read(new Uint8Array(gzipSync('{"a":[1,2]}')), 1_000, packed)).toEqual({ a: [1, 2] });
  });

  it('that would fill the memory is let go of at the limit', async () => {
    const bomb = new Uint8Array(gzipSync(Buffer.alloc(256 * 1_048_576, 0x20)));
    expect(bomb.length).toBeLessThan(300_000);
    const before = process.memoryUsage();
    expect(await read(bomb, 1_048_576, packed)).toBe('too-large');
    const after = process.memoryUsage();
    expect(after.arrayBuffers + after.external - before.arrayBuffers - before.external).toBeLessThan(16 * 1_048_576);
  });

  it('that is none, is cut off, or is packed in a way nobody asked for is refused', async () => {
    expect(await read('{}', 1_000, packed)).toBe('not-json');
    expect(await read(new Uint8Array(gzipSync('{"a":1}').subarray(0, 15)), 1_000, packed)).toBe('not-json');
    expect(await read('{}', 1_000, { ...packed, 'content-encoding': 'br' })).toBe('not-json-type');
  });
});
