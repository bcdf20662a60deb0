import { eq, lte, sql } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { rateLimit } from '@/db/schema/rate-limit';
import type { Instant } from '@/lib/core/time';

export interface Counted {
  readonly count: number;
  /** When the window ends and counting begins anew. */
  readonly expiresAt: Instant;
}

/** Counts one more try under each key and tells the new counts in order; what has expired is swept on the way. */
export async function countTries(
  db: Database,
  keys: readonly { key: string; windowMs: number }[],
  now: Instant,
): Promise<Counted[]> {
  const sweep = db.query.delete(rateLimit).where(lte(rateLimit.expiresAt, now));
  const counts = keys.map(({ key, windowMs }) =>
    db.query
      .insert(rateLimit)
      .values({ key, count: 1, expiresAt: now + windowMs })
      .onConflictDoUpdate({ target: rateLimit.key, set: { count: sql`${rateLimit.count} + 1` } })
      .returning({ count: rateLimit.count, expiresAt: rateLimit.expiresAt }),
  );
  const [, ...counted] = await db.write([sweep, ...counts]);
  return counted.flat();
}

/** Takes back tries that turned out to be honest. */
export async function uncountTries(db: Database, keys: readonly string[]): Promise<void> {
  const [first, ...rest] = keys.map((key) =>
    db.query
      .update(rateLimit)
      .set({ count: sql`max(0, ${rateLimit.count} - 1)` })
      .where(eq(rateLimit.key, key)),
  );
  if (first !== undefined) await db.write([first, ...rest]);
}

export async function forgetTries(db: Database, key: string): Promise<void> {
  await db.write([db.query.delete(rateLimit).where(eq(rateLimit.key, key))]);
}
