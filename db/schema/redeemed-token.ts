import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Signed links that were used. The primary key is what makes them work once. */
export const redeemedToken = sqliteTable(
  'redeemed_token',
  {
    id: text('id').primaryKey(),
    /** After this the link is void by itself and the row may go. */
    expiresAt: integer('expires_at').notNull(),
  },
  (t) => [index('redeemed_token_expiry').on(t.expiresAt)],
);
