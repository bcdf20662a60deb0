import { and, asc, count, eq, gt, inArray, isNotNull, lte, ne, or, sql } from 'drizzle-orm';
import type { Query, Statement } from '@/db/database';
import { insertAsJson } from '@/db/fixed-sql';
import { eventToRow, rowToStoredEvent } from '@/db/rows/event-row';
import { event } from '@/db/schema/event';
import { device } from '@/db/schema/log-head';
import { type AccountId, type CardId, type DeviceId, type EventId, isCardId } from '@/lib/core/ids';
import type { LogEvent } from '@/lib/log/event';
import type { StoredEvent } from '@/lib/sync/wire';

const idsPerQuery = 5_000;

function* chunks<Item>(items: readonly Item[], size: number): Generator<readonly Item[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}

/** What is new in the logs of one or more accounts. */
export interface News {
  readonly accountId: AccountId;
  readonly events: readonly StoredEvent[];
}

export function insertEvents(query: Query, news: readonly News[]): Statement[] {
  const rows = news.flatMap(({ accountId, events }) => events.map((stored) => eventToRow(accountId, stored)));
  return rows.length === 0 ? [] : [query.run(insertAsJson('event', event, rows))];
}

/** Stored events that collide with these by id or by (device, seq). */
export async function findColliding(
  query: Query,
  accountId: AccountId,
  events: readonly LogEvent[],
): Promise<StoredEvent[]> {
  if (events.length === 0) return [];
  const numbers = new Map<DeviceId, number[]>();
  for (const { device: from, seq } of events) numbers.set(from, [...(numbers.get(from) ?? []), seq]);
  const places = [...numbers].map(([from, seqs]) => and(eq(event.device, from), inArray(event.seq, seqs)));
  const ids = inArray(
    event.id,
    events.map((each) => each.id),
  );
  const rows = await query
    .select()
    .from(event)
    .where(and(eq(event.accountId, accountId), or(ids, ...places)));
  return rows.map(rowToStoredEvent);
}

/**
 * A page of the log after a cursor and up to another, oldest first.
 * @param without leaves out what this device wrote
 */
export async function findAfter(
  query: Query,
  accountId: AccountId,
  cursor: number,
  upTo: number,
  most: number,
  without: DeviceId | null = null,
): Promise<StoredEvent[]> {
  const others = without === null ? undefined : ne(event.device, without);
  const rows = await query
    .select()
    .from(event)
    .where(and(eq(event.accountId, accountId), gt(event.serverSeq, cursor), lte(event.serverSeq, upTo), others))
    .orderBy(asc(event.serverSeq))
    .limit(most);
  return rows.map(rowToStoredEvent);
}

// CROSS JOIN below is SQLite's way to say in which order tables are visited; left to itself it scans the whole log for
// every step of a chain.

/** The cards that these events speak of, following undos and remaps to what they name, however long the chain. */
export async function findCardsNamedBy(
  query: Query,
  accountId: AccountId,
  targets: readonly EventId[],
): Promise<{ cards: CardId[]; params: boolean }> {
  if (targets.length === 0) return { cards: [], params: false };
  const found = await query.all<{ card_id: CardId | null; kind: LogEvent['kind'] }>(sql`
    WITH RECURSIVE up(id, target_id, card_id, kind) AS (
      SELECT id, target_id, card_id, kind FROM event
        WHERE account_id = ${accountId} AND id IN ${targets}
      UNION
      SELECT e.id, e.target_id, e.card_id, e.kind FROM up
        CROSS JOIN event e ON e.account_id = ${accountId} AND e.id = up.target_id
    )
    SELECT DISTINCT card_id, kind FROM up WHERE card_id IS NOT NULL OR kind = 'params'`);
  return {
    cards: found.flatMap((row) => (row.card_id === null ? [] : [row.card_id])),
    params: found.some((row) => row.kind === 'params'),
  };
}

/**
 * Every stored event that decides what is remembered of these cards: theirs, all that names one of those however long
 * the chain, and all changes of parameters.
 * @param arriving events that are about to be stored, which stored ones may name already
 */
export async function findHistory(
  query: Query,
  accountId: AccountId,
  cards: readonly CardId[],
  arriving: readonly EventId[],
): Promise<StoredEvent[]> {
  const out = new Map<EventId, StoredEvent>();
  const named = arriving.length === 0 ? sql`FALSE` : sql`target_id IN ${[...arriving]}`;
  for (const some of chunks(cards, idsPerQuery)) {
    const rows = await query
      .select()
      .from(event)
      .where(
        and(
          eq(event.accountId, accountId),
          sql`${event.id} IN (
            WITH RECURSIVE down(id) AS (
              SELECT id FROM event WHERE account_id = ${accountId} AND card_id IN ${some}
              UNION
              SELECT id FROM event WHERE account_id = ${accountId} AND ${named}
              UNION
              SELECT id FROM event WHERE account_id = ${accountId} AND kind = 'params' AND kind IN ('params', 'remap')
              UNION
              SELECT e.id FROM down CROSS JOIN event e ON e.account_id = ${accountId} AND e.target_id = down.id
            )
            SELECT id FROM down)`,
        ),
      );
    for (const stored of rows.map(rowToStoredEvent)) out.set(stored.event.id, stored);
  }
  return [...out.values()];
}

export async function findAllEvents(query: Query, accountId: AccountId): Promise<StoredEvent[]> {
  const rows = await query.select().from(event).where(eq(event.accountId, accountId)).orderBy(asc(event.serverSeq));
  return rows.map(rowToStoredEvent);
}

/** How many events each card of an account has, by card. */
export async function countEventsByCard(
  query: Query,
  accountId: AccountId,
): Promise<{ cardId: CardId; events: number }[]> {
  const rows = await query
    .select({ cardId: event.cardId, events: count() })
    .from(event)
    .where(and(eq(event.accountId, accountId), isNotNull(event.cardId)))
    .groupBy(event.cardId)
    .orderBy(asc(event.cardId));
  return rows.flatMap(({ cardId, events }) => (cardId !== null && isCardId(cardId) ? [{ cardId, events }] : []));
}

/** Which of these devices are known, and whose they are. */
export async function findDevices(query: Query, ids: readonly DeviceId[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await query
    .select()
    .from(device)
    .where(inArray(device.id, [...ids]));
  return new Map(rows.map((row) => [row.id, row.accountId]));
}

/** A device whose events are seen for the first time. */
export type NewDevice = typeof device.$inferInsert;

export const insertDevices = (query: Query, devices: readonly NewDevice[]): Statement[] =>
  devices.length === 0 ? [] : [query.insert(device).values([...devices])];

export const deleteEvents = (query: Query, accountId: AccountId): Statement[] => [
  query.delete(event).where(eq(event.accountId, accountId)),
  query.delete(device).where(eq(device.accountId, accountId)),
];
