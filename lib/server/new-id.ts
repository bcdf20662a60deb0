import { randomBytes } from 'node:crypto';
import { type AccountId, accountId, type SessionId, sessionId } from '@/lib/core/ids';
import type { Instant } from '@/lib/core/time';
import { uuidV7 } from '@/lib/core/uuid-v7';

const make = (now: Instant): string => uuidV7(now, randomBytes(10));
export const newAccountId = (now: Instant): AccountId => accountId(make(now));
export const newSessionId = (now: Instant): SessionId => sessionId(make(now));
/** A name for this process among those that work on one database. */
export const newHolder = (now: Instant): string => make(now);
