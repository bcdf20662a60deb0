import { env } from '@/lib/env/env';
import type { HeaderReader } from './http/arrived';

/**
 * Whether the visitor reaches us over TLS: as configured, else as the proxy in front of us says. Only headers that
 * are harmless over plain http may hang on this, since anybody can send that header to an unprotected server.
 */
export function isSecure(request: { readonly headers: HeaderReader }): boolean {
  const { production, appOrigin } = env();
  if (!production) return false;
  if (appOrigin !== null) return appOrigin.startsWith('https:');
  return request.headers.get('x-forwarded-proto')?.split(',')[0]?.trim() === 'https';
}
