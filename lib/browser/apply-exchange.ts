import { type Hlc, observe } from '../core/hlc';
import type { CardId, EventId } from '../core/ids';
import { ok, type Result } from '../core/result';
import { type FieldWrite, fieldKey } from '../sync/field';
import type { EventMerge } from '../sync/merge-events';
import { mergeEvents } from '../sync/merge-events';
import { winningFields } from '../sync/merge-fields';
import type { SyncResponse } from '../sync/wire';
import type { Batch } from './outbox';
import { cardsToReplay, putEvents } from './put-events';
import { replayCards, storedPolicy, weightsOfLog } from './replay-cards';
import { type Replica, write } from './replica';
import type { LogMeta, WriteTransaction } from './replica-database';
import type { StorageFailure } from './storage-failure';

/** `mismatch`: the page would leave this device with another log than the server has; nothing of it was applied. */
export type Applied = 'applied' | 'mismatch';

/** Merges one answer of the server in one transaction. On the last page the digests must agree before anything is kept. */
export async function applyExchange(
  replica: Replica,
  sent: Batch,
  response: SyncResponse,
  clockError: number,
): Promise<Result<Applied, StorageFailure>> {
  const written = await write(replica, async (transaction, meta) => {
    const store = transaction.objectStore('events');
    const ids = new Set<EventId>(
      [...sent.events, ...response.events.map((stored) => stored.event)].map(({ id }) => id),
    );
    const rows = await Promise.all([...ids].map((id) => store.get(id)));
    const known = new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.id, row] as const])));
    const { answers, events: pulled, head } = response;
    const merge = mergeEvents((id) => known.get(id), meta.acknowledged, {
      sent: sent.events,
      answers,
      pulled,
      clockError,
    });
    const { acknowledged } = merge;
    const agrees = acknowledged.count === head.count && acknowledged.digest === head.digest;
    if (!response.more && !agrees) return null;
    await settleFields(transaction, sent.fields, response.fieldAnswers);
    const checked = response.more
      ? meta
      : { ...meta, head: { ...head, at: replica.around.now(), cursor: response.cursor } };
    return applyMerge(
      transaction,
      { ...checked, cursor: Math.max(meta.cursor, response.cursor) },
      merge,
      response.fields,
    );
  });
  if (!written.ok) return written;
  if (written.value === null) return ok('mismatch');
  tellTabs(replica, written.value);
  return ok('applied');
}

/** What the tabs have to read again. */
export interface Changes {
  readonly cards: ReadonlySet<CardId> | 'all';
  readonly fields: boolean;
}

/** What a merge changes in the store, common to an exchange and a repair. */
export async function applyMerge(
  transaction: WriteTransaction,
  meta: LogMeta,
  merge: EventMerge,
  pulledFields: readonly FieldWrite[],
): Promise<Changes> {
  const touched = await putEvents(transaction, merge.writes, since(meta, merge));
  const weights = touched.has('*') ? await weightsOfLog(transaction) : meta.weights;
  const retained = await storedPolicy(transaction, meta);
  const winners = await putFields(transaction, pulledFields);
  let hlc: Hlc = meta.hlc;
  for (const { event } of merge.writes) hlc = observe(hlc, event.hlc);
  for (const field of winners) hlc = observe(hlc, field.hlc);
  const next: LogMeta = { ...meta, hlc, weights, acknowledged: merge.acknowledged };
  await transaction.objectStore('meta').put(next, 'log');
  const policy = await storedPolicy(transaction, next);
  const cards = policy.desiredRetention !== retained.desiredRetention ? 'all' : cardsToReplay(touched);
  await replayCards(transaction, cards, policy);
  return { cards, fields: winners.length > 0 };
}

/** What moved, less what the server's states speak of already while its log is still coming. */
function since({ provisional }: LogMeta, { writes, moved }: EventMerge): EventMerge['moved'] {
  if (provisional === undefined) return moved;
  const numbers = new Map(writes.map(({ event, serverSeq }) => [event.id, serverSeq]));
  return moved.filter(({ id }) => (numbers.get(id) ?? provisional.seq + 1) > provisional.seq);
}

/** Takes what the server answered off the outbox, unless it was written again in the meantime. */
async function settleFields(
  transaction: WriteTransaction,
  sent: readonly FieldWrite[],
  answers: SyncResponse['fieldAnswers'],
): Promise<void> {
  const store = transaction.objectStore('fields');
  for (const [i, write] of sent.entries()) {
    const row = await store.get(fieldKey(write));
    if (row === undefined || row.hlc !== write.hlc || row.device !== write.device) continue;
    const { waits: _, ...settled } = row;
    await store.put(answers[i] === 'rejected' ? { ...settled, refused: true } : settled);
  }
}

export async function putFields(
  transaction: WriteTransaction,
  pulled: readonly FieldWrite[],
): Promise<readonly FieldWrite[]> {
  if (pulled.length === 0) return [];
  const store = transaction.objectStore('fields');
  const rows = new Map((await store.getAll()).map((row) => [row.key, row]));
  const winners = winningFields((key) => rows.get(key), pulled);
  for (const [key, field] of winners) await store.put({ ...field, key });
  return [...winners.values()];
}

export function tellTabs({ owner, around: { channel } }: Replica, { cards, fields }: Changes): void {
  if (cards === 'all' || cards.size > 0)
    channel.tell({ kind: 'cards', owner, cards: cards === 'all' ? 'all' : [...cards] });
  if (fields) channel.tell({ kind: 'fields', owner });
  channel.tell({ kind: 'outbox', owner });
}
