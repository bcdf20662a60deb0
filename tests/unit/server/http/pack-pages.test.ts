import { createServer, request } from 'node:http';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { packPages } from '../../../../lib/server/http/pack-pages';

const page = '<p>gluteus medius</p>'.repeat(200);
let heard: (string | undefined)[] = [];
const server = createServer((asked, answer) => {
  heard.push(asked.headers['accept-encoding']);
  answer.setHeader('Vary', 'rsc');
  if (asked.url === '/gone') answer.statusCode = 404;
  else answer.writeHead(200, { ETag: '"one"' });
  answer.write(page.slice(0, 10), () => {});
  answer.end(page.slice(10));
});
let port = 0;

beforeAll(async () => {
  packPages((path) => path === '/study' || path === '/gone');
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  port = typeof address === 'object' && address !== null ? address.port : 0;
});
afterAll(() => {
  server.close();
});

function ask(path: string, accept: string, method = 'GET') {
  heard = [];
  return new Promise<{ body: Buffer; encoding: unknown; vary: unknown; length: unknown }>((resolve, reject) => {
    request({ port, path, method, headers: { 'accept-encoding': accept } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      const { 'content-encoding': encoding, vary, 'content-length': length } = answer.headers;
      answer.on('end', () => resolve({ body: Buffer.concat(chunks), encoding, vary, length }));
    })
      .on('error', reject)
      .end();
  });
}

it('packs a prerendered page as a whole, and says what the answer depends on', async () => {
  for (let time = 0; time < 2; time += 1) {
    const { body, encoding, vary, length } = await ask('/study?n=1', 'gzip, br');
    expect(brotliDecompressSync(body).toString()).toBe(page);
    expect({ encoding, vary, length }).toEqual({
      encoding: 'br',
      vary: 'rsc, Accept-Encoding',
      length: `${body.length}`,
    });
    expect(heard).toEqual([undefined]);
  }
});

it('leaves alone whoever does not understand it, what is made per request, and what is no page', async () => {
  for (const [path, accept, method] of [
    ['/study', 'gzip', 'GET'],
    ['/account', 'gzip, br', 'GET'],
    ['/study', 'gzip, br', 'POST'],
  ] as const) {
    const { body, encoding } = await ask(path, accept, method);
    expect(encoding).toBeUndefined();
    expect(body.toString()).toBe(page);
    expect(heard).toEqual([accept]);
  }
  expect(await ask('/gone', 'br')).toMatchObject({ encoding: undefined, body: Buffer.from(page) });
});
