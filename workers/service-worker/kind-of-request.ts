import type { Manifest } from './manifest';

export type RequestKind =
  /** Answered by the network as if there were no worker: everything personal is among these. */
  | { readonly kind: 'not-ours' }
  /** A document. */
  | { readonly kind: 'page'; readonly path: string }
  /** What the router fetches to show another page within this one. */
  | { readonly kind: 'payload'; readonly path: string }
  /** Named by its contents. */
  | { readonly kind: 'file'; readonly address: string };

type Asked = Pick<Request, 'method' | 'mode' | 'url' | 'headers'>;

/** What a request is to the worker. Decided by the list of this build: what is not on it is not ours. */
export function kindOfRequest(asked: Asked, manifest: Manifest, origin: string): RequestKind {
  const url = new URL(asked.url);
  const { pathname: path, search } = url;
  if (asked.method !== 'GET' || url.origin !== origin || asked.headers.has('range')) return { kind: 'not-ours' };
  if (path.startsWith('/api/')) return { kind: 'not-ours' };
  if (asked.mode === 'navigate') return { kind: 'page', path };
  if (asked.headers.get('rsc') !== null) {
    return Object.hasOwn(manifest.pages, path) ? { kind: 'payload', path } : { kind: 'not-ours' };
  }
  const address = path + search;
  const named = path.startsWith('/_next/static/') || manifest.files.includes(address);
  return named ? { kind: 'file', address } : { kind: 'not-ours' };
}
