/**
 * Where a request comes from, for limits only. Next puts the socket's address here when nobody did before; a proxy in
 * front must replace what visitors send (docs/operating.md), or the limits by address can be walked around, while those
 * by account still hold.
 */
export const clientAddress = (headers: Headers): string =>
  headers.get('x-forwarded-for')?.split(',')[0]?.trim().slice(0, 64) || 'unknown';
