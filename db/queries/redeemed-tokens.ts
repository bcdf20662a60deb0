import { lte } from 'drizzle-orm';
import type { Query, Statement } from '@/db/database';
import { redeemedToken } from '@/db/schema/redeemed-token';
import type { Instant } from '@/lib/core/time';

/** Refused by `redeemed_token.id` the second time. */
export const redeemToken = (query: Query, id: string, expiresAt: Instant): Statement =>
  query.insert(redeemedToken).values({ id, expiresAt });

export const sweepRedeemedTokens = (query: Query, now: Instant): Statement =>
  query.delete(redeemedToken).where(lte(redeemedToken.expiresAt, now));
