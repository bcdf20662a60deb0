import fs from 'node:fs';
import { createServer, request } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { servePacked } from '../../../../lib/server/http/serve-packed';

const root = fs.mkdtempSync(path.join(os.tmpdir(), 'packed-'));
const server = createServer((asked, answer) => answer.end(asked.url));
let port = 0;

beforeAll(async () => {
  const chunks = path.join(root, '.next/static/chunks');
  fs.mkdirSync(chunks, { recursive: true });
  for (const name of ['a.js', 'a.js.br', 'plain.js']) fs.writeFileSync(path.join(chunks, name), name);
  servePacked(root);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  port = typeof address === 'object' && address !== null ? address.port : 0;
});
afterAll(() => {
  server.close();
  fs.rmSync(root, { recursive: true });
});

const ask = (url: string, accept: string): Promise<{ url: string; encoding: unknown; vary: unknown; type: unknown }> =>
  new Promise((resolve, reject) => {
    const headers = { 'accept-encoding': accept };
    request({ port, path: url, headers }, (answer) => {
      const { 'content-encoding': encoding, vary, 'content-type': type } = answer.headers;
      let body = '';
      answer.on('data', (chunk) => {
        body += String(chunk);
      });
      answer.on('end', () => resolve({ url: body, encoding, vary, type }));
    })
      .on('error', reject)
      .end();
  });

it('sends the packed file, under the plain one’s type, to whoever understands it', async () => {
  expect(await ask('/_next/static/chunks/a.js?dpl=1', 'gzip, deflate, br')).toEqual({
    url: '/_next/static/chunks/a.js.br?dpl=1',
    encoding: 'br',
    vary: 'Accept-Encoding',
    type: 'application/javascript; charset=UTF-8',
  });
});

it('leaves the plain file to others, and says that the answer depends on it', async () => {
  const answer = await ask('/_next/static/chunks/a.js', 'gzip');
  expect(answer).toMatchObject({ url: '/_next/static/chunks/a.js', encoding: undefined, vary: 'Accept-Encoding' });
});

it('touches no file that was not packed and no path that only looks like one', async () => {
  for (const url of ['/_next/static/chunks/plain.js', '/_next/static/chunks/../a.js', '/study/a.js', '/'])
    expect(await ask(url, 'br')).toMatchObject({ url, encoding: undefined, vary: undefined });
});
