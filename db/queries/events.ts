import { and, asc, eq, gt, inArray, lte, max, or, sql } from 'drizzle-orm';
import type { Query, Statement } from '@/db/database';
import { eventToRow, rowToStoredEvent } from '@/db/rows/event-row';
import { event } from '@/db/schema/event';
import { device } from '@/db/schema/log-head';
import { type Hlc, isHlc } from '@/lib/core/hlc';
import { type AccountId, type CardId, type DeviceId, type EventId, isCardId, isEventId } from '@/lib/core/ids';
import type { LogEvent } from '@/lib/log/event';
import type { StoredEvent } from '@/lib/sync/wire';

/** SQLite allows 32,766 bound values a statement; an event binds 36. */
const rowsPerInsert = 500;
const idsPerQuery = 5_000;

function* chunks<Item>(items: readonly Item[], size: number): Generator<readonly Item[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}

export function insertEvents(query: Query, accountId: AccountId, events: readonly StoredEvent[]): Statement[] {
  return [...chunks(events, rowsPerInsert)].map((some) =>
    query.insert(event).values(some.map((stored) => eventToRow(accountId, stored))),
  );
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

/** A page of the log after a cursor and up to another, oldest first. */
export async function findAfter(
  query: Query,
  accountId: AccountId,
  cursor: number,
  upTo: number,
  most: number,
): Promise<StoredEvent[]> {
  const rows = await query
    .select()
    .from(event)
    .where(and(eq(event.accountId, accountId), gt(event.serverSeq, cursor), lte(event.serverSeq, upTo)))
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

/** What has to be known of a log before an event may simply be added to the memory of its card. */
export interface Frontier {
  /** By card, the highest stamp among its events. */
  readonly latest: ReadonlyMap<CardId, Hlc>;
  /** Arriving events that stored undos name already. */
  readonly named: ReadonlySet<EventId>;
  /** Whether any event changes what others mean. */
  readonly rewritten: boolean;
}

export async function findFrontier(
  query: Query,
  accountId: AccountId,
  cards: readonly CardId[],
  arriving: readonly EventId[],
): Promise<Frontier> {
  const [latest, named, rules] = await Promise.all([
    query
      .select({ card: event.cardId, hlc: max(event.hlc) })
      .from(event)
      .where(and(eq(event.accountId, accountId), inArray(event.cardId, [...cards])))
      .groupBy(event.cardId),
    query
      .select({ id: event.targetId })
      .from(event)
      .where(and(eq(event.accountId, accountId), inArray(event.targetId, [...arriving]))),
    query
      .select({ id: event.id })
      .from(event)
      .where(and(eq(event.accountId, accountId), sql`kind IN ('params', 'remap')`))
      .limit(1),
  ]);
  const stamps = latest.flatMap(({ card, hlc }) =>
    card !== null && isCardId(card) && hlc !== null && isHlc(hlc) ? [[card, hlc] as const] : [],
  );
  const ids = named.flatMap(({ id }) => (id !== null && isEventId(id) ? [id] : []));
  return { latest: new Map(stamps), named: new Set(ids), rewritten: rules.length > 0 };
}

export async function findAllEvents(query: Query, accountId: AccountId): Promise<StoredEvent[]> {
  const rows = await query.select().from(event).where(eq(event.accountId, accountId)).orderBy(asc(event.serverSeq));
  return rows.map(rowToStoredEvent);
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

export const insertDevices = (
  query: Query,
  accountId: AccountId,
  ids: readonly DeviceId[],
  firstSeenAt: number,
): Statement[] =>
  ids.length === 0 ? [] : [query.insert(device).values(ids.map((id) => ({ id, accountId, firstSeenAt })))];

export const deleteEvents = (query: Query, accountId: AccountId): Statement[] => [
  query.delete(event).where(eq(event.accountId, accountId)),
  query.delete(device).where(eq(device.accountId, accountId)),
];
