import type { Result } from '../core/result';
import { applyExchange } from './apply-exchange';
import { type Exchanged, exchange, type RoundEnd, type Transport } from './exchange';
import { nextBatch } from './outbox';
import type { Replica } from './replica';

/** Requests on their way at once: enough to keep a slow line busy while the server thinks. */
const atOnce = 3;

/**
 * Sends a long outbox: batch after batch without waiting for the answers to those before, each of which is stored as it
 * comes. Nothing is pulled and no digest compared, since the answers may overtake one another: the exchange after this
 * one does that. Whatever breaks off is still in the outbox, and sending twice what had arrived is harmless.
 * @returns why it broke off; null when all was sent, or when it fits one request anyway
 */
export async function pushAhead(replica: Replica, transport: Transport, most: number): Promise<RoundEnd | null> {
  const first = await nextBatch(replica, most);
  if (!first.ok) return first.error;
  if (!first.value.more) return null;
  const onTheWay: Promise<Result<Exchanged, RoundEnd>>[] = [];
  let hindered: RoundEnd | null = null;
  let { last, more } = { ...first.value, more: true };
  const send = (batch: typeof first.value) => {
    onTheWay.push(exchange(replica, transport, { ...batch, fields: [] }, { omit: 'all' }));
    ({ last, more } = batch);
  };
  send(first.value);
  while (onTheWay.length > 0) {
    while (hindered === null && more && onTheWay.length < atOnce) {
      const batch = await nextBatch(replica, most, last);
      if (batch.ok) send(batch.value);
      else hindered = batch.error;
    }
    const answered = await onTheWay.shift();
    if (answered === undefined) break;
    if (!answered.ok) {
      hindered ??= answered.error;
      continue;
    }
    const { batch, response, clockError } = answered.value;
    const applied = await applyExchange(replica, batch, response, clockError);
    if (!applied.ok) hindered ??= applied.error;
  }
  return hindered;
}
