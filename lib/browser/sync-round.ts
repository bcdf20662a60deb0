import { ok, type Result } from '../core/result';
import { tolerated } from '../sync/clock-error';
import { mostEventsPerRequest, type Omission, type SyncResponse } from '../sync/wire';
import { applyExchange } from './apply-exchange';
import { exchange, type RoundEnd, type Transport } from './exchange';
import { nextBatch, outboxState } from './outbox';
import { pushAhead } from './push-ahead';
import { repairReplica } from './repair-replica';
import { type Replica, syncLock } from './replica';
import { sendHeldAgain } from './send-held-again';
import { settleStates } from './settle-states';
import type { StorageFailure } from './storage-failure';
import { isFresh, takeStates } from './take-states';

/** Sends everything that waits, pulls everything that is new, compares digests and repairs where they differ. */
export async function syncRound(replica: Replica, transport: Transport, options: RoundOptions = {}): Promise<RoundEnd> {
  if (replica.owner === 'guest') return { kind: 'done', repaired: false, clockError: 0 };
  const end = await replica.around.ifFree(syncLock(replica.owner), () => exchangeAll(replica, transport, options));
  return end ?? { kind: 'busy' };
}

export interface RoundOptions {
  /** Called when the digests differed and the whole log is being pulled. */
  readonly repairing?: () => void;
  /** Called after each page that is followed by another: how much of the log is here. */
  readonly progress?: (have: number, of: number) => void;
  /** Events to a request, where fewer are wanted than fit. */
  readonly batch?: number;
}

async function exchangeAll(
  replica: Replica,
  transport: Transport,
  { repairing = () => {}, progress = () => {}, batch: most = mostEventsPerRequest }: RoundOptions,
): Promise<RoundEnd> {
  let repaired = false;
  let omit: Omission | undefined = 'own';
  let askStates = true;
  let from: number | null = null;
  let restamped = false;
  for (;;) {
    const fresh: Result<boolean, StorageFailure> = askStates ? await isFresh(replica) : ok(false);
    if (!fresh.ok) return fresh.error;
    const hindered = fresh.value ? null : await pushAhead(replica, transport, most);
    if (hindered !== null) return hindered;
    const batch = await nextBatch(replica, most);
    if (!batch.ok) return batch.error;
    const asked = { ...batch.value, cursor: from ?? batch.value.cursor };
    const extra = { ...(omit === undefined ? {} : { omit }), ...(fresh.value ? { states: true as const } : {}) };
    const exchanged = await exchange(replica, transport, asked, extra);
    if (!exchanged.ok) return exchanged.error;
    const { response } = exchanged.value;
    if (response.states !== undefined) {
      askStates = false;
      const taken = await takeStates(replica, response);
      if (!taken.ok) return taken.error;
      continue;
    }
    const applied = await applyExchange(replica, batch.value, response, exchanged.value.clockError);
    if (!applied.ok) return applied.error;
    if (applied.value === 'mismatch') {
      // Perhaps the server has something of this device that this device does not: a request that arrived long after
      // it was given up, and what was in it has changed since. So once more from where all agreed, leaving out nothing.
      if (omit !== undefined) {
        omit = undefined;
        from = batch.value.compared;
        continue;
      }
      if (repaired) return { kind: 'inconsistent' };
      repaired = true;
      repairing();
      const failure = await pullAnew(replica, transport);
      if (failure !== null) return failure;
      continue;
    }
    if (from !== null) from = response.cursor;
    if (response.more) {
      progress(Math.min(response.cursor, response.head.count), response.head.count);
      continue;
    }
    from = null;
    const settled = await settleStates(replica);
    if (!settled.ok) return settled.error;
    repaired ||= settled.value?.differed === true;
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
