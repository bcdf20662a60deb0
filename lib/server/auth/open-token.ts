import { decode } from 'next-auth/jwt';
import type { Instant } from '@/lib/core/time';
import { type Claim, readClaim } from './find-actor';

interface Opened {
  readonly claim: Claim;
  readonly expiresAt: Instant;
}

/** About two megabytes. */
const mostKept = 5_000;
const kept = new Map<string, Opened>();

/**
 * What a session's token claims, or null for one that we did not write or that has expired. A token means the same for
 * as long as it is valid, and deriving keys and deciphering it again for each answer would cost more than storing the
 * answer, so the last ones are kept. Whether the session still stands is another question, asked of its row each time.
 * @param name of the cookie that held it, which its key depends on
 */
export async function openToken(token: string, name: string, secret: string, now: Instant): Promise<Claim | null> {
  const key = `${name} ${token}`;
  const known = kept.get(key);
  kept.delete(key);
  if (known !== undefined && now < known.expiresAt) {
    kept.set(key, known);
    return known.claim;
  }
  const payload = await decode({ token, secret, salt: name }).catch(() => null);
  const claim = readClaim(payload);
  if (claim === null) return null;
  if (typeof payload?.exp === 'number') kept.set(key, { claim, expiresAt: payload.exp * 1_000 });
  for (const oldest of kept.keys()) {
    if (kept.size <= mostKept) break;
    kept.delete(oldest);
  }
  return claim;
}
