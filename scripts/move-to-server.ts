/**
 * Copies everything of this installation's database file to a libSQL server, and proves that it arrived.
 *
 *   DATABASE_URL=http://127.0.0.1:8080 npm run -s move-to-server
 *
 * Refuses while a server owns the data directory, and when there is anything at the other end already. The file stays
 * as it is. DATABASE_AUTH_TOKEN is used where the server asks for one.
 *
 * Out: one JSON object: to, tables (rows copied, by table), accounts, events, digest (of all logs, equal at both ends).
 */
import path from 'node:path';
import { type Database, openDatabase } from '../db/database';
import { migrateDatabase } from '../db/migrate';
import { type CopyFacts, checkCopy } from '../lib/server/backup/check-copy';
import { takeOwnerLock } from './house/owner-lock.mjs';
import { PlainFailure } from './house/plain-failure.mjs';
import { ROOT } from './house/root.mjs';
import { runMain } from './house/run-main.mjs';
import { serverSettings } from './house/server-settings.mjs';
import { databaseFile } from './server/database-file';

const rowsPerBatch = 200;

await runMain(async () => {
  const url = process.env.DATABASE_URL ?? '';
  if (!/^(libsql|https?|wss?):/.test(url))
    throw new PlainFailure('Say where to: DATABASE_URL=http://... npm run -s move-to-server', 64);
  const file = databaseFile({ environment: { ...process.env, DATABASE_URL: '' } });
  const { dataDirectory } = serverSettings(process.env);
  const release = takeOwnerLock(path.join(dataDirectory, 'owner.lock'), 'moving to a server');
  const onBusy = (): never => {
    throw new PlainFailure('The database is in use by another writer. Nothing more is copied.', 75);
  };
  const from = openDatabase({ url: `file:${file}`, onBusy });
  const to = openDatabase({ url, authToken: process.env.DATABASE_AUTH_TOKEN ?? null, onBusy });
  try {
    const migrations = path.join(ROOT, 'db', 'migrations');
    await migrateDatabase(from, migrations);
    await migrateDatabase(to, migrations);
    const present = await to.client.execute('SELECT count(*) AS count FROM account');
    if (Number(present.rows[0]?.count) > 0)
      throw new PlainFailure(`There are accounts at ${url} already. Nothing was copied.`, 73);
    const sent = await examined(from);
    const tables = await copyTables(from, to);
    const arrived = await examined(to);
    if (arrived.digest !== sent.digest)
      throw new PlainFailure('What arrived differs from what was sent. Empty the server and try again.', 74);
    process.stdout.write(`${JSON.stringify({ to: url.split('?')[0], tables, ...arrived })}\n`);
  } finally {
    from.close();
    to.close();
    release();
  }
  return 0;
});

async function examined(db: Database): Promise<CopyFacts> {
  const checked = await checkCopy(db);
  if (!checked.ok) throw new PlainFailure(checked.error, 65);
  return checked.value;
}

/** Accounts first, because everything else names them. */
async function copyTables(from: Database, to: Database): Promise<Record<string, number>> {
  const { rows } = await from.client.execute(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_\\_%' ESCAPE '\\' ORDER BY name <> 'account', name",
  );
  const copied: Record<string, number> = {};
  for (const { name } of rows) copied[String(name)] = await copyTable(from, to, String(name));
  return copied;
}

async function copyTable(from: Database, to: Database, table: string): Promise<number> {
  let [copied, after] = [0, 0];
  for (;;) {
    const { rows, columns } = await from.client.execute({
      sql: `SELECT rowid AS "row number", * FROM "${table}" WHERE rowid > ? ORDER BY rowid LIMIT ${rowsPerBatch}`,
      args: [after],
    });
    const last = rows[rows.length - 1];
    if (last === undefined) return copied;
    const names = columns.slice(1);
    const sql = `INSERT INTO "${table}" (${names.map((name) => `"${name}"`).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`;
    await to.client.batch(
      rows.map((row) => ({ sql, args: names.map((name) => row[name] ?? null) })),
      'write',
    );
    copied += rows.length;
    after = Number(last['row number']);
  }
}
