import { and, eq, max } from 'drizzle-orm';
import type { Query } from '@/db/database';
import { rowToField } from '@/db/rows/field-row';
import { rowToMemory } from '@/db/rows/memory-row';
import { event } from '@/db/schema/event';
import { field } from '@/db/schema/field';
import { logHead } from '@/db/schema/log-head';
import { memory } from '@/db/schema/memory';
import { type Hlc, isHlc } from '@/lib/core/hlc';
import type { AccountId } from '@/lib/core/ids';
import type { Memory } from '@/lib/scheduling/memory';
import type { FieldWrite } from '@/lib/sync/field';
import { findHead, type Head } from './log-head';

export interface StoredStates {
  readonly head: Head;
  readonly memories: readonly Memory[];
  readonly fields: readonly FieldWrite[];
  /** Those that the stored memories were computed with; null for the default ones. */
  readonly weights: readonly number[] | null;
  /** The highest stamp of the log. */
  readonly hlc: Hlc;
}

/** What one account remembers, as of one moment; null when its log has no more than `moreThan` events. */
export async function readStates(query: Query, accountId: AccountId, moreThan: number): Promise<StoredStates | null> {
  const now = await findHead(query, accountId);
  if (now === null || now.count <= moreThan) return null;
  const [heads, rows, fields, stamps, rules] = await query.batch([
    query.select().from(logHead).where(eq(logHead.accountId, accountId)),
    query.select().from(memory).where(eq(memory.accountId, accountId)),
    query.select().from(field).where(eq(field.accountId, accountId)),
    query
      .select({ hlc: max(event.hlc) })
      .from(event)
      .where(eq(event.accountId, accountId)),
    query
      .select({ id: event.id, weights: event.weights })
      .from(event)
      .where(and(eq(event.accountId, accountId), eq(event.kind, 'params'))),
  ]);
  const [head] = heads;
  const hlc = stamps[0]?.hlc ?? '';
  if (head === undefined || !isHlc(hlc)) return null;
  const used = rows.find((row) => row.paramsVersion !== 'default')?.paramsVersion;
  return {
    head: { seq: head.seq, count: head.count, digest: head.digest },
    memories: rows.map(rowToMemory),
    fields: fields.map(rowToField),
    weights: rules.find(({ id }) => id === used)?.weights ?? null,
    hlc,
  };
}
