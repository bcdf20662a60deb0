import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { AnswerTerms } from '@/lib/log/event';
import { account } from './account';

/**
 * The log: one row per event, one column per field of every kind. Rows are never edited (a trigger refuses it) and are
 * deleted only when the whole account is erased.
 */
export const event = sqliteTable(
  'event',
  {
    accountId: text('account_id')
      .notNull()
      .references(() => account.id),
    serverSeq: integer('server_seq').notNull(),
    receivedAt: integer('received_at').notNull(),
    effectiveAt: integer('effective_at').notNull(),
    v: integer('v').notNull(),
    id: text('id').notNull(),
    device: text('device').notNull(),
    seq: integer('seq').notNull(),
    hlc: text('hlc').notNull(),
    at: integer('at').notNull(),
    zone: text('zone').notNull(),
    tzOffset: integer('tz_offset').notNull(),
    rollover: integer('rollover').notNull(),
    studyDay: integer('study_day').notNull(),
    kind: text('kind', {
      enum: ['review', 'undo', 'reset', 'suspend', 'bury', 'remap', 'params', 'reschedule'],
    }).notNull(),
    cardId: text('card_id'),
    /** JSON list. */
    factIds: text('fact_ids', { mode: 'json' }).$type<readonly string[]>(),
    rating: integer('rating'),
    mode: text('mode', { enum: ['study', 'quiz', 'exam', 'import'] }),
    durationMs: integer('duration_ms'),
    /** A promised due is an instant or a study day; both empty when none was promised. */
    chosenDueAt: integer('chosen_due_at'),
    chosenDueDay: integer('chosen_due_day'),
    prevEventId: text('prev_event_id'),
    contentVersion: text('content_version'),
    mappingVersion: integer('mapping_version'),
    rawAnswer: text('raw_answer'),
    /** JSON list. */
    shownOptions: text('shown_options', { mode: 'json' }).$type<readonly string[]>(),
    confidence: integer('confidence'),
    attemptId: text('attempt_id'),
    importId: text('import_id'),
    /** JSON object. */
    terms: text('terms', { mode: 'json' }).$type<AnswerTerms>(),
    targetId: text('target_id'),
    suspended: integer('suspended', { mode: 'boolean' }),
    untilDay: integer('until_day'),
    dueDay: integer('due_day'),
    /** JSON list of 21. */
    weights: text('weights', { mode: 'json' }).$type<readonly number[]>(),
  },
  (t) => [
    primaryKey({ columns: [t.accountId, t.serverSeq] }),
    uniqueIndex('event_id').on(t.accountId, t.id),
    uniqueIndex('event_device_seq').on(t.accountId, t.device, t.seq),
    index('event_card').on(t.accountId, t.cardId, t.hlc),
    index('event_target').on(t.accountId, t.targetId).where(sql`target_id IS NOT NULL`),
    index('event_rules').on(t.accountId, t.kind).where(sql`kind IN ('params', 'remap')`),
  ],
);
