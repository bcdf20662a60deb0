import type { Database } from '@/db/database';
import { readSnapshot, type Snapshot } from '@/db/queries/snapshot';
import type { AccountId } from '@/lib/core/ids';
import { canonicalJson } from '@/lib/log/canonical-json';
import { addToDigest, emptyDigest } from '@/lib/log/digest';
import type { Memory } from '@/lib/scheduling/memory';
import { logged } from '../sync/logged';
import { projectLog } from '../sync/project-memory';
import { policyOf } from '../sync/stored-policy';

export interface Check {
  readonly snapshot: Snapshot;
  /** What a replay of the log gives. */
  readonly memories: readonly Memory[];
  readonly paramsVersion: string;
  readonly count: number;
  readonly digest: string;
  /** Whether what is stored says the same, to the last bit. */
  readonly equal: boolean;
}

/** Replays one account's log from nothing and compares it with what is stored. Writes nothing. */
export async function checkMemory(db: Database, accountId: AccountId): Promise<Check> {
  const snapshot = await readSnapshot(db.query, accountId);
  const { memories, paramsVersion } = projectLog(snapshot.events.map(logged), policyOf(snapshot.fields));
  const digest = addToDigest(
    emptyDigest,
    snapshot.events.map(({ event }) => event),
  );
  const count = snapshot.events.length;
  const { head } = snapshot;
  const told = new Map(snapshot.memories.map(({ memory, from }) => [memory.cardId, { memory, from }]));
  const equal =
    head !== null &&
    head.count === count &&
    head.digest === digest &&
    head.seq >= lastSeqOf(snapshot) &&
    told.size === memories.length &&
    memories.every((memory) => {
      const row = told.get(memory.cardId);
      return row !== undefined && row.from.headSeq <= head.seq && canonicalJson(row.memory) === canonicalJson(memory);
    });
  return { snapshot, memories, paramsVersion, count, digest, equal };
}

export const lastSeqOf = ({ events }: Snapshot): number => events[events.length - 1]?.receipt.serverSeq ?? 0;
