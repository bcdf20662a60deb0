import { getToken } from 'next-auth/jwt';
import { env } from '@/lib/env/env';
import { context } from '../context';
import type { HeaderReader } from '../http/arrived';
import { type Actor, findActor } from './find-actor';
import { openToken } from './open-token';
import { sessionCookie } from './session-cookie';

/** Whoever a request with these headers speaks for, or null; the session's row is looked up each time. */
export async function actorOf(headers: HeaderReader): Promise<Actor | null> {
  const { name, secure } = sessionCookie(headers);
  const only = new Headers({ cookie: headers.get('cookie') ?? '' });
  const token = await getToken({ req: { headers: only }, raw: true, cookieName: name, secureCookie: secure });
  if (token === null) return null;
  const claim = await openToken(token, name, env().authSecret, Date.now());
  return claim === null ? null : findActor(context(), claim);
}
