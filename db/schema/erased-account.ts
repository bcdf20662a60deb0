import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** All that stays of an erased account: its random id, so that a device that comes late can be told. */
export const erasedAccount = sqliteTable('erased_account', {
  accountId: text('account_id').primaryKey(),
  erasedAt: integer('erased_at').notNull(),
});
