import { ok, type Result } from '../core/result';
import type { Calendar } from '../core/time';
import type { ParamsEvent } from '../log/event';
import type { Weights } from '../scheduling/policy';
import { counts } from '../sync/local-event';
import { eventRow } from './event-row';
import { replayCards, storedPolicy, weightsOfLog } from './replay-cards';
import { type Replica, write } from './replica';
import { stamp } from './stamp';
import type { StorageFailure } from './storage-failure';

/**
 * From here on this person's memory is computed with these weights, on every device: appends a `params` event and replays
 * everything. Going back is the same step with older weights; nothing is ever taken away.
 * @param onlyNew leaves everything as it is when the log names these weights already: what another device took over first,
 * or the person has turned away from since
 * @returns whether anything was written
 */
export async function changeParameters(
  replica: Replica,
  weights: Weights,
  calendar: Calendar,
  onlyNew = false,
): Promise<Result<boolean, StorageFailure>> {
  const written = await write(replica, async (transaction, meta) => {
    const events = transaction.objectStore('events');
    const known = (await events.index('card').getAll('*')).filter(counts);
    if (onlyNew && known.some(({ event }) => event.kind === 'params' && equal(event.weights, weights))) return false;
    const { base, meta: next } = stamp(meta, calendar, replica.around);
    const event: ParamsEvent = { ...base, kind: 'params', weights: [...weights] };
    await events.add(eventRow({ event, effectiveAt: event.at, serverSeq: null, aside: null }, '*'));
    const settled = { ...next, weights: await weightsOfLog(transaction) };
    await transaction.objectStore('meta').put(settled, 'log');
    await replayCards(transaction, 'all', await storedPolicy(transaction, settled));
    return true;
  });
  if (!written.ok) return written;
  if (written.value) replica.around.channel.tell({ kind: 'cards', owner: replica.owner, cards: 'all' });
  return ok(written.value);
}

const equal = (a: Weights, b: Weights): boolean => a.length === b.length && a.every((each, index) => each === b[index]);
