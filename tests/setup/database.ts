import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach } from 'vitest';
import { type Database, openDatabase } from '../../db/database';
import { migrateDatabase } from '../../db/migrate';
import { insertAccount } from '../../db/queries/accounts';
import { insertHead } from '../../db/queries/log-head';
import { type AccountId, accountId } from '../../lib/core/ids';
import { uuidV7 } from '../../lib/core/uuid-v7';
import { parseEmail } from '../../lib/identity/email';
import { morning } from './events';
import { neverBusy } from './never-busy';

export const migrations = path.join(import.meta.dirname, '..', '..', 'db', 'migrations');

const opened: { db: Database; directory: string }[] = [];
let template: Promise<string> | undefined;
const templates: string[] = [];

afterAll(() => {
  template = undefined;
  for (const directory of templates.splice(0)) rmSync(directory, { recursive: true, force: true });
});

afterEach(() => {
  for (const { db, directory } of opened.splice(0)) {
    db.close();
    rmSync(directory, { recursive: true, force: true });
  }
});

/** A migrated database in a file of its own, gone after the test. Migrated once and copied from then on. */
export async function testDatabase(): Promise<{ db: Database; file: string }> {
  template ??= makeTemplate();
  const directory = mkdtempSync(path.join(tmpdir(), 'retinaculum-'));
  const file = path.join(directory, 'test.db');
  copyFileSync(await template, file);
  const db = openDatabase({ url: `file:${file}`, onBusy: neverBusy });
  opened.push({ db, directory });
  return { db, file };
}

async function makeTemplate(): Promise<string> {
  const directory = mkdtempSync(path.join(tmpdir(), 'retinaculum-template-'));
  const file = path.join(directory, 'template.db');
  const db = openDatabase({ url: `file:${file}`, onBusy: neverBusy });
  await migrateDatabase(db, migrations);
  await db.client.execute('PRAGMA wal_checkpoint(TRUNCATE)');
  db.close();
  templates.push(directory);
  return file;
}

export const testAccountId = (n: number): AccountId => accountId(uuidV7(morning, new Uint8Array(10).fill(0x40 + n)));

/** An account with an empty log and no way in. */
export async function testAccount(db: Database, n = 1): Promise<AccountId> {
  const id = testAccountId(n);
  const email = parseEmail(`person${n}@uni.example`);
  if (!email.ok) throw new Error('the test address must be one');
  await db.write([insertAccount(db.query, id, email.value, morning), insertHead(db.query, id)]);
  return id;
}
