import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createClient } from '@libsql/client';
import { getTableColumns } from 'drizzle-orm';
import { openDatabase } from '../../db/database';
import { migrateDatabase } from '../../db/migrate';
import { eventToRow } from '../../db/rows/event-row';
import { event } from '../../db/schema/event';
import { ROOT } from '../../scripts/house/root.mjs';
import { Studying } from './answers';
import { failOnBusy, makePerson } from './people';

/** How often a second this disk takes four kilobytes and says that it has them. */
export function rawFlushes(seconds: number): number {
  const directory = mkdtempSync(path.join(tmpdir(), 'retinaculum-raw-'));
  const file = openSync(path.join(directory, 'flushes'), 'w');
  const page = Buffer.alloc(4_096, 7);
  const began = performance.now();
  let flushes = 0;
  for (; performance.now() - began < seconds * 1_000; flushes += 1) {
    writeSync(file, page);
    fdatasyncSync(file);
  }
  const took = (performance.now() - began) / 1_000;
  closeSync(file);
  rmSync(directory, { recursive: true });
  return flushes / took;
}

/**
 * Rows a second of the same events into the same table with the same indexes, a hundred to a batch and one INSERT each,
 * by libSQL alone: no request, no reading, no deciding, no memory. Each commit is FULL, as the driver's default is.
 */
export async function rawRows(seconds: number): Promise<number> {
  const directory = mkdtempSync(path.join(tmpdir(), 'retinaculum-raw-'));
  const url = `file:${path.join(directory, 'raw.db')}`;
  const db = openDatabase({ url, onBusy: failOnBusy });
  await migrateDatabase(db, path.join(ROOT, 'db', 'migrations'));
  const person = await makePerson(db, 0, 'only for a database that nobody signs in to');
  db.close();
  const client = createClient({ url });
  const columns = Object.entries(getTableColumns(event));
  const sql = `INSERT INTO event (${columns.map(([, { name }]) => name).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
  const student = new Studying(person, 500);
  let serverSeq = 0;
  let inside = 0;
  let rows = 0;
  while (inside < seconds * 1_000) {
    const statements = student.answers(100).map((made) => {
      serverSeq += 1;
      const row: Readonly<Record<string, unknown>> = eventToRow(person.account, {
        event: made,
        receipt: { serverSeq, receivedAt: made.at, effectiveAt: made.at },
      });
      const args = columns.map(([key]) => {
        const value = row[key];
        return typeof value === 'string' || typeof value === 'number' ? value : value ? JSON.stringify(value) : null;
      });
      return { sql, args };
    });
    const began = performance.now();
    await client.batch(statements, 'write');
    inside += performance.now() - began;
    rows += statements.length;
  }
  client.close();
  rmSync(directory, { recursive: true });
  return rows / (inside / 1_000);
}
