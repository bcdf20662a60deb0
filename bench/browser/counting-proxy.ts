import { connect, createServer, type Socket } from 'node:net';

export interface CountingProxy {
  readonly origin: string;
  /** Bytes that the server has sent so far, whoever asked: a page or its service worker. */
  received(): number;
  /** Until the server has sent nothing for so many milliseconds. */
  quiet(ms: number, most?: number): Promise<void>;
  /** Nobody answers from here on. */
  cut(): Promise<void>;
}

/** Stands between browser and server, because a browser does not tell a page's bytes from its service worker's. */
export async function countingProxy(target: string): Promise<CountingProxy> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let received = 0;
  let lastAt = Date.now();
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy());
    return socket;
  };
  const server = createServer((visitor) => {
    const upstream = keep(connect(Number(port), hostname));
    keep(visitor).pipe(upstream);
    upstream.on('data', (chunk: Buffer) => {
      received += chunk.length;
      lastAt = Date.now();
    });
    upstream.pipe(visitor);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the proxy has no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    received: () => received,
    quiet: async (ms, most = 60_000) => {
      for (const deadline = Date.now() + most; Date.now() < deadline && Date.now() - lastAt < ms; )
        await new Promise((resolve) => setTimeout(resolve, 50));
    },
    cut: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
