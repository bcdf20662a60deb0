import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Tries in the current window. Keys are keyed hashes: nobody reads an address or a mailbox out of this table. */
export const rateLimit = sqliteTable(
  'rate_limit',
  {
    key: text('key').primaryKey(),
    count: integer('count').notNull(),
    /** The end of the window; after it the row means nothing and may go. */
    expiresAt: integer('expires_at').notNull(),
  },
  (t) => [index('rate_limit_expiry').on(t.expiresAt)],
);
