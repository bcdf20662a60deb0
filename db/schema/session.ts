import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { account } from './account';

/** One signed-in browser. The token names it; no row, no session. */
export const session = sqliteTable(
  'session',
  {
    accountId: text('account_id')
      .notNull()
      .references(() => account.id),
    id: text('id').notNull(),
    /** "Firefox on Android": what a person recognises a session by, and nothing more exact. */
    label: text('label').notNull(),
    createdAt: integer('created_at').notNull(),
    /** To the hour. */
    lastSeenAt: integer('last_seen_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.accountId, t.id] }), index('session_expiry').on(t.expiresAt)],
);
