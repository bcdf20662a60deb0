import { accountId } from '../core/ids';
import { err, ok, type Result } from '../core/result';
import { clockError, tolerated } from '../sync/clock-error';
import { parseResponse } from '../sync/parse-response';
import { mostEventsPerRequest, type SyncRequest, type SyncResponse } from '../sync/wire';
import { applyExchange } from './apply-exchange';
import { type Batch, nextBatch, outboxState } from './outbox';
import { repairReplica } from './repair-replica';
import { type Replica, syncLock } from './replica';
import { sendHeldAgain } from './send-held-again';
import type { StorageFailure } from './storage-failure';

/** The server did not take the request. It is sent again later, unchanged. */
export interface Refused {
  readonly kind: 'refused';
  readonly status: number;
  /** Milliseconds that the server asks to wait; 0 when it does not say. */
  readonly retryAfter: number;
  /** For people, where the server had something to say. */
  readonly message: string | null;
  /** For a report: the server's log knows more under it. */
  readonly reference: string | null;
}

export type Reply =
  | { readonly kind: 'answer'; readonly body: unknown }
  /** 401: nobody, or somebody else, is signed in. */
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'offline' }
  | Refused;
export type Transport = (request: SyncRequest) => Promise<Reply>;

/** How a round ended. Whatever it is, what was written by then is right and what was not sent waits. */
export type RoundEnd =
  | { readonly kind: 'done'; readonly repaired: boolean; readonly clockError: number }
  /** Another tab is at it. */
  | { readonly kind: 'busy' }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'offline' }
  | Refused
  /** The server handed on what this version of the app cannot read. */
  | { readonly kind: 'newer' }
  /** The account is gone: its data here have to go as well. */
  | { readonly kind: 'erased' }
  /** The server contradicts itself; nothing was changed here. */
  | { readonly kind: 'inconsistent' }
  | StorageFailure;

interface Exchanged {
  readonly batch: Batch;
  readonly response: SyncResponse;
  readonly clockError: number;
}

/** Sends everything that waits, pulls everything that is new, compares digests and repairs where they differ. */
export async function syncRound(replica: Replica, transport: Transport, options: RoundOptions = {}): Promise<RoundEnd> {
  if (replica.owner === 'guest') return { kind: 'done', repaired: false, clockError: 0 };
  const end = await replica.around.ifFree(syncLock(replica.owner), () => exchangeAll(replica, transport, options));
  return end ?? { kind: 'busy' };
}

export interface RoundOptions {
  /** Called when the digests differed and the whole log is being pulled. */
  readonly repairing?: () => void;
  /** Events to a request, where fewer are wanted than fit. */
  readonly batch?: number;
}

async function exchangeAll(
  replica: Replica,
  transport: Transport,
  { repairing = () => {}, batch: most = mostEventsPerRequest }: RoundOptions,
): Promise<RoundEnd> {
  let repaired = false;
  let restamped = false;
  for (;;) {
    const batch = await nextBatch(replica, most);
    if (!batch.ok) return batch.error;
    const exchanged = await exchange(replica, transport, batch.value);
    if (!exchanged.ok) return exchanged.error;
    const { response } = exchanged.value;
    const applied = await applyExchange(replica, batch.value, response, exchanged.value.clockError);
    if (!applied.ok) return applied.error;
    if (applied.value === 'mismatch') {
      if (repaired) return { kind: 'inconsistent' };
      repaired = true;
      repairing();
      const failure = await pullAnew(replica, transport);
      if (failure !== null) return failure;
      continue;
    }
    if (response.more) continue;
    const clockIsRight = Math.abs(exchanged.value.clockError) <= tolerated;
    if (clockIsRight && !restamped) {
      restamped = true;
      const again = await sendHeldAgain(replica);
      if (!again.ok) return again.error;
    }
    const state = await outboxState(replica);
    if (!state.ok) return state.error;
    if (state.value.toSend === 0) return { kind: 'done', repaired, clockError: exchanged.value.clockError };
  }
}

async function exchange(replica: Replica, transport: Transport, batch: Batch): Promise<Result<Exchanged, RoundEnd>> {
  const { around } = replica;
  const sent = around.now();
  const { events, fields, cursor } = batch;
  const account = accountId(replica.owner);
  const reply = await transport({ v: 1, account, device: replica.device, now: sent, cursor, events, fields });
  if (reply.kind !== 'answer') return err(reply);
  const parsed = parseResponse(reply.body);
  if (!parsed.ok) return err(parsed.error.code === 'newer' ? { kind: 'newer' } : broken);
  const { refused, answers, fieldAnswers, now } = parsed.value;
  if (refused === 'erased') return err({ kind: 'erased' });
  // Somebody else signed in since this tab looked: nothing of this account's is judged, and its outbox waits.
  if (refused === 'foreign') return err({ kind: 'signed-out' });
  if (answers.length !== events.length || fieldAnswers.length !== fields.length) return err(broken);
  return ok({ batch, response: parsed.value, clockError: clockError(sent, around.now(), now) });
}

/** An answer that is none: a proxy's error page, or a server of another kind. Tried again later. */
const broken: RoundEnd = { kind: 'refused', status: 0, retryAfter: 0, message: null, reference: null };

/** Pulls the whole log from the beginning and puts the replica right with it; null when that worked. */
async function pullAnew(replica: Replica, transport: Transport): Promise<RoundEnd | null> {
  const events: SyncResponse['events'][number][] = [];
  const fields: SyncResponse['fields'][number][] = [];
  for (let cursor = 0; ; ) {
    const page = await exchange(replica, transport, { events: [], fields: [], cursor });
    if (!page.ok) return page.error;
    const { response } = page.value;
    events.push(...response.events);
    fields.push(...response.fields);
    if (response.more && response.cursor > cursor) {
      cursor = response.cursor;
      continue;
    }
    const repair = await repairReplica(replica, { events, fields, cursor: response.cursor, head: response.head });
    return repair.ok ? null : repair.error;
  }
}
