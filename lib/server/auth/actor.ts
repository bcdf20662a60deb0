import { headers } from 'next/headers';
import { getToken } from 'next-auth/jwt';
import { cache } from 'react';
import { env } from '@/lib/env/env';
import { context } from '../context';
import { type Actor, type Claim, findActor } from './find-actor';
import { openToken } from './open-token';
import { sessionCookie } from './session-cookie';

/** What the request's session token claims. */
async function currentClaim(): Promise<Claim | null> {
  const all = await headers();
  const { name, secure } = sessionCookie(all);
  const only = new Headers({ cookie: all.get('cookie') ?? '' });
  const token = await getToken({ req: { headers: only }, raw: true, cookieName: name, secureCookie: secure });
  return token === null ? null : openToken(token, name, env().authSecret, Date.now());
}

/**
 * Who makes this request, or null. Every use-case, page, action and handler that touches anything personal asks this
 * itself; the session's row is looked up each time, so that signing out takes effect at once.
 */
export const currentActor = cache(async (): Promise<Actor | null> => {
  // First: reading the request tells Next that this cannot be prerendered, before anything asks for a configuration.
  const claim = await currentClaim();
  return claim === null ? null : findActor(context(), claim);
});
