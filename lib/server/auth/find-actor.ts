import { findSession, touchSession } from '@/db/queries/sessions';
import { type AccountId, isAccountId, isSessionId, type SessionId } from '@/lib/core/ids';
import { hour } from '@/lib/core/time';
import type { Context } from '../context';

/** Who acts: an account through one of its sessions, whose row was seen to stand. */
export interface Actor {
  readonly accountId: AccountId;
  readonly sessionId: SessionId;
}

/** What a session's token says, before anybody looked whether it still holds. */
export type Claim = Actor;

/** Reads a token's claims; anything but two well-formed ids is nobody. */
export function readClaim(token: unknown): Claim | null {
  if (typeof token !== 'object' || token === null || !('sub' in token) || !('sid' in token)) return null;
  const { sub, sid } = token;
  if (typeof sub !== 'string' || typeof sid !== 'string' || !isAccountId(sub) || !isSessionId(sid)) return null;
  return { accountId: sub, sessionId: sid };
}

/** The actor behind a claim, or null when the session was signed out, revoked, has expired or lost its account. */
export async function findActor({ db, now }: Context, claim: Claim): Promise<Actor | null> {
  const session = await findSession(db.query, claim.accountId, claim.sessionId, now);
  if (session === null) return null;
  // Best effort: a disk that is full must not sign anybody out.
  if (now - session.lastSeenAt >= 2 * hour)
    await db.write([touchSession(db.query, claim.accountId, claim.sessionId, now)]).catch(() => undefined);
  return claim;
}
