import { and, eq, inArray } from 'drizzle-orm';
import type { Query, Statement } from '@/db/database';
import { upsertBound } from '@/db/fixed-sql';
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
    const some = rows.slice(start, start + rowsPerInsert);
    statements.push(query.run(upsertBound('memory', memory, ['account_id', 'card_id'], some)));
  }
  return statements;
}

export const deleteMemories = (query: Query, accountId: AccountId): Statement =>
  query.delete(memory).where(eq(memory.accountId, accountId));

export const deleteMemoriesOf = (query: Query, accountId: AccountId, cards: readonly CardId[]): Statement[] =>
  cards.length === 0
    ? []
    : [query.delete(memory).where(and(eq(memory.accountId, accountId), inArray(memory.cardId, [...cards])))];
