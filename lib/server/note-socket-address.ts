import { IncomingMessage, Server } from 'node:http';

/**
 * Adds the address at the other end of the socket to each request's X-Forwarded-For, as a proxy would. Next fills that
 * header in only when the visitor did not send one, so without this a visitor could claim any address; with it the last
 * entry is always true. Once per process, before the first request.
 */
export function noteSocketAddress(): void {
  const emit = Server.prototype.emit;
  Server.prototype.emit = function noting(event: string, ...parts: unknown[]): boolean {
    const [request] = parts;
    if (event === 'request' && request instanceof IncomingMessage) note(request);
    return Reflect.apply(emit, this, [event, ...parts]);
  };
}

function note({ headers, socket }: IncomingMessage): void {
  const told = headers['x-forwarded-for'];
  const hops = [...(Array.isArray(told) ? told : [told ?? '']), socket.remoteAddress ?? ''].filter((hop) => hop !== '');
  headers['x-forwarded-for'] = hops.join(', ');
}
