import { type Counted, countTries } from '@/db/queries/rate-limits';
import { err, ok, type Result } from '@/lib/core/result';
import { minute } from '@/lib/core/time';
import type { Context } from '../context';
import type { Failure } from '../failure';
import { keyedHash, keyFor } from './keys';

/** How often something may be tried within a window. */
export interface Limit {
  readonly name: string;
  readonly most: number;
  readonly windowMs: number;
}

/**
 * A lecture hall of three hundred shares one address, so limits by address count what goes wrong and are wide; limits by
 * account are narrow. The limit by both keeps a stranger elsewhere from locking a person out of their own account.
 */
export const limits = {
  signInHere: { name: 'sign-in:account+address', most: 10, windowMs: 15 * minute },
  signInAccount: { name: 'sign-in:account', most: 100, windowMs: 60 * minute },
  signInAddress: { name: 'sign-in:address', most: 300, windowMs: 15 * minute },
  /** Addresses that were taken: the only way to ask whether somebody has an account. */
  signUpTaken: { name: 'sign-up:taken', most: 20, windowMs: 60 * minute },
  signUpAddress: { name: 'sign-up:address', most: 600, windowMs: 60 * minute },
  recoverAccount: { name: 'recover:account', most: 10, windowMs: 60 * minute },
  recoverAddress: { name: 'recover:address', most: 60, windowMs: 60 * minute },
  mailAccount: { name: 'mail:account', most: 3, windowMs: 60 * minute },
  mailAddress: { name: 'mail:address', most: 30, windowMs: 60 * minute },
  confirmAccount: { name: 'confirm:account', most: 10, windowMs: 15 * minute },
} as const satisfies Record<string, Limit>;

export interface Try {
  readonly limit: Limit;
  /** Whose tries are counted: an e-mail address, an account's id, a network address. */
  readonly of: string;
}

export const limitKey = (secret: string, { limit, of }: Try): string =>
  `${limit.name}:${keyedHash(keyFor(secret, 'rate-limit'), `${limit.name}\n${of}`)}`;

/**
 * Counts a try before it is made, so that a burst in parallel counts too; refuses when any of the limits is used up.
 * What one limit refuses is not counted by those after it: otherwise a stranger who goes on after being refused would
 * use up the wider ones, and with them lock out the owner of an account or everybody behind an address.
 * @param tries the narrowest limit first
 */
export async function takeTry({ db, now, secret }: Context, tries: readonly Try[]): Promise<Result<void, Failure>> {
  for (const each of tries) {
    const key = { key: limitKey(secret, each), windowMs: each.limit.windowMs };
    const over = (await countTries(db, [key], now)).filter(({ count }) => count > each.limit.most);
    if (over.length > 0) return err(tooMany(over, now));
  }
  return ok(undefined);
}

function tooMany(over: readonly Counted[], now: number): Failure {
  const retryAfter = Math.max(1, Math.ceil((Math.max(...over.map(({ expiresAt }) => expiresAt)) - now) / 1000));
  const minutes = Math.ceil(retryAfter / 60);
  const wait = minutes === 1 ? 'a minute' : `${minutes} minutes`;
  return {
    code: 'too-many',
    message: `Too many tries. Wait ${wait}, then try again. Nothing has changed.`,
    retryAfter,
  };
}
