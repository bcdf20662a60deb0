import { headers } from 'next/headers';
import NextAuth, { CredentialsSignin, type NextAuthConfig } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { deleteSession } from '@/db/queries/sessions';
import { day } from '@/lib/core/time';
import { env } from '@/lib/env/env';
import { signIn as signInWithPassword } from '../account/sign-in';
import { sessionDays } from '../account/start-session';
import { context } from '../context';
import type { Failure } from '../failure';
import { logProblem } from '../log-problem';
import { browserLabel } from './browser-label';

import { findActor, readClaim } from './find-actor';
import { sessionCookie } from './session-cookie';
import { visitorAddress } from './visitor-address';

/** A refused sign-in with the reason that a form can show. */
export class SignInRefused extends CredentialsSignin {
  constructor(readonly failure: Failure) {
    super();
    this.code = failure.code;
  }
}

const longestInput = 2_048;
const text = (value: unknown): string => (typeof value === 'string' ? value.slice(0, longestInput) : '');

const provider = Credentials({
  credentials: { email: { type: 'email' }, password: { type: 'password' } },
  async authorize({ email, password }, request) {
    const address = visitorAddress(request.headers);
    const label = browserLabel(request.headers.get('user-agent'));
    const result = await signInWithPassword(context(), {
      email: text(email),
      password: text(password),
      address,
      label,
    });
    if (!result.ok) throw new SignInRefused(result.error);
    return { id: result.value.accountId, sessionId: result.value.sessionId };
  },
});

/** Made per request: whether cookies are secure depends on how the visitor reaches us. */
async function configuration(request: { headers: Headers } | undefined): Promise<NextAuthConfig> {
  const { name, secure } = sessionCookie(request?.headers ?? (await headers()));
  const maxAge = (sessionDays * day) / 1000;
  return {
    secret: env().authSecret,
    // The host is ours to answer for: start.mjs binds to the loopback, and a proxy in front sets the header.
    trustHost: true,
    basePath: '/api/auth',
    providers: [provider],
    session: { strategy: 'jwt', maxAge },
    pages: { signIn: '/sign-in', signOut: '/account', error: '/sign-in' },
    useSecureCookies: secure,
    cookies: { sessionToken: { name, options: { httpOnly: true, sameSite: 'lax', path: '/', secure } } },
    callbacks: {
      /** The token holds two ids and nothing else, and dies with its session's row. */
      async jwt({ token, user }) {
        if (user !== undefined && 'sessionId' in user) return { sub: user.id ?? '', sid: user.sessionId };
        const claim = readClaim(token);
        const actor = claim === null ? null : await findActor(context(), claim);
        return actor === null ? null : { sub: actor.accountId, sid: actor.sessionId };
      },
      session: ({ session, token }) => ({ expires: session.expires, user: { id: token.sub ?? '' } }),
      redirect: ({ url, baseUrl }) => (/^\/(?![/\\])/.test(url) ? `${baseUrl}${url}` : `${baseUrl}/today`),
    },
    events: {
      async signOut(message) {
        const claim = readClaim('token' in message ? message.token : null);
        if (claim === null) return;
        const { db } = context();
        await db.write([deleteSession(db.query, claim.accountId, claim.sessionId)]);
      },
    },
    logger: {
      error(error) {
        if (!(error instanceof CredentialsSignin)) logProblem(null, error);
      },
      warn() {},
      debug() {},
    },
  };
}

export const { handlers, signIn, signOut } = NextAuth(configuration);
