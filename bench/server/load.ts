import { connect, type Socket } from 'node:net';

/** What a run of requests came to. Times are milliseconds from the last byte sent to the last byte read. */
export interface Load {
  readonly requests: number;
  readonly seconds: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** Answers other than 200, by status. */
  readonly refused: Readonly<Record<string, number>>;
}

export interface LoadOptions {
  readonly port: number;
  readonly connections: number;
  readonly seconds: number;
  /** The next request of a connection as bytes on the wire, or null when it has nothing left to send. */
  readonly next: (connection: number) => Buffer | null;
  /** Requests a second over all connections; without it each connection sends as soon as it was answered. */
  readonly rate?: number;
  /** Sees each answer's body, for those who count what was acknowledged. */
  readonly seen?: (body: string, connection: number) => void;
}

/** A plain HTTP/1.1 client: on two cores a generator that parses much would be what is measured. */
export async function load(options: LoadOptions): Promise<Load> {
  const times: number[] = [];
  const refused: Record<string, number> = {};
  const began = performance.now();
  const until = began + options.seconds * 1_000;
  await Promise.all(Array.from({ length: options.connections }, (_, n) => talk(options, n, until, times, refused)));
  const seconds = (performance.now() - began) / 1_000;
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  const [p50, p95, p99] = [at(0.5), at(0.95), at(0.99)];
  return { requests: times.length, seconds, perSecond: times.length / seconds, p50, p95, p99, refused };
}

/** At a fixed rate a request's time begins when it was due, so that a stalled server cannot slow the clock it is judged by. */
async function talk(
  { port, next, rate, connections, seen }: LoadOptions,
  connection: number,
  until: number,
  times: number[],
  refused: Record<string, number>,
): Promise<void> {
  const socket = await open(port);
  const gap = rate === undefined ? 0 : (1_000 * connections) / rate;
  let due = performance.now() + (gap * connection) / connections;
  try {
    for (;;) {
      const wait = gap === 0 ? 0 : due - performance.now();
      if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait));
      const from = gap === 0 ? performance.now() : due;
      if (performance.now() >= until) return;
      const request = next(connection);
      if (request === null) return;
      const answer = await exchange(socket, request);
      times.push(performance.now() - from);
      if (answer.status !== 200) refused[answer.status] = (refused[answer.status] ?? 0) + 1;
      seen?.(answer.body, connection);
      due += gap;
    }
  } finally {
    socket.destroy();
  }
}

function open(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true }, () => resolve(socket));
    socket.once('error', reject);
  });
}

function exchange(socket: Socket, request: Buffer): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    let text = '';
    const done = (outcome: () => void) => {
      socket.off('data', read);
      socket.off('close', closed);
      outcome();
    };
    const closed = () => done(() => reject(new Error('the server closed the connection')));
    const read = (chunk: Buffer) => {
      text += chunk.toString('latin1');
      const body = bodyOf(text);
      if (body !== null) done(() => resolve({ status: Number(text.slice(9, 12)), body }));
    };
    socket.on('data', read);
    socket.once('close', closed);
    socket.write(request);
  });
}

/** The body once all of it is here. */
function bodyOf(text: string): string | null {
  const head = text.indexOf('\r\n\r\n');
  if (head < 0) return null;
  const length = /^content-length: (\d+)/im.exec(text.slice(0, head))?.[1];
  const rest = text.slice(head + 4);
  if (length !== undefined) return rest.length >= Number(length) ? rest : null;
  return rest.endsWith('0\r\n\r\n') ? rest : null;
}

/** A POST of JSON as bytes. */
export function post(path: string, body: string, headers: Readonly<Record<string, string>> = {}): Buffer {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const length = Buffer.byteLength(body);
  return Buffer.from(
    `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\n${lines.join('')}\r\n${body}`,
  );
}

export function get(path: string, headers: Readonly<Record<string, string>> = {}): Buffer {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(`GET ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\n${lines.join('')}\r\n`);
}
