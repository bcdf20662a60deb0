import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Database, openDatabase } from '../../db/database';
import { migrateDatabase } from '../../db/migrate';
import { insertAccount } from '../../db/queries/accounts';
import { insertHead } from '../../db/queries/log-head';
import { type AccountId, accountId } from '../../lib/core/ids';
import { uuidV7 } from '../../lib/core/uuid-v7';
import { parseEmail } from '../../lib/identity/email';

/** A database file of its own with one account whose log is empty. */
export async function accountOf(now: number): Promise<{ db: Database; account: AccountId; close: () => void }> {
  const directory = mkdtempSync(path.join(tmpdir(), 'retinaculum-bench-'));
  const onBusy = (cause: unknown): never => {
    throw new Error('the database was busy', { cause });
  };
  const db = openDatabase({ url: `file:${path.join(directory, 'bench.db')}`, onBusy });
  await migrateDatabase(db, path.join(import.meta.dirname, '..', '..', 'db', 'migrations'));
  const account = accountId(uuidV7(now, new Uint8Array(10).fill(7)));
  const email = parseEmail('bench@uni.example');
  if (!email.ok) throw new Error('the address must be one');
  await db.write([insertAccount(db.query, account, email.value, now), insertHead(db.query, account)]);
  const close = () => {
    db.close();
    rmSync(directory, { recursive: true, force: true });
  };
  return { db, account, close };
}
