import { index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { account } from './account';

/**
 * Work that outlives a request. Whoever holds the lease does it; a lease that ran out is anybody's. The three columns of
 * the key say what is wanted, so that asking twice is asking once.
 */
export const job = sqliteTable(
  'job',
  {
    accountId: text('account_id')
      .notNull()
      .references(() => account.id),
    kind: text('kind', { enum: ['train-parameters'] }).notNull(),
    key: text('key').notNull(),
    /** JSON; what the kind needs beyond its owner. */
    payload: text('payload', { mode: 'json' }).$type<unknown>().notNull(),
    state: text('state', { enum: ['waiting', 'running', 'done', 'failed'] }).notNull(),
    /** Of the process that does it; empty unless running. */
    holder: text('holder'),
    leaseUntil: integer('lease_until'),
    /** How often it was begun. */
    attempts: integer('attempts').notNull(),
    /** Not before this. */
    runAfter: integer('run_after').notNull(),
    /** 0 to 1. */
    progress: real('progress').notNull(),
    /** JSON, once done. */
    result: text('result', { mode: 'json' }).$type<unknown>(),
    /** Why it was put aside, once failed. */
    errorCode: text('error_code'),
    createdAt: integer('created_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.accountId, t.kind, t.key] }), index('job_state').on(t.state, t.runAfter)],
);
