import { database } from '@/db/client';
import type { Database } from '@/db/database';
import type { Instant } from '@/lib/core/time';
import { env } from '@/lib/env/env';

/** What a use-case needs of the world. Tests make their own. */
export interface Context {
  readonly db: Database;
  readonly now: Instant;
  /** The installation's secret; only ever used through `keyFor`. */
  readonly secret: string;
}

export const context = (): Context => ({ db: database(), now: Date.now(), secret: env().authSecret });
