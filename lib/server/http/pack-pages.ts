import { IncomingMessage, Server, ServerResponse } from 'node:http';
import { brotliCompress, brotliCompressSync, constants } from 'node:zlib';

/** For the first visitor, who waits: 130 KB take about 10 ms. */
const atOnce = 9;
/** For everybody after, from beside the main thread: a quarter of a second, and an eighth less to load. */
const inTime = 11;
/** By entity tag. A build has some hundred pages and payloads; a stranger who finds ways to ask for more fills no memory. */
const most = 600;
const packed = new Map<string, Buffer>();

/**
 * Prerendered pages go out packed with brotli to whoever understands it. Each carries its data twice, as HTML and as what
 * React begins from, further apart than gzip can see; brotli sees it, so a page of the atlas is two fifths smaller.
 * The framework is told that the visitor understands nothing, and what it then sends is packed here. Once per process.
 * @param isPrerendered by path, without its query
 */
export function packPages(isPrerendered: (path: string) => boolean): void {
  const emit = Server.prototype.emit;
  Server.prototype.emit = function packing(event: string, ...parts: unknown[]): boolean {
    const [request, response] = parts;
    if (event === 'request' && request instanceof IncomingMessage && response instanceof ServerResponse) {
      const path = (request.url ?? '').split('?', 1)[0] ?? '';
      if (request.method === 'GET' && isPrerendered(path) && understandsBrotli(request)) packAnswer(request, response);
    }
    return Reflect.apply(emit, this, [event, ...parts]);
  };
}

const understandsBrotli = ({ headers }: IncomingMessage): boolean =>
  /\bbr\b/.test(String(headers['accept-encoding'] ?? ''));

/** Holds the answer back until it is whole, which a prerendered page is at once. */
function packAnswer(request: IncomingMessage, response: ServerResponse): void {
  delete request.headers['accept-encoding'];
  const chunks: Buffer[] = [];
  const end = response.end.bind(response);
  const writeHead = response.writeHead.bind(response);
  let whole = false;
  // The framework's own compression, which has nothing to do here, writes the head before it ends.
  response.writeHead = (status: number, ...rest: unknown[]) => {
    if (whole) return writeHead(status);
    response.statusCode = status;
    for (const headers of rest) if (typeof headers === 'object' && headers !== null) setAll(response, headers);
    return response;
  };
  response.flushHeaders = () => {};
  response.write = (chunk: unknown, ...rest: unknown[]) => {
    chunks.push(bytesOf(chunk));
    for (const done of rest) if (typeof done === 'function') queueMicrotask(() => done());
    return true;
  };
  response.end = (...parts: unknown[]) => {
    const [chunk] = parts;
    if (chunk !== undefined && chunk !== null && typeof chunk !== 'function') chunks.push(bytesOf(chunk));
    for (const done of parts) if (typeof done === 'function') response.once('finish', () => done());
    const plain = Buffer.concat(chunks);
    whole = true;
    if (response.statusCode !== 200 || plain.length < 1_000) return end(plain);
    const body = pack(response.getHeader('etag'), plain);
    response.setHeader('Content-Encoding', 'br');
    response.setHeader('Content-Length', body.length);
    response.appendHeader('Vary', 'Accept-Encoding');
    return end(body);
  };
}

/** Held by what the framework calls the content; an answer that has no name is packed each time. */
function pack(name: unknown, plain: Buffer): Buffer {
  const known = typeof name === 'string' ? packed.get(name) : undefined;
  if (known !== undefined) return known;
  const body = brotliCompressSync(plain, options(plain, atOnce));
  if (typeof name === 'string' && packed.size < most) {
    packed.set(name, body);
    brotliCompress(plain, options(plain, inTime), (failure, smaller) => failure ?? packed.set(name, smaller));
  }
  return body;
}

const options = (plain: Buffer, quality: number) => ({
  params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length },
});

function setAll(response: ServerResponse, headers: object): void {
  for (const [name, value] of Object.entries(headers)) if (value !== undefined) response.setHeader(name, value);
}

const bytesOf = (chunk: unknown): Buffer =>
  chunk instanceof Uint8Array ? Buffer.from(chunk) : Buffer.from(String(chunk), 'utf8');
