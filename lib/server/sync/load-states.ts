import type { Database } from '@/db/database';
import { readStates } from '@/db/queries/states';
import type { AccountId } from '@/lib/core/ids';
import type { Instant } from '@/lib/core/time';
import { statesWorthwhile, toColumns } from '@/lib/sync/states';
import type { SyncResponse } from '@/lib/sync/wire';

/**
 * What an account remembers, for a device that has nothing yet; null when its log is so short that the log itself is as
 * quick, or when it has none. The history is pulled afterwards, from the beginning.
 */
export async function loadStates(
  db: Database,
  accountId: AccountId,
  now: Instant,
  worthwhile: number = statesWorthwhile,
): Promise<SyncResponse | null> {
  const read = await readStates(db.query, accountId, worthwhile);
  if (read === null) return null;
  const { head, memories, fields, weights, hlc } = read;
  return {
    v: 1,
    answers: [],
    fieldAnswers: [],
    events: [],
    fields,
    cursor: 0,
    more: true,
    head: { count: head.count, digest: head.digest },
    now,
    states: { seq: head.seq, hlc, weights, memories: toColumns(memories) },
  };
}
