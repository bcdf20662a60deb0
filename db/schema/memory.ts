import { integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { account } from './account';

/** What each account remembers of each card: a projection of the log, rebuilt at will. */
export const memory = sqliteTable(
  'memory',
  {
    accountId: text('account_id')
      .notNull()
      .references(() => account.id),
    cardId: text('card_id').notNull(),
    state: text('state', { enum: ['new', 'learning', 'review', 'relearning'] }).notNull(),
    step: integer('step').notNull(),
    stability: real('stability').notNull(),
    difficulty: real('difficulty').notNull(),
    /** Due at an instant, or for a study day, or not at all. */
    dueAt: integer('due_at'),
    dueDay: integer('due_day'),
    lastAt: integer('last_at'),
    lastDay: integer('last_day'),
    reps: integer('reps').notNull(),
    lapses: integer('lapses').notNull(),
    suspended: integer('suspended', { mode: 'boolean' }).notNull(),
    buriedUntil: integer('buried_until'),
    lastEventId: text('last_event_id'),
    /** The `params` event whose weights were used, or `default`. */
    paramsVersion: text('params_version').notNull(),
    /** The log head that this row was computed from. */
    headSeq: integer('head_seq').notNull(),
  },
  (t) => [primaryKey({ columns: [t.accountId, t.cardId] })],
);
