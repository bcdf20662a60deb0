import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { Query } from '@/db/database';
import { rowToField } from '@/db/rows/field-row';
import { rowToMemory } from '@/db/rows/memory-row';
import { field } from '@/db/schema/field';
import { device, logHead } from '@/db/schema/log-head';
import { memory } from '@/db/schema/memory';
import { type Hlc, isHlc } from '@/lib/core/hlc';
import { type AccountId, type CardId, type EventId, isCardId, isEventId } from '@/lib/core/ids';
import type { LogEvent } from '@/lib/log/event';
import type { Memory } from '@/lib/scheduling/memory';
import type { FieldWrite } from '@/lib/sync/field';
import type { Head } from './log-head';

/** What one account sent, as far as anything has to be looked up for it. */
export interface Sent {
  readonly accountId: AccountId;
  readonly events: readonly LogEvent[];
}

/** What has to be known of a log before anything that simply adds to it can be decided. */
export interface Ground {
  /** Null when the account is gone. */
  readonly head: Head | null;
  /** Whose each known device is. */
  readonly owners: ReadonlyMap<string, string>;
  /** Whether any event that was sent shares its id or its (device, seq) with a stored one. */
  readonly collides: boolean;
  readonly settings: readonly FieldWrite[];
  /** By card, the highest stamp among its stored events. */
  readonly latest: ReadonlyMap<CardId, Hlc>;
  /** Sent events that stored undos and remaps name already. */
  readonly named: ReadonlySet<EventId>;
  /** Whether any stored event changes what others mean. */
  readonly rewritten: boolean;
  readonly memories: ReadonlyMap<CardId, Memory>;
}

// CROSS JOIN is SQLite's way to say in which order tables are visited: first the short list, then the index.

/**
 * The ground of several accounts at one moment: a fixed number of statements in one batch, however many accounts and
 * events there are, and never more rows than were asked about. Each account may be named once.
 */
export async function findGround(query: Query, sent: readonly Sent[]): Promise<ReadonlyMap<AccountId, Ground>> {
  const accounts = sent.map(({ accountId }) => accountId);
  const each = <Key>(keys: (event: LogEvent) => readonly Key[]): SQL =>
    sql`json_each(${JSON.stringify(sent.flatMap(({ accountId, events }) => events.flatMap((event) => keys(event).map((key) => [accountId, key]))))})`;
  const ids = each((event) => [event.id]);
  const places = each(({ device: from, seq }) => [[from, seq]]);
  const cards = each((event) => ('cardId' in event ? [event.cardId] : []));
  const devices = [...new Set(sent.flatMap(({ events }) => events.map((event) => event.device)))];

  const [heads, colliding, owners, settings, latest, named, rewritten, memories] = await query.batch([
    query.select().from(logHead).where(inArray(logHead.accountId, accounts)),
    query.all<{ account: string }>(sql`
      SELECT DISTINCT j.value ->> 0 AS account FROM ${ids} j CROSS JOIN event e
        ON e.account_id = j.value ->> 0 AND e.id = j.value ->> 1
      UNION
      SELECT DISTINCT j.value ->> 0 FROM ${places} j CROSS JOIN event e
        ON e.account_id = j.value ->> 0 AND e.device = j.value ->> '$[1][0]' AND e.seq = j.value ->> '$[1][1]'`),
    query.select().from(device).where(inArray(device.id, devices)),
    query
      .select()
      .from(field)
      .where(and(inArray(field.accountId, accounts), eq(field.entity, 'preferences'), eq(field.entityId, 'me'))),
    query.all<{ account: string; card: string; hlc: string | null }>(sql`
      SELECT value ->> 0 AS account, value ->> 1 AS card, (
        SELECT hlc FROM event WHERE account_id = value ->> 0 AND card_id = value ->> 1 ORDER BY hlc DESC LIMIT 1
      ) AS hlc FROM ${cards}`),
    query.all<{ account: string; id: string }>(sql`
      SELECT DISTINCT e.account_id AS account, e.target_id AS id FROM ${ids} j CROSS JOIN event e
        ON e.account_id = j.value ->> 0 AND e.target_id = j.value ->> 1 AND e.target_id IS NOT NULL`),
    query.all<{ account: string }>(sql`
      SELECT value AS account FROM json_each(${JSON.stringify(accounts)})
        WHERE EXISTS (SELECT 1 FROM event WHERE account_id = value AND kind IN ('params', 'remap'))`),
    query
      .select()
      .from(memory)
      .where(sql`(${memory.accountId}, ${memory.cardId}) IN (SELECT value ->> 0, value ->> 1 FROM ${cards})`),
  ]);

  const ownerOf = new Map(owners.map((row) => [row.id, row.accountId]));
  return new Map(
    accounts.map((accountId): [AccountId, Ground] => {
      const own = <Row extends { account: string }>(rows: readonly Row[]) =>
        rows.filter((row) => row.account === accountId);
      const mine = <Row extends { accountId: string }>(rows: readonly Row[]) =>
        rows.filter((row) => row.accountId === accountId);
      const [head] = mine(heads);
      return [
        accountId,
        {
          head: head === undefined ? null : { seq: head.seq, count: head.count, digest: head.digest },
          owners: ownerOf,
          collides: own(colliding).length > 0,
          settings: mine(settings).map(rowToField),
          latest: new Map(
            own(latest).flatMap(({ card, hlc }) =>
              isCardId(card) && hlc !== null && isHlc(hlc) ? [[card, hlc] as const] : [],
            ),
          ),
          named: new Set(own(named).flatMap(({ id }) => (isEventId(id) ? [id] : []))),
          rewritten: own(rewritten).length > 0,
          memories: new Map(
            mine(memories)
              .map(rowToMemory)
              .map((row) => [row.cardId, row]),
          ),
        },
      ];
    }),
  );
}
