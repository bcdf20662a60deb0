/** What is read of headers, so that handlers need not know who received the request. */
export type HeaderReader = Pick<Headers, 'get'>;

/** A request as far as a handler reads it: one of the framework's, or one that `serveDirectly` took. */
export interface Arrived {
  readonly headers: HeaderReader;
  readonly body: AsyncIterable<Uint8Array> | null;
}
