import type { CardId } from '../core/ids';
import { compareEvents } from '../log/order';
import { undoneIds } from '../log/undo';
import { applyEvent } from '../scheduling/apply-event';
import { newMemory } from '../scheduling/memory';
import type { Policy } from '../scheduling/policy';
import { counts } from '../sync/local-event';
import type { WriteTransaction } from './replica-database';

/**
 * The memories of some cards while their history is still coming: what the server said is remembered, and on top of it
 * what was done since. What only the history can tell (an undo of something that is not here) waits for it.
 * @param seq the number of the log that the states were computed from
 */
export async function foldOntoStates(
  transaction: WriteTransaction,
  cards: ReadonlySet<CardId>,
  seq: number,
  policy: Policy,
): Promise<void> {
  const states = transaction.objectStore('states');
  const memories = transaction.objectStore('memories');
  for (const card of cards) {
    const rows = await transaction.objectStore('events').index('card').getAll(card);
    const since = rows.filter((row) => counts(row) && (row.serverSeq === null || row.serverSeq > seq));
    const undone = undoneIds(since.map((row) => row.event));
    let memory = (await states.get(card)) ?? newMemory(card);
    for (const row of since.sort((a, b) => compareEvents(a.event, b.event)))
      if (!undone.has(row.id)) memory = applyEvent(memory, row, policy) ?? memory;
    if (memory.lastEventId === null) await memories.delete(card);
    else await memories.put(memory);
  }
}
