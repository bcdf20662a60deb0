import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Query } from '@/db/database';
import { fixedSql } from '@/db/fixed-sql';
import { rowToField } from '@/db/rows/field-row';
import { rowToMemory } from '@/db/rows/memory-row';
import { field } from '@/db/schema/field';
import { memory } from '@/db/schema/memory';
import { type Hlc, isHlc } from '@/lib/core/hlc';
import type { AccountId, CardId, DeviceId, EventId } from '@/lib/core/ids';
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

const logsText = `
  SELECT h.seq, h.count, h.digest,
    EXISTS (SELECT 1 FROM event WHERE account_id = j.value AND kind IN ('params', 'remap')) AS rewritten
  FROM json_each(?) j LEFT JOIN log_head h ON h.account_id = j.value ORDER BY j.key`;

const eventsText = `
  SELECT
    EXISTS (SELECT 1 FROM event WHERE account_id = value ->> 0 AND id = value ->> 1)
      OR EXISTS (SELECT 1 FROM event WHERE account_id = value ->> 0 AND device = value ->> 2 AND seq = CAST(value ->> 3 AS INTEGER))
      AS collides,
    EXISTS (SELECT 1 FROM event WHERE account_id = value ->> 0 AND target_id = value ->> 1 AND target_id IS NOT NULL)
      AS named,
    (SELECT account_id FROM device WHERE id = value ->> 2) AS owner,
    (SELECT hlc FROM event WHERE account_id = value ->> 0 AND card_id = value ->> 4 ORDER BY hlc DESC LIMIT 1) AS latest
  FROM json_each(?) ORDER BY key`;

interface LogRow {
  readonly seq: number | null;
  readonly count: number;
  readonly digest: string;
  readonly rewritten: number;
}
interface EventRow {
  readonly collides: number;
  readonly named: number;
  readonly owner: string | null;
  readonly latest: string | null;
}

/**
 * The ground of several accounts at one moment: four statements in one batch, however many accounts and events there
 * are, and never more rows than were asked about. Each account may be named once.
 */
export async function findGround(query: Query, sent: readonly Sent[]): Promise<ReadonlyMap<AccountId, Ground>> {
  const accounts = sent.map(({ accountId }) => accountId);
  const events = sent.flatMap(({ accountId, events: own }) => own.map((event) => ({ accountId, event })));
  const cards = events.flatMap(({ accountId, event }) => ('cardId' in event ? [[accountId, event.cardId]] : []));
  const keys = events.map(({ accountId, event }) => [
    accountId,
    event.id,
    event.device,
    event.seq,
    'cardId' in event ? event.cardId : null,
  ]);
  const logs = query.all<LogRow>(fixedSql(logsText, [JSON.stringify(accounts)]));
  const settings = query
    .select()
    .from(field)
    .where(and(inArray(field.accountId, accounts), eq(field.entity, 'preferences'), eq(field.entityId, 'me')));
  const facts = query.all<EventRow>(fixedSql(eventsText, [JSON.stringify(keys)]));
  const memories = query
    .select()
    .from(memory)
    .where(
      sql`(${memory.accountId}, ${memory.cardId}) IN (SELECT value ->> 0, value ->> 1 FROM json_each(${JSON.stringify(cards)}))`,
    );
  // Whoever only asks what is new has no events to look anything up for.
  const [logRows, settingRows, factRows, memoryRows] =
    events.length > 0
      ? await query.batch([logs, settings, facts, memories])
      : [...(await query.batch([logs, settings])), [], []];
  const settingsOf = byAccount(settingRows);
  const memoriesOf = byAccount(memoryRows);
  let next = 0;
  return new Map(
    sent.map(({ accountId, events: own }, index): [AccountId, Ground] => {
      const log = logRows[index];
      const told = factRows.slice(next, next + own.length);
      next += own.length;
      const stored = (memoriesOf.get(accountId) ?? []).map(rowToMemory);
      return [
        accountId,
        {
          head: log === undefined || log.seq === null ? null : { seq: log.seq, count: log.count, digest: log.digest },
          rewritten: log?.rewritten === 1,
          collides: told.some(({ collides }) => collides === 1),
          owners: new Map(own.flatMap(({ device }, i) => pair(device, told[i]?.owner))),
          named: new Set(own.flatMap(({ id }, i) => (told[i]?.named === 1 ? [id] : []))),
          latest: new Map(own.flatMap((event, i) => ('cardId' in event ? stamp(event.cardId, told[i]?.latest) : []))),
          settings: (settingsOf.get(accountId) ?? []).map(rowToField),
          memories: new Map(stored.map((row) => [row.cardId, row])),
        },
      ];
    }),
  );
}

function byAccount<Row extends { readonly accountId: string }>(rows: readonly Row[]): ReadonlyMap<string, Row[]> {
  const out = new Map<string, Row[]>();
  for (const row of rows) {
    const own = out.get(row.accountId);
    if (own === undefined) out.set(row.accountId, [row]);
    else own.push(row);
  }
  return out;
}

const pair = (device: DeviceId, owner: string | null | undefined): [DeviceId, string][] =>
  owner === null || owner === undefined ? [] : [[device, owner]];

const stamp = (card: CardId, hlc: string | null | undefined): [CardId, Hlc][] =>
  typeof hlc === 'string' && isHlc(hlc) ? [[card, hlc]] : [];
