import { accountId } from '../core/ids';
import { err, ok, type Result } from '../core/result';
import { clockError } from '../sync/clock-error';
import { parseResponse } from '../sync/parse-response';
import type { SyncRequest, SyncResponse } from '../sync/wire';
import type { Batch } from './outbox';
import type { Replica } from './replica';
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

export interface Exchanged {
  readonly batch: Batch;
  readonly response: SyncResponse;
  readonly clockError: number;
}

/** Sends one request and reads its answer. Stores nothing. */
export async function exchange(
  replica: Replica,
  transport: Transport,
  batch: Batch,
  extra: Pick<SyncRequest, 'omit' | 'states'> = {},
): Promise<Result<Exchanged, RoundEnd>> {
  const { around } = replica;
  const sent = around.now();
  const { events, fields, cursor } = batch;
  const account = accountId(replica.owner);
  const { device } = replica;
  const reply = await transport({ v: 1, account, device, now: sent, cursor, events, fields, ...extra });
  if (reply.kind !== 'answer') return err(reply);
  const parsed = parseResponse(reply.body);
  if (!parsed.ok) return err(parsed.error.code === 'newer' ? { kind: 'newer' } : broken);
  const { refused, answers, fieldAnswers, now } = parsed.value;
  if (refused === 'erased') return err({ kind: 'erased' });
  // Somebody else signed in since this tab looked: nothing of this account's is judged, and its outbox waits.
  if (refused === 'foreign') return err({ kind: 'signed-out' });
  // States come alone: what was sent with the question was not looked at and is sent again.
  if (parsed.value.states !== undefined) return ok({ batch, response: parsed.value, clockError: 0 });
  if (answers.length !== events.length || fieldAnswers.length !== fields.length) return err(broken);
  return ok({ batch, response: parsed.value, clockError: clockError(sent, around.now(), now) });
}

/** An answer that is none: a proxy's error page, or a server of another kind. Tried again later. */
const broken: RoundEnd = { kind: 'refused', status: 0, retryAfter: 0, message: null, reference: null };
