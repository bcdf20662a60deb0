import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Query, Statement } from '@/db/database';
import { memoryToRow, type Provenance } from '@/db/rows/memory-row';
import { memory } from '@/db/schema/memory';
import type { AccountId, CardId } from '@/lib/core/ids';
import type { Memory } from '@/lib/scheduling/memory';

/** SQLite allows 32,766 bound values a statement; a memory binds 17. */
const rowsPerInsert = 1_000;

/** What is remembered now of some cards of an account. */
export interface Remembered extends Provenance {
  readonly accountId: AccountId;
  readonly memories: readonly Memory[];
}

/** Replaces what is stored of these cards. */
export function upsertMemories(query: Query, remembered: readonly Remembered[]): Statement[] {
  const rows = remembered.flatMap(({ accountId, memories, ...from }) =>
    memories.map((each) => memoryToRow(accountId, each, from)),
  );
  const statements: Statement[] = [];
  for (let start = 0; start < rows.length; start += rowsPerInsert) {
    statements.push(
      query
        .insert(memory)
        .values(rows.slice(start, start + rowsPerInsert))
        .onConflictDoUpdate({ target: [memory.accountId, memory.cardId], set: replaced }),
    );
  }
  return statements;
}

const replaced = {
  state: sql`excluded.state`,
  step: sql`excluded.step`,
  stability: sql`excluded.stability`,
  difficulty: sql`excluded.difficulty`,
  dueAt: sql`excluded.due_at`,
  dueDay: sql`excluded.due_day`,
  lastAt: sql`excluded.last_at`,
  lastDay: sql`excluded.last_day`,
  reps: sql`excluded.reps`,
  lapses: sql`excluded.lapses`,
  suspended: sql`excluded.suspended`,
  buriedUntil: sql`excluded.buried_until`,
  lastEventId: sql`excluded.last_event_id`,
  paramsVersion: sql`excluded.params_version`,
  headSeq: sql`excluded.head_seq`,
};

export const deleteMemories = (query: Query, accountId: AccountId): Statement =>
  query.delete(memory).where(eq(memory.accountId, accountId));

export const deleteMemoriesOf = (query: Query, accountId: AccountId, cards: readonly CardId[]): Statement[] =>
  cards.length === 0
    ? []
    : [query.delete(memory).where(and(eq(memory.accountId, accountId), inArray(memory.cardId, [...cards])))];
