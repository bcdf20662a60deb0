import type { Manifest } from './manifest';

/** What the worker works on; tests pass their own. */
export interface Store {
  readonly manifest: Manifest;
  readonly caches: CacheStorage;
  readonly fetch: (url: string, options: RequestInit) => Promise<Response>;
  readonly origin: string;
}

const prefix = 'retinaculum-';

/** One cache for each version, so that a page and its scripts are always of one build. */
export const cacheName = ({ version }: Manifest): string => `${prefix}${version}`;

/** The caches of other versions, oldest first. */
export async function otherCaches({ caches, manifest }: Store): Promise<readonly string[]> {
  const own = cacheName(manifest);
  return (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== own);
}

/** By address alone: the framework's `Vary` names headers that no browser sends for a page or a file. */
export const byAddress = { ignoreVary: true } as const;
