import { IncomingMessage, Server, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip, type InputType } from 'node:zlib';
import { type Answer, carefully, type Handler } from './answer';
import type { Arrived } from './arrived';
import { fixedHeaders } from './fixed-headers';

/** As the framework does: below it packing costs more than it saves. */
const worthPacking = 1_024;
const gzipped: (text: InputType) => Promise<Buffer> = promisify(gzip);
const acceptsGzip = /\bgzip\b(?!\s*;\s*q=0(?!\.0*[1-9]))/i;

/**
 * Answers POST requests to these very paths before the framework sees them, with the handlers of its routes: routing,
 * web streams and its own bookkeeping take more time than storing an answer does. Anything that is not exactly such a
 * request goes the ordinary way, and gets the same answer there. The node server waits for these as for all others when
 * it closes. Once per process.
 */
export function serveDirectly(handlers: ReadonlyMap<string, Handler>): void {
  const emit = Server.prototype.emit;
  Server.prototype.emit = function serving(event: string, ...parts: unknown[]): boolean {
    const [request, response] = parts;
    if (event === 'request' && request instanceof IncomingMessage && response instanceof ServerResponse) {
      const handle = request.method === 'POST' ? handlers.get(request.url ?? '') : undefined;
      if (handle !== undefined) {
        carefully(handle, arrived(request))
          .then((answer) => send(request, response, answer))
          .catch(() => response.destroy());
        return true;
      }
    }
    return Reflect.apply(emit, this, [event, ...parts]);
  };
}

const arrived = (request: IncomingMessage): Arrived => ({
  headers: {
    get(name) {
      const value = request.headers[name.toLowerCase()];
      return Array.isArray(value) ? value.join(', ') : (value ?? null);
    },
  },
  // A body that is let go of must not take the connection with it: the answer still has to be sent.
  body: request.iterator({ destroyOnReturn: false }),
});

async function send(request: IncomingMessage, response: ServerResponse, { status, headers, text }: Answer) {
  const bytes = Buffer.from(text);
  const packable = bytes.length >= worthPacking;
  const packed = packable && acceptsGzip.test(String(request.headers['accept-encoding'] ?? ''));
  const body = packed ? await gzipped(bytes) : bytes;
  response.writeHead(status, {
    ...fixedHeaders,
    ...headers,
    ...(packable ? { Vary: 'Accept-Encoding' } : {}),
    ...(packed ? { 'Content-Encoding': 'gzip' } : {}),
    // What is left of a body that was let go of would be read as the next request.
    ...(request.readableDidRead && !request.complete ? { Connection: 'close' } : {}),
    'Content-Length': body.length,
  });
  response.end(body);
}
