/** What pages tell the worker. */
export type PageMessage =
  /** A page was shown and is to be kept. */
  | { readonly kind: 'visited'; readonly path: string }
  /** Somebody uses the app: its places are to be kept. */
  | { readonly kind: 'settle' }
  /** No card is being answered: an update may take over. */
  | { readonly kind: 'take-over' };

/** A page of another version may say things that this worker does not know. */
export function readMessage(data: unknown): PageMessage | null {
  if (typeof data !== 'object' || data === null || !('kind' in data)) return null;
  if (data.kind === 'settle' || data.kind === 'take-over') return { kind: data.kind };
  if (data.kind === 'visited' && 'path' in data && typeof data.path === 'string')
    return { kind: 'visited', path: data.path };
  return null;
}
