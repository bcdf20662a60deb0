import http from 'node:http';

export interface FrontRequest {
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly headers: http.IncomingHttpHeaders;
}

/** Something else than the server's own answer; null lets the request through. */
export type Fault = (
  request: FrontRequest,
) => { readonly status: number; readonly body: string; readonly headers?: Record<string, string> } | 'stall' | null;

/**
 * A server in front of the server that can misbehave. Routes of the test tool do not reach what a service worker fetches
 * for itself, and cannot let a connection hang.
 */
export class Front {
  fault: Fault = () => null;
  /** Bytes of answers that went out, by path. */
  readonly sent = new Map<string, number>();

  private constructor(
    private readonly server: http.Server,
    readonly origin: string,
  ) {}

  static async open(behind: string): Promise<Front> {
    const server = http.createServer();
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    const front = new Front(server, `http://127.0.0.1:${address.port}`);
    server.on('request', (request, response) => front.pass(new URL(behind), request, response));
    return front;
  }

  private readonly stalled: (() => void)[] = [];

  /** Lets what hangs go on. */
  release(): void {
    for (const go of this.stalled.splice(0)) go();
  }

  get bytes(): number {
    return [...this.sent.values()].reduce((sum, bytes) => sum + bytes, 0);
  }

  /** From here on there is no connection. */
  async cutOff(): Promise<void> {
    if (!this.server.listening) return;
    const closed = new Promise((done) => this.server.close(done));
    this.server.closeAllConnections();
    await closed;
  }

  private pass(
    { hostname, port }: Pick<URL, 'hostname' | 'port'>,
    request: http.IncomingMessage,
    response: http.ServerResponse,
  ): void {
    const { method = 'GET', url: path = '/', headers } = request;
    const fault = this.fault({ method, path, headers });
    if (fault === 'stall') {
      this.stalled.push(() => this.pass({ hostname, port }, request, response));
      return;
    }
    if (fault !== null) {
      response.writeHead(fault.status, { 'cache-control': 'no-cache', ...fault.headers });
      response.end(fault.body);
      return;
    }
    const onward = http.request({ hostname, port, method, path, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.on('data', (chunk: Buffer) => this.sent.set(path, (this.sent.get(path) ?? 0) + chunk.length));
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  }
}
