import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Database, openDatabase } from '../../db/database';
import { migrateDatabase } from '../../db/migrate';
import { deviceId } from '../../lib/core/ids';
import { checkCopy } from '../../lib/server/backup/check-copy';
import { applySync } from '../../lib/server/sync/apply-sync';
import { ROOT } from '../../scripts/house/root.mjs';
import { makeOlderDatabase, migrateTo, type OlderDatabase, schemaVersions } from '../../scripts/server/older-database';
import { judge, type Row } from '../row';
import { failOnBusy } from './people';

const cards = 100_000;
const asks = 300;

/** Both lines about a person with 100,000 cards; making that person takes longest. */
export async function benchLargeAccount(): Promise<Row[]> {
  const workshop = mkdtempSync(path.join(tmpdir(), 'retinaculum-large-'));
  try {
    const [oldest = ''] = schemaVersions();
    const file = path.join(workshop, 'oldest.db');
    const made = await makeOlderDatabase(file, oldest, cards);
    const upgraded = await benchUpgrades(workshop, file, made);
    return [upgraded, await benchWhatIsNew(path.join(workshop, `${oldest}.db`), made)];
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

/** Each version's database, brought to the newest as the server does before its first request. */
async function benchUpgrades(workshop: string, oldest: string, made: OlderDatabase): Promise<Row> {
  const told: string[] = [];
  let slowest = 0;
  let equal = true;
  for (const version of schemaVersions().slice(0, -1)) {
    const file = path.join(workshop, `${version}.db`);
    copyFileSync(oldest, file);
    await withDatabase(file, (db) => migrateTo(db, version));
    const began = performance.now();
    await withDatabase(file, (db) => migrateDatabase(db, path.join(ROOT, 'db', 'migrations')));
    const seconds = (performance.now() - began) / 1_000;
    slowest = Math.max(slowest, seconds);
    told.push(`${version} ${seconds.toFixed(2)} s`);
    // The check recomputes the digest of every log from its events and compares it with the head of before.
    const checked = await withDatabase(file, checkCopy);
    equal &&= checked.ok && checked.value.events === made.events;
  }
  const row = judge({
    line: `upgrade from every older schema with ${cards.toLocaleString('en')} cards, the slowest`,
    unit: 's',
    target: { of: 'measured', atMost: 30 },
    measured: slowest,
    note: `${told.join('; ')}; digests ${equal ? 'equal' : 'differ'}`,
  });
  return { ...row, holds: row.holds && equal };
}

/**
 * The queue is built on the device, from its own copy; what the server has to find out when a device asks what is due is
 * whether anything is new: the head of the log, what lies after the cursor, and the settings.
 */
async function benchWhatIsNew(file: string, { accountId, events }: OlderDatabase): Promise<Row> {
  const times = await withDatabase(file, async (db) => {
    const out: number[] = [];
    for (let n = 0; n < asks; n += 1) {
      const request = {
        v: 1,
        account: accountId,
        device: someDevice,
        now: Date.now(),
        cursor: events - (n % 20),
        events: [],
        fields: [],
      } as const;
      const began = performance.now();
      await applySync(db, accountId, request, Date.now());
      out.push(performance.now() - began);
    }
    return out.sort((a, b) => a - b);
  });
  return judge({
    line: 'what a device of a 100,000-card user asks before it builds its queue',
    unit: 'ms',
    target: { of: 'measured', atMost: 5 },
    measured: times[Math.floor(asks / 2)] ?? null,
    note: `in the use-case, without HTTP; 0 to 19 answers behind; p95 ${times[Math.floor(asks * 0.95)]?.toFixed(2)} ms`,
  });
}

const someDevice = deviceId('019a0000-0000-7000-8000-000000000001');

async function withDatabase<Value>(file: string, work: (db: Database) => Promise<Value>): Promise<Value> {
  const db = openDatabase({ url: `file:${file}`, onBusy: failOnBusy });
  try {
    return await work(db);
  } finally {
    db.close();
  }
}
