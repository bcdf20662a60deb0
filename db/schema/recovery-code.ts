import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { account } from './account';

/** Codes that set a new password without mail. Each works once; a new set replaces the old one. */
export const recoveryCode = sqliteTable(
  'recovery_code',
  {
    accountId: text('account_id')
      .notNull()
      .references(() => account.id),
    /** SHA-256 of account and code: the code carries 80 random bits, so a slow hash would add nothing. */
    hash: text('hash').notNull(),
    createdAt: integer('created_at').notNull(),
    usedAt: integer('used_at'),
  },
  (t) => [primaryKey({ columns: [t.accountId, t.hash] })],
);
