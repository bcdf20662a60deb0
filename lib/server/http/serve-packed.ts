import fs from 'node:fs';
import { IncomingMessage, Server, ServerResponse } from 'node:http';
import path from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.js': 'application/javascript; charset=UTF-8',
  '.css': 'text/css; charset=UTF-8',
  '.json': 'application/json; charset=UTF-8',
  '.svg': 'image/svg+xml',
};

/** Where the files of a path lie, relative to the server's directory. */
const places = [
  { prefix: '/_next/static/', directory: '.next/static' },
  { prefix: '/content/', directory: 'public/content' },
] as const;

/**
 * Files that the build packed with brotli go out as they lie there, to whoever understands it: a sixth less to load
 * than what is packed for each request, and nothing to compute. The framework serves them under its own rules of
 * caching; only the name it looks for is another. Once per process.
 */
export function servePacked(root: string = process.cwd()): void {
  const packed = new Set(places.flatMap((place) => packedPaths(root, place)));
  if (packed.size === 0) return;
  const emit = Server.prototype.emit;
  Server.prototype.emit = function packing(event: string, ...parts: unknown[]): boolean {
    const [request, response] = parts;
    if (event === 'request' && request instanceof IncomingMessage && response instanceof ServerResponse)
      pointToPacked(request, response, packed);
    return Reflect.apply(emit, this, [event, ...parts]);
  };
}

function pointToPacked(request: IncomingMessage, response: ServerResponse, packed: ReadonlySet<string>): void {
  const [file = '', query] = (request.url ?? '').split('?', 2);
  if (!packed.has(file)) return;
  response.setHeader('Vary', 'Accept-Encoding');
  if (!/\bbr\b/.test(String(request.headers['accept-encoding'] ?? ''))) return;
  request.url = `${file}.br${query === undefined ? '' : `?${query}`}`;
  response.setHeader('Content-Encoding', 'br');
  response.setHeader('Content-Type', types[path.extname(file)] ?? 'application/octet-stream');
}

function packedPaths(root: string, { prefix, directory }: (typeof places)[number]): string[] {
  const from = path.join(/* turbopackIgnore: true */ root, directory);
  if (!fs.existsSync(from)) return [];
  return fs
    .readdirSync(from, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.br'))
    .map((name) => prefix + name.slice(0, -'.br'.length).split(path.sep).join('/'));
}
