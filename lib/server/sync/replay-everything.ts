import type { Query } from '@/db/database';
import { findAfter } from '@/db/queries/events';
import type { AccountId } from '@/lib/core/ids';
import type { LoggedEvent } from '@/lib/log/event';
import { LogParts } from '@/lib/scheduling/log-parts';
import type { Memory } from '@/lib/scheduling/memory';
import type { Policy } from '@/lib/scheduling/policy';
import { replayLog } from '@/lib/scheduling/replay-log';
import { logged } from './logged';

/** Events that are read or replayed at a stretch: some ten milliseconds' worth. */
const eventsPerTurn = 1_000;

/**
 * The memory of every card, from the whole log, with a pause after each thousand events in which everybody else is
 * answered. What is written meanwhile beyond `upTo` is not in it: whoever saves it saves on the head that was read.
 * @param upTo the number of the last stored event
 * @param arriving what is about to be stored after it
 */
export async function replayEverything(
  query: Query,
  accountId: AccountId,
  upTo: number,
  arriving: readonly LoggedEvent[],
  policy: Policy,
): Promise<{ memories: readonly Memory[]; paramsVersion: string }> {
  const log = new LogParts();
  let cursor = 0;
  for (let full = true; full; ) {
    const page = await findAfter(query, accountId, cursor, upTo, eventsPerTurn);
    for (const stored of page) log.add(logged(stored));
    cursor = page[page.length - 1]?.receipt.serverSeq ?? upTo;
    full = page.length === eventsPerTurn;
    await turn();
  }
  for (const each of arriving) log.add(each);
  const { params } = log.standing();
  const settled = params === null ? policy : { ...policy, weights: params.weights };
  const memories: Memory[] = [];
  for (const part of log.parts(eventsPerTurn)) {
    for (const memory of replayLog(part, settled).values()) memories.push(memory);
    await turn();
  }
  return { memories, paramsVersion: params?.id ?? 'default' };
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
