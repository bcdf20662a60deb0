import type { Database } from '@/db/database';
import { findStanding, type StandingSession, touchSession } from '@/db/queries/sessions';
import { type AccountId, isAccountId, isSessionId, type SessionId } from '@/lib/core/ids';
import { hour, type Instant } from '@/lib/core/time';
import type { Context } from '../context';
import { gather } from '../gather';

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

interface Asked {
  readonly claim: Claim;
  readonly now: Instant;
  readonly settle: (session: StandingSession | null) => void;
  readonly fail: (cause: unknown) => void;
}

const lookUps = new WeakMap<Database, (asked: Asked) => void>();

/** The session's row as it stands now. Requests that arrive together ask the database together. */
const standing = (db: Database, claim: Claim, now: Instant): Promise<StandingSession | null> =>
  new Promise((settle, fail) => {
    const join =
      lookUps.get(db) ??
      gather<Asked>(
        (waiting) => waiting.splice(0),
        (group) => lookUp(db, group),
      );
    lookUps.set(db, join);
    join({ claim, now, settle, fail });
  });

async function lookUp(db: Database, group: readonly Asked[]): Promise<void> {
  try {
    const claims = group.map(({ claim }) => claim);
    const found = await findStanding(db.query, claims);
    for (const { claim, now, settle } of group) {
      const session = found.get(claim.sessionId);
      const stands = session !== undefined && session.accountId === claim.accountId && session.expiresAt > now;
      settle(stands ? session : null);
    }
  } catch (cause) {
    for (const { fail } of group) fail(cause);
  }
}

/** The actor behind a claim, or null when the session was signed out, revoked, has expired or lost its account. */
export async function findActor({ db, now }: Context, claim: Claim): Promise<Actor | null> {
  const session = await standing(db, claim, now);
  if (session === null) return null;
  // Best effort: a disk that is full must not sign anybody out.
  if (now - session.lastSeenAt >= 2 * hour)
    await db.write([touchSession(db.query, claim.accountId, claim.sessionId, now)]).catch(() => undefined);
  return claim;
}
