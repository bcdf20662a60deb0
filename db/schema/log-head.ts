import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { account } from './account';

/** The head of each account's log. Every write names the `seq` it was decided on and fails when it has moved. */
export const logHead = sqliteTable('log_head', {
  accountId: text('account_id')
    .primaryKey()
    .references(() => account.id),
  /** The last number given out; events and fields share the counter, so that one cursor pulls both. */
  seq: integer('seq').notNull(),
  /** Events alone. */
  count: integer('count').notNull(),
  digest: text('digest').notNull(),
});

/** Which account a device's log belongs to: the first that sent it. */
export const device = sqliteTable(
  'device',
  {
    id: text('id').primaryKey(),
    accountId: text('account_id')
      .notNull()
      .references(() => account.id),
    firstSeenAt: integer('first_seen_at').notNull(),
  },
  (t) => [index('device_account').on(t.accountId)],
);
