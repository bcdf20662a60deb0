import { randomBytes, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import { type AccountId, isAccountId } from '@/lib/core/ids';
import { hour, type Instant } from '@/lib/core/time';
import { keyedHash, keyFor } from './keys';

/** What a reset link vouches for. Made without writing anything down; used once, because using it is written down. */
export interface ResetClaim {
  readonly account: AccountId;
  /** When the password that it replaces was set: a link for an older one is void. */
  readonly changedAt: Instant;
  readonly expiresAt: Instant;
  readonly id: string;
}

export const resetLifetime = hour;
const shape = z.object({
  account: z.custom<AccountId>((value) => typeof value === 'string' && isAccountId(value)),
  changedAt: z.int(),
  expiresAt: z.int(),
  id: z.string().regex(/^[\w-]{22}$/),
});

export function makeResetToken(secret: string, account: AccountId, changedAt: Instant, now: Instant): string {
  const claim: ResetClaim = {
    account,
    changedAt,
    expiresAt: now + resetLifetime,
    id: randomBytes(16).toString('base64url'),
  };
  const body = Buffer.from(JSON.stringify(claim)).toString('base64url');
  return `${body}.${keyedHash(keyFor(secret, 'reset-link'), body)}`;
}

/** The claim of a token that is ours and has not expired, else null. */
export function readResetToken(secret: string, token: string, now: Instant): ResetClaim | null {
  const [body = '', signature = ''] = token.split('.');
  const expected = Buffer.from(keyedHash(keyFor(secret, 'reset-link'), body));
  const given = Buffer.from(signature);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  const claim = shape.safeParse(JSON.parse(Buffer.from(body, 'base64url').toString('utf8')));
  return claim.success && claim.data.expiresAt > now ? claim.data : null;
}

export const resetLink = (origin: string, token: string): string => `${origin}/reset?token=${token}`;
