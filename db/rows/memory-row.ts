import type { memory } from '@/db/schema/memory';
import { type AccountId, cardId, eventId } from '@/lib/core/ids';
import { studyDay } from '@/lib/core/time';
import type { Memory } from '@/lib/scheduling/memory';

type Row = typeof memory.$inferSelect;
type NewRow = typeof memory.$inferInsert;

/** Where a projected row came from. */
export interface Provenance {
  readonly paramsVersion: string;
  readonly headSeq: number;
}

export function memoryToRow(accountId: AccountId, { due, ...rest }: Memory, from: Provenance): NewRow {
  return {
    accountId,
    ...rest,
    dueAt: due !== null && 'at' in due ? due.at : null,
    dueDay: due !== null && 'day' in due ? due.day : null,
    ...from,
  };
}

export function rowToMemory(row: Row): Memory {
  const { state, step, stability, difficulty, lastAt, reps, lapses, suspended } = row;
  return {
    cardId: cardId(row.cardId),
    state,
    step,
    stability,
    difficulty,
    due: row.dueAt !== null ? { at: row.dueAt } : row.dueDay !== null ? { day: studyDay(row.dueDay) } : null,
    lastAt,
    lastDay: row.lastDay === null ? null : studyDay(row.lastDay),
    reps,
    lapses,
    suspended,
    buriedUntil: row.buriedUntil === null ? null : studyDay(row.buriedUntil),
    lastEventId: row.lastEventId === null ? null : eventId(row.lastEventId),
  };
}
