import type { HeaderReader } from '../http/arrived';
import { isSecure } from '../is-secure';

/** The session's cookie. Behind TLS its name binds it to this host and to TLS (`__Host-`). */
export interface SessionCookie {
  readonly name: string;
  readonly secure: boolean;
}

export function sessionCookie(headers: HeaderReader): SessionCookie {
  const secure = isSecure({ headers });
  return { name: secure ? '__Host-retinaculum.session' : 'retinaculum.session', secure };
}
