import type { CardId } from '../core/ids';
import { studyPolicy } from '../preferences/study-policy';
import type { Policy } from '../scheduling/policy';
import { replayLog } from '../scheduling/replay-log';
import { standingChanges } from '../scheduling/standing-changes';
import { counts } from '../sync/local-event';
import { foldOntoStates } from './fold-onto-states';
import { preferencesFromFields } from './preferences-from-fields';
import type { LogMeta, WriteTransaction } from './replica-database';

/** More cards than this are replayed faster in one pass over the whole log. */
const few = 24;

/** The policy that memories of this replica are computed with. */
export async function storedPolicy(transaction: WriteTransaction, meta: LogMeta): Promise<Policy> {
  const policy = studyPolicy(preferencesFromFields(await transaction.objectStore('fields').getAll()));
  return meta.weights === null ? policy : { ...policy, weights: meta.weights };
}

/** Computes the memories of some cards, or of all, from the log anew, or from the server's states while it is not here. */
export async function replayCards(
  transaction: WriteTransaction,
  cards: ReadonlySet<CardId> | 'all',
  policy: Policy,
): Promise<void> {
  if (cards !== 'all' && cards.size === 0) return;
  const { provisional } = (await transaction.objectStore('meta').get('log')) ?? {};
  if (provisional !== undefined) {
    // What concerns every card is settled with the history.
    if (cards !== 'all') await foldOntoStates(transaction, cards, provisional.seq, policy);
    return;
  }
  const events = transaction.objectStore('events');
  const memories = transaction.objectStore('memories');
  const whole = cards === 'all' || cards.size > few;
  const rows = whole
    ? await events.getAll()
    : (await Promise.all([...cards].map((card) => events.index('card').getAll(card)))).flat();
  const only = cards === 'all' ? undefined : cards;
  const replayed = replayLog(rows.filter(counts), policy, only);
  if (cards === 'all') await memories.clear();
  const gone = cards === 'all' ? [] : [...cards].filter((card) => !replayed.has(card));
  await Promise.all([
    ...[...replayed.values()].map((memory) => memories.put(memory)),
    ...gone.map((card) => memories.delete(card)),
  ]);
}

/** The weights that the log's standing changes of parameters say, which hold for every card. */
export async function weightsOfLog(transaction: WriteTransaction): Promise<LogMeta['weights']> {
  const rows = await transaction.objectStore('events').index('card').getAll('*');
  return standingChanges(rows.filter(counts)).weights;
}
