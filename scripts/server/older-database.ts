import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Database, openDatabase } from '../../db/database';
import { migrateDatabase } from '../../db/migrate';
import { eventToRow } from '../../db/rows/event-row';
import { memoryToRow } from '../../db/rows/memory-row';
import { type AccountId, accountId } from '../../lib/core/ids';
import { seeded } from '../../lib/core/random';
import { uuidV7 } from '../../lib/core/uuid-v7';
import { addToDigest, emptyDigest } from '../../lib/log/digest';
import { applyEvent } from '../../lib/scheduling/apply-event';
import { defaultPolicy } from '../../lib/scheduling/default-policy';
import { newMemory } from '../../lib/scheduling/memory';
import { ROOT } from '../house/root.mjs';
import { makeReviews, newDevice } from './make-reviews';

const migrations = path.join(ROOT, 'db', 'migrations');
const rowsPerStatement = 2_000;

interface Journal {
  readonly entries: readonly { readonly tag: string }[];
}
const journalOf = (folder: string): Journal =>
  JSON.parse(readFileSync(path.join(folder, 'meta', '_journal.json'), 'utf8'));

/** Every schema there has been, the oldest first, by the name of its last migration. */
export const schemaVersions = (): readonly string[] => journalOf(migrations).entries.map(({ tag }) => tag);

/** What was put in. */
export interface OlderDatabase {
  readonly accountId: AccountId;
  readonly events: number;
  readonly digest: string;
}

/**
 * Makes a database as a server of that version would have left it: its migrations and no later ones, one account, and
 * `cards` cards with an answer each.
 */
export async function makeOlderDatabase(file: string, version: string, cards: number): Promise<OlderDatabase> {
  const db = openDatabase({ url: `file:${file}`, onBusy: failOnBusy });
  try {
    await migrateTo(db, version);
    const filled = await fill(db, cards);
    // All of it into the one file, so that a copy of the file is a copy of the database.
    await db.client.execute('PRAGMA wal_checkpoint(TRUNCATE)');
    return filled;
  } finally {
    db.close();
  }
}

/** Applies the migrations up to a version and no later ones. */
export async function migrateTo(db: Database, version: string): Promise<void> {
  const folder = olderMigrations(version);
  try {
    await migrateDatabase(db, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function failOnBusy(cause: unknown): never {
  throw new Error('the generator met another writer', { cause });
}

function olderMigrations(version: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'retinaculum-migrations-'));
  cpSync(migrations, folder, { recursive: true });
  const journal = journalOf(folder);
  const last = journal.entries.findIndex(({ tag }) => tag === version);
  if (last < 0) throw new Error(`there was never a schema ${version}`);
  const entries = journal.entries.slice(0, last + 1);
  writeFileSync(path.join(folder, 'meta', '_journal.json'), JSON.stringify({ ...journal, entries }));
  return folder;
}

async function fill(db: Database, cards: number): Promise<OlderDatabase> {
  const now = Date.UTC(2026, 10, 1);
  const random = seeded('older-database');
  const owner = accountId(
    uuidV7(
      now,
      Uint8Array.from({ length: 10 }, () => Math.floor(random() * 256)),
    ),
  );
  const events = makeReviews(newDevice(now), cards, now, cards);
  const digest = addToDigest(emptyDigest, events);
  await insert(db, 'account', [{ id: owner, created_at: now }]);
  await insert(db, 'log_head', [{ account_id: owner, seq: cards, count: cards, digest }]);
  const device = events[0]?.device ?? '';
  await insert(db, 'device', [{ id: device, account_id: owner, first_seen_at: now }]);
  const stored = events.map((event, i) => ({
    event,
    receipt: { serverSeq: i + 1, receivedAt: now, effectiveAt: event.at },
  }));
  await insert(
    db,
    'event',
    stored.map((each) => columnNames(eventToRow(owner, each))),
  );
  const memories = stored.flatMap(({ event, receipt }) => {
    const memory = applyEvent(newMemory(event.cardId), { event, ...receipt }, defaultPolicy);
    const from = { paramsVersion: 'default', headSeq: cards };
    return memory === null ? [] : [columnNames(memoryToRow(owner, memory, from))];
  });
  await insert(db, 'memory', memories);
  return { accountId: owner, events: cards, digest };
}

/** `serverSeq` is stored as `server_seq`, a list as JSON. */
function columnNames(row: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      typeof value === 'object' && value !== null ? JSON.stringify(value) : typeof value === 'boolean' ? +value : value,
    ]),
  );
}

/** Fills the columns that the table of this version has; what it does not know yet stays out. */
async function insert(db: Database, table: string, rows: readonly Record<string, unknown>[]): Promise<void> {
  const { rows: info } = await db.client.execute(`PRAGMA table_info(${table})`);
  const columns = info.map((column) => String(column.name));
  const sql = `INSERT INTO ${table} (${columns.join(', ')}) SELECT ${columns.map((_, i) => `value ->> ${i}`).join(', ')} FROM json_each(?)`;
  for (let start = 0; start < rows.length; start += rowsPerStatement) {
    const values = rows
      .slice(start, start + rowsPerStatement)
      .map((row) => columns.map((column) => row[column] ?? null));
    await db.client.execute({ sql, args: [JSON.stringify(values)] });
  }
}
