import type { CardId, EventId } from '../core/ids';
import type { LogEvent } from '../log/event';
import type { LocalEvent } from '../sync/local-event';
import { type EventCard, type EventRow, eventRow, ownCard, targetOf } from './event-row';
import type { WriteTransaction } from './replica-database';

/**
 * Stores events under the cards that they are about. An undo belongs to the card of what it undoes; when that is not
 * here yet it waits under `?` and moves when its target comes.
 * @returns the cards of the events in `moved`, and of undos that found their target: those to replay
 */
export async function putEvents(
  transaction: WriteTransaction,
  locals: readonly LocalEvent[],
  moved: readonly LogEvent[],
): Promise<ReadonlySet<EventCard>> {
  const store = transaction.objectStore('events');
  const cards = new Map<EventId, EventCard>();
  const batch = new Map(locals.map((local) => [local.event.id, local.event]));

  const cardOf = async (event: LogEvent): Promise<EventCard> => {
    const path: EventId[] = [];
    let at: LogEvent = event;
    let card = ownCard(at);
    while (card === null) {
      path.push(at.id);
      const target = targetOf(at);
      if (target === null || path.includes(target)) break;
      const known = cards.get(target);
      const next: LogEvent | undefined = batch.get(target);
      if (known !== undefined) card = known;
      else if (next !== undefined) {
        at = next;
        card = ownCard(at);
      } else {
        card = (await store.get(target))?.card ?? '?';
      }
    }
    for (const id of path) cards.set(id, card ?? '?');
    return card ?? '?';
  };

  const touched = new Set<EventCard>();
  for (const local of locals) {
    const card = await cardOf(local.event);
    cards.set(local.event.id, card);
    await store.put(eventRow(local, card));
  }
  for (const event of moved) touched.add(cards.get(event.id) ?? (await cardOf(event)));

  if ((await store.index('card').count('?')) > 0)
    for (const local of locals)
      await adoptWaiting(transaction, local.event.id, cards.get(local.event.id) ?? '?', touched);
  touched.delete('?');
  return touched;
}

/** Moves undos and remaps that waited for this event, and those that waited for them, to its card. */
async function adoptWaiting(transaction: WriteTransaction, id: EventId, card: EventCard, touched: Set<EventCard>) {
  if (card === '?') return;
  const store = transaction.objectStore('events');
  const open: EventId[] = [id];
  for (let target = open.pop(); target !== undefined; target = open.pop()) {
    const waiting: EventRow[] = await store.index('target').getAll(target);
    for (const row of waiting) {
      if (row.card !== '?') continue;
      await store.put({ ...row, card });
      touched.add(card);
      open.push(row.id);
    }
  }
}

/** What `replayCards` should compute anew: parameters concern every card. */
export function cardsToReplay(touched: ReadonlySet<EventCard>): ReadonlySet<CardId> | 'all' {
  if (touched.has('*')) return 'all';
  const cards = new Set<CardId>();
  for (const card of touched) if (card !== '*' && card !== '?') cards.add(card);
  return cards;
}
