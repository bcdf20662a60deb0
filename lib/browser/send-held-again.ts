import { firstHlc, type Hlc, observe, tick } from '../core/hlc';
import { ok, type Result } from '../core/result';
import type { LocalEvent } from '../sync/local-event';
import { restamp } from '../sync/restamp';
import { tellTabs } from './apply-exchange';
import { cardsToReplay, putEvents } from './put-events';
import { replayCards, storedPolicy } from './replay-cards';
import { type Replica, write } from './replica';
import type { StorageFailure } from './storage-failure';

/**
 * Puts answers back into the outbox that were refused because the clock ran ahead, with the times they would have had.
 * Only to be called when the clock is known to be right.
 * @returns how many were put back
 */
export async function sendHeldAgain(replica: Replica): Promise<Result<number, StorageFailure>> {
  const written = await write(replica, async (transaction, meta) => {
    const store = transaction.objectStore('events');
    const now = replica.around.now();
    const future = await store.index('kept').getAll('future');
    const fields = await transaction.objectStore('fields').getAll();
    const refusedFields = fields.filter((row) => row.refused === true);
    if (future.length === 0 && refusedFields.length === 0) return null;
    const ids = new Set(future.map((row) => row.id));
    let first: LocalEvent['event']['hlc'] | null = null;
    for (const { event } of future) if (first === null || event.hlc < first) first = event.hlc;
    const held: LocalEvent[] = [...future];
    const settled: Hlc[] = fields.flatMap((row) => (row.refused === true ? [] : [row.hlc]));
    for (const row of await store.getAll()) {
      if (ids.has(row.id)) continue;
      if (first !== null && row.waits !== undefined && row.event.hlc > first) held.push(row);
      else settled.push(row.event.hlc);
    }
    const events = restamp(held, settled, now);
    const touched = await putEvents(
      transaction,
      events,
      events.map((local) => local.event),
    );
    let top = firstHlc;
    for (const stamp of settled) top = observe(top, stamp);
    for (const { event } of events) top = observe(top, event.hlc);
    top = tick(top, now);
    for (const { refused: _, ...row } of refusedFields)
      await transaction.objectStore('fields').put({ ...row, hlc: top, device: meta.device, waits: 1 });
    await transaction.objectStore('meta').put({ ...meta, hlc: top }, 'log');
    const cards = cardsToReplay(touched);
    await replayCards(transaction, cards, await storedPolicy(transaction, meta));
    return { count: future.length, cards };
  });
  if (!written.ok) return written;
  if (written.value === null) return ok(0);
  tellTabs(replica, { cards: written.value.cards, fields: false });
  return ok(written.value.count);
}
