import { Agent, request as ask, createServer, type Server } from 'node:http';
import { connect } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { answer, type Handler } from '../../../../lib/server/http/answer';
import { readJson } from '../../../../lib/server/http/read-json';
import { serveDirectly } from '../../../../lib/server/http/serve-directly';
import { noteSocketAddress } from '../../../../lib/server/note-socket-address';
import nextConfig from '../../../../next.config';

/** Tells what reached it. */
const echo: Handler = async (request) => {
  const body = await readJson(request, 10_000);
  if (body.ok && body.value === 'break') throw new Error('what was written in the request');
  return answer({
    read: body.ok ? body.value : body.error,
    cookie: request.headers.get('Cookie'),
    hops: request.headers.get('x-forwarded-for'),
  });
};
const server = createServer((asked, response) => response.end(`the framework: ${asked.method} ${asked.url}`));
const portOf = (listening: Server): number => {
  const address = listening.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
};
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
let port = 0;

beforeAll(async () => {
  serveDirectly(new Map([['/api/echo', echo]]));
  noteSocketAddress();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = portOf(server);
});
afterAll(() => {
  agent.destroy();
  server.close();
});

interface Sent {
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Record<string, string>;
  /** Another server than the one above, over a connection of its own. */
  readonly at?: number;
}

const json = { 'content-type': 'application/json' };

function send(body: string, { path = '/api/echo', method = 'POST', headers = json, at }: Sent = {}) {
  return new Promise<{ status: number | undefined; headers: Record<string, unknown>; body: Buffer }>(
    (resolve, reject) => {
      const sent = ask({ port: at ?? port, path, method, headers, agent: at === undefined && agent }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
        );
      });
      sent.on('error', reject).end(body);
    },
  );
}

const parsed = async (...sent: Parameters<typeof send>): Promise<unknown> =>
  JSON.parse(String((await send(...sent)).body));

describe('a request that is taken before the framework', () => {
  it('reaches the handler with its body and headers, and the address of its socket behind what it claims', async () => {
    const headers = { ...json, cookie: 'a=1', 'x-forwarded-for': '192.0.2.7' };
    expect(await parsed('{"a":[1]}', { headers })).toEqual({
      read: { a: [1] },
      cookie: 'a=1',
      hops: '192.0.2.7, 127.0.0.1',
    });
  });

  it('is answered with every header that the framework would have set', async () => {
    const { headers } = await send('{}');
    const rules = (await nextConfig.headers?.()) ?? [];
    const meant = rules.filter(({ source }) => source === '/:path*' || source === '/api/:path*');
    expect(meant).toHaveLength(2);
    for (const { key, value } of meant.flatMap((rule) => rule.headers))
      expect([key, headers[key.toLowerCase()]]).toEqual([key, value]);
    expect(headers).toMatchObject({ 'content-type': 'application/json' });
  });

  it('is answered packed when that is worth it and understood', async () => {
    const long = JSON.stringify('ü'.repeat(2_000));
    const { headers, body } = await send(long, { headers: { ...json, 'accept-encoding': 'gzip, br' } });
    expect(headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
    expect(JSON.parse(String(gunzipSync(body)))).toMatchObject({ read: 'ü'.repeat(2_000) });
    for (const accepted of ['br', 'gzip;q=0', 'gzip; q=0.0, br']) {
      const plain = await send(long, { headers: { ...json, 'accept-encoding': accepted } });
      expect(plain.headers).toMatchObject({ vary: 'Accept-Encoding' });
      expect(plain.headers['content-encoding']).toBeUndefined();
    }
    const short = await send('1', { headers: { ...json, 'accept-encoding': 'gzip' } });
    expect(short.headers['content-encoding']).toBeUndefined();
  });

  it('gets an answer, and the log the cause without what it said, when its handler breaks', async () => {
    const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const { status, body } = await send('"break"');
    expect(status).toBe(500);
    expect(JSON.parse(String(body))).toMatchObject({ code: 'internal' });
    expect(log).toHaveBeenCalledOnce();
    expect(String(log.mock.calls[0]?.[0])).not.toContain('what was written');
  });

  it('that is too long is told so, and the connection serves the next one', async () => {
    expect(await parsed(`"${'x'.repeat(20_000)}"`)).toMatchObject({ read: 'too-large' });
    expect(await parsed('2')).toMatchObject({ read: 2 });
  });

  it('that goes on without saying how long it is, is told so while it is still sending, and cut off', async () => {
    const socket = connect(port, '127.0.0.1');
    let heard = '';
    const closed = new Promise<void>((resolve) => socket.on('close', () => resolve()));
    socket
      .on('error', () => undefined)
      .on('data', (chunk) => {
        heard += String(chunk);
      });
    socket.write(
      'POST /api/echo HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n',
    );
    const more = setInterval(() => socket.writable && socket.write(`1000\r\n${' '.repeat(4_096)}\r\n`), 5);
    await closed;
    clearInterval(more);
    expect(heard).toContain('too-large');
    expect(heard).toMatch(/^connection: close$/im);
  });

  it('that ends in the middle harms nobody', async () => {
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const socket = connect(port, '127.0.0.1');
    socket.write(
      'POST /api/echo HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n{"a"',
    );
    await new Promise((resolve) => setTimeout(resolve, 20));
    socket.destroy();
    expect(await parsed('3')).toMatchObject({ read: 3 });
  });
});

it('leaves everything else to the framework', async () => {
  for (const { method = 'POST', path = '/api/echo' } of [
    { method: 'GET' },
    { method: 'OPTIONS' },
    { path: '/api/echo?n=1' },
    { path: '/api/echo/' },
    { path: '/api/other' },
    { path: '/constructor' },
  ]) {
    const { body } = await send('', { method, path });
    expect(String(body)).toBe(`the framework: ${method} ${path}`);
  }
});

it('holds its server open until it was answered', async () => {
  let finish = () => {};
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  serveDirectly(new Map([['/api/slow', () => finished.then(() => answer('done'))]]));
  const own = createServer();
  await new Promise<void>((resolve) => own.listen(0, '127.0.0.1', resolve));
  const slow = send('', { path: '/api/slow', at: portOf(own) });
  await new Promise((resolve) => setTimeout(resolve, 50));
  let closed = false;
  const closing = new Promise<void>((resolve) => own.close(() => resolve())).then(() => {
    closed = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(closed).toBe(false);
  finish();
  expect(String((await slow).body)).toBe('"done"');
  await closing;
});
