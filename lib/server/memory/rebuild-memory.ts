import type { Database } from '@/db/database';
import { insertHead, moveHead } from '@/db/queries/log-head';
import { deleteMemories, upsertMemories } from '@/db/queries/memory';
import type { AccountId } from '@/lib/core/ids';
import { emptyDigest } from '@/lib/log/digest';
import { type Check, lastSeqOf } from './check-memory';

/**
 * Puts what the log says in the place of what is stored, head included. The log itself is never touched. Refused, like
 * any other write, when somebody has added to the log since it was read.
 */
export async function rebuildMemory(db: Database, accountId: AccountId, check: Check): Promise<void> {
  const { snapshot, memories, paramsVersion, count, digest } = check;
  const from = snapshot.head ?? { seq: 0, count: 0, digest: emptyDigest };
  const seq = Math.max(from.seq, lastSeqOf(snapshot));
  const rows = [
    deleteMemories(db.query, accountId),
    ...upsertMemories(db.query, [{ accountId, memories, paramsVersion, headSeq: seq }]),
  ];
  const head = moveHead(db.query, accountId, from, { seq, count, digest });
  await db.write(snapshot.head === null ? [insertHead(db.query, accountId), head, ...rows] : [head, ...rows]);
}
