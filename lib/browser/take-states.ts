import { type Hlc, observe } from '../core/hlc';
import { err, ok, type Result } from '../core/result';
import { studyPolicy } from '../preferences/study-policy';
import { memoriesOf } from '../sync/parse-states';
import type { SyncResponse } from '../sync/wire';
import { putFields, tellTabs } from './apply-exchange';
import { preferencesFromFields } from './preferences-from-fields';
import { replayCards, storedPolicy } from './replay-cards';
import { type Replica, write } from './replica';
import type { LogMeta } from './replica-database';
import { type StorageFailure, storageFailure } from './storage-failure';

/** Whether this replica has heard nothing from the server yet, so that states may be asked for. */
export async function isFresh(replica: Replica): Promise<Result<boolean, StorageFailure>> {
  try {
    const meta = await replica.db.get('meta', 'log');
    return ok(meta !== undefined && isUntouched(meta));
  } catch (cause) {
    return err(storageFailure(cause));
  }
}

const isUntouched = ({ cursor, acknowledged, head, provisional }: LogMeta): boolean =>
  cursor === 0 && acknowledged.count === 0 && head === null && provisional === undefined;

/**
 * Stores what the account remembers ahead of the log that says why, so that it can be studied on at once. It is marked
 * as provisional until the log is here and a replay has said the same. Answers given here before stay and count.
 */
export async function takeStates(replica: Replica, response: SyncResponse): Promise<Result<null, StorageFailure>> {
  const { states, head, fields } = response;
  const memories = states === undefined ? null : memoriesOf(states);
  if (states === undefined || memories === null) return ok(null);
  const written = await write(replica, async (transaction, meta) => {
    if (!isUntouched(meta)) return false;
    const winners = await putFields(transaction, fields);
    let hlc: Hlc = observe(meta.hlc, states.hlc);
    for (const field of winners) hlc = observe(hlc, field.hlc);
    const settled: LogMeta = { ...meta, hlc, weights: states.weights };
    const policy = await storedPolicy(transaction, settled);
    // What the server computed with; a setting that waits here to be sent is none of it.
    const { desiredRetention: retention } = studyPolicy(preferencesFromFields(fields));
    const provisional = { ...head, seq: states.seq, retention };
    const next: LogMeta = { ...settled, provisional };
    await transaction.objectStore('meta').put(next, 'log');
    const store = transaction.objectStore('memories');
    const here = new Set(await store.getAllKeys());
    const [kept, shown] = [transaction.objectStore('states'), store];
    await Promise.all(memories.flatMap((memory) => [kept.put(memory), shown.put(memory)]));
    await replayCards(transaction, here, policy);
    return winners.length > 0;
  });
  if (!written.ok) return written;
  tellTabs(replica, { cards: 'all', fields: written.value });
  return ok(null);
}
