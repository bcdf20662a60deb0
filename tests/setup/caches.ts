import type { Manifest } from '../../workers/service-worker/manifest';
import type { Store } from '../../workers/service-worker/store';

type Key = string;
const keyOf = (request: RequestInfo | URL): Key =>
  new URL(request instanceof Request ? request.url : request, 'https://retinaculum.test').href;

/** A cache of the browser, as far as the worker uses it. Reads give copies, as the real one does. */
class MemoryCache {
  readonly held = new Map<Key, Response>();
  constructor(private readonly room: { left: number }) {}

  async match(request: RequestInfo | URL): Promise<Response | undefined> {
    return this.held.get(keyOf(request))?.clone();
  }
  async put(request: RequestInfo | URL, response: Response): Promise<void> {
    if (this.room.left <= 0) throw new DOMException('no room', 'QuotaExceededError');
    this.room.left -= 1;
    this.held.set(keyOf(request), response);
  }
  async delete(request: RequestInfo | URL): Promise<boolean> {
    return this.held.delete(keyOf(request));
  }
  async keys(): Promise<readonly Request[]> {
    return [...this.held.keys()].map((url) => new Request(url));
  }
}

/** All caches of a browser. `room` is how many more answers fit. */
export class MemoryCaches {
  readonly room = { left: Number.POSITIVE_INFINITY };
  private readonly byName = new Map<string, MemoryCache>();

  async open(name: string): Promise<MemoryCache> {
    const cache = this.byName.get(name) ?? new MemoryCache(this.room);
    this.byName.set(name, cache);
    return cache;
  }
  async keys(): Promise<string[]> {
    return [...this.byName.keys()];
  }
  async delete(name: string): Promise<boolean> {
    return this.byName.delete(name);
  }
  async match(request: RequestInfo | URL, options: { cacheName?: string } = {}): Promise<Response | undefined> {
    for (const [name, cache] of this.byName) {
      if (options.cacheName !== undefined && options.cacheName !== name) continue;
      const found = await cache.match(request);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  /** What is kept under one name, as paths. */
  paths(name: string): string[] {
    const held = this.byName.get(name)?.held ?? new Map();
    return [...held.keys()].map((url) => new URL(url).pathname).sort();
  }
}

export type Served = Readonly<Record<string, () => Response | Promise<Response>>>;

export const policy = "script-src 'self' 'sha256-x'";
export const page = (html: string, headers: Record<string, string> = {}): Response =>
  new Response(html, { headers: { 'content-security-policy': policy, ...headers } });

/** The worker's store over caches in memory and a server that answers as told; what is not told is 404. */
export function workerStore(
  manifest: Manifest,
  caches: MemoryCaches,
  server: Served,
): Store & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    manifest,
    caches: Object.assign(Object.create(null), {
      open: caches.open.bind(caches),
      keys: caches.keys.bind(caches),
      delete: caches.delete.bind(caches),
      match: caches.match.bind(caches),
    }),
    origin: 'https://retinaculum.test',
    asked,
    fetch: async (url) => {
      asked.push(url);
      return (await server[url]?.()) ?? new Response('no such thing', { status: 404 });
    },
  };
}
