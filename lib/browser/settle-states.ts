import { ok, type Result } from '../core/result';
import { canonicalJson } from '../log/canonical-json';
import type { Memory } from '../scheduling/memory';
import { replayLog } from '../scheduling/replay-log';
import { standingChanges } from '../scheduling/standing-changes';
import { counts } from '../sync/local-event';
import type { EventRow, OrderKey } from './event-row';
import { replayCards, storedPolicy } from './replay-cards';
import { type Replica, write } from './replica';
import { type StorageFailure, storageFailure } from './storage-failure';

/** Rows read at a time, so that an answer never waits long for its own transaction. */
const rowsAtOnce = 2_000;
/** Two engines may differ in the last bits of a logarithm, and agree to this much. */
const tolerance = 1e-6;

/**
 * Once the whole log is here: replays it, believes that, and forgets what the server had said before.
 * @returns whether the server had said something else; null when nothing was provisional, or the log grew meanwhile
 */
export async function settleStates(
  replica: Replica,
): Promise<Result<{ readonly differed: boolean } | null, StorageFailure>> {
  let rows: readonly EventRow[];
  let agreed: string | undefined;
  try {
    const meta = await replica.db.get('meta', 'log');
    if (meta?.provisional === undefined) return ok(null);
    agreed = meta.acknowledged.digest;
    rows = await readLog(replica);
  } catch (cause) {
    return { ok: false, error: storageFailure(cause) };
  }
  const standing = rows.filter(counts);
  const { weights } = standingChanges(standing);
  const last = rows.at(-1)?.order ?? null;
  const written = await write(replica, async (transaction, meta) => {
    const { provisional, ...rest } = meta;
    if (provisional === undefined || meta.acknowledged.digest !== agreed) return null;
    const settled = { ...rest, weights };
    await transaction.objectStore('meta').put(settled, 'log');
    const policy = await storedPolicy(transaction, settled);
    const replayed = replayLog(standing, policy);
    const states = await transaction.objectStore('states').getAll();
    await transaction.objectStore('states').clear();
    const moved = new Set(rows.flatMap((row) => ((row.serverSeq ?? Infinity) > provisional.seq ? [row.card] : [])));
    const differed = states.some((state) => !moved.has(state.cardId) && !isSame(state, replayed.get(state.cardId)));
    const memories = transaction.objectStore('memories');
    const before = new Map((await memories.getAll()).map((memory) => [memory.cardId, memory]));
    const changed = [...replayed.values()].filter((memory) => !isEqual(before.get(memory.cardId), memory));
    const gone = [...before.keys()].filter((card) => !replayed.has(card));
    await Promise.all([...changed.map((each) => memories.put(each)), ...gone.map((card) => memories.delete(card))]);
    // What was answered while this was computed.
    const newer = await transaction
      .objectStore('events')
      .index('order')
      .getAll(last === null ? null : IDBKeyRange.lowerBound(last, true));
    const since = newer.flatMap(({ card }) => (card === '*' || card === '?' ? [] : [card]));
    await replayCards(transaction, new Set(since), policy);
    // Other weights or another retention since then: nothing can be compared.
    const comparable = !moved.has('*') && policy.desiredRetention === provisional.retention;
    return { differed: differed && comparable };
  });
  if (written.ok && written.value !== null)
    replica.around.channel.tell({ kind: 'cards', owner: replica.owner, cards: 'all' });
  return written;
}

async function readLog(replica: Replica): Promise<readonly EventRow[]> {
  const rows: EventRow[] = [];
  for (let last: OrderKey | null = null; ; ) {
    const range: IDBKeyRange | null = last === null ? null : IDBKeyRange.lowerBound(last, true);
    const some: EventRow[] = await replica.db.getAllFromIndex('events', 'order', range, rowsAtOnce);
    rows.push(...some);
    last = some.at(-1)?.order ?? last;
    if (some.length < rowsAtOnce) return rows;
  }
}

const isEqual = (a: Memory | undefined, b: Memory): boolean => canonicalJson(a) === canonicalJson(b);

/** Whether the server remembered what the log says, as far as two engines can agree. */
function isSame(state: Memory, replayed: Memory | undefined): boolean {
  if (replayed === undefined) return false;
  const close = (a: number, b: number) => Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(b));
  return (
    close(state.stability, replayed.stability) &&
    close(state.difficulty, replayed.difficulty) &&
    isEqual({ ...state, stability: 0, difficulty: 0 }, { ...replayed, stability: 0, difficulty: 0 })
  );
}
