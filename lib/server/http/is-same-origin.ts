import { env } from '@/lib/env/env';
import type { HeaderReader } from './arrived';

/**
 * Whether a state-changing request comes from our own pages. Every current browser says so in Sec-Fetch-Site, every
 * older one sends Origin with a POST; what sends neither is no browser and carries nobody's cookies unasked.
 */
export function isSameOrigin(headers: HeaderReader): boolean {
  const site = headers.get('sec-fetch-site');
  const origin = headers.get('origin');
  if (origin !== null && origin === env().appOrigin) return true;
  if (site !== null) return site === 'same-origin' || site === 'none';
  if (origin === null) return true;
  return URL.canParse(origin) && new URL(origin).host === headers.get('host');
}
