import { integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { account } from './account';

/** Settings and whatever else people edit: per field, the write with the highest (hlc, device). */
export const field = sqliteTable(
  'field',
  {
    accountId: text('account_id')
      .notNull()
      .references(() => account.id),
    entity: text('entity').notNull(),
    entityId: text('entity_id').notNull(),
    field: text('field').notNull(),
    /** JSON text, `null` included. */
    value: text('value').notNull(),
    hlc: text('hlc').notNull(),
    device: text('device').notNull(),
    /** From the counter that events use too; a new winner gets a new number, so that every device pulls it. */
    serverSeq: integer('server_seq').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.accountId, t.entity, t.entityId, t.field] }),
    uniqueIndex('field_server_seq').on(t.accountId, t.serverSeq),
  ],
);
