import { asc, eq } from 'drizzle-orm';
import type { Query } from '@/db/database';
import { rowToStoredEvent } from '@/db/rows/event-row';
import { rowToField } from '@/db/rows/field-row';
import { type Provenance, rowToMemory } from '@/db/rows/memory-row';
import { event } from '@/db/schema/event';
import { field } from '@/db/schema/field';
import { logHead } from '@/db/schema/log-head';
import { memory } from '@/db/schema/memory';
import type { AccountId } from '@/lib/core/ids';
import type { Memory } from '@/lib/scheduling/memory';
import type { FieldWrite } from '@/lib/sync/field';
import type { StoredEvent } from '@/lib/sync/wire';
import type { Head } from './log-head';

export interface Snapshot {
  readonly head: Head | null;
  readonly events: readonly StoredEvent[];
  readonly fields: readonly FieldWrite[];
  readonly memories: readonly { readonly memory: Memory; readonly from: Provenance }[];
}

/** Everything of one account's log at one moment: a batch of reads sees one state, whatever is written meanwhile. */
export async function readSnapshot(query: Query, accountId: AccountId): Promise<Snapshot> {
  const [heads, events, fields, memories] = await query.batch([
    query.select().from(logHead).where(eq(logHead.accountId, accountId)),
    query.select().from(event).where(eq(event.accountId, accountId)).orderBy(asc(event.serverSeq)),
    query.select().from(field).where(eq(field.accountId, accountId)),
    query.select().from(memory).where(eq(memory.accountId, accountId)).orderBy(asc(memory.cardId)),
  ]);
  const [head] = heads;
  return {
    head: head === undefined ? null : { seq: head.seq, count: head.count, digest: head.digest },
    events: events.map(rowToStoredEvent),
    fields: fields.map(rowToField),
    memories: memories.map((row) => ({
      memory: rowToMemory(row),
      from: { paramsVersion: row.paramsVersion, headSeq: row.headSeq },
    })),
  };
}
