import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDatabase } from '../../db/database';
import { migrateDatabase } from '../../db/migrate';
import { insertAccount } from '../../db/queries/accounts';
import { insertHead } from '../../db/queries/log-head';
import { accountId } from '../../lib/core/ids';
import { uuidV7 } from '../../lib/core/uuid-v7';
import { parseEmail } from '../../lib/identity/email';
import { neverBusy } from '../setup/never-busy';
import { serverOnDisk } from './server-on-disk';
import type { SimulatedServer } from './simulated-server';

const migrations = path.join(import.meta.dirname, '..', '..', 'db', 'migrations');

/** A database file of its own outside the tests' setup, with a new account for each history. */
export async function accountsOnDisk(): Promise<{ next: () => Promise<SimulatedServer>; close: () => void }> {
  const directory = mkdtempSync(path.join(tmpdir(), 'retinaculum-histories-'));
  const db = openDatabase({ url: `file:${path.join(directory, 'histories.db')}`, onBusy: neverBusy });
  await migrateDatabase(db, migrations);
  let made = 0;
  return {
    next: async () => {
      made += 1;
      const tail = Uint8Array.from({ length: 10 }, (_, i) => (i < 5 || i > 8 ? 0x50 : (made >> (8 * (8 - i))) & 0xff));
      const account = accountId(uuidV7(Date.UTC(2026, 0, 1), tail));
      const email = parseEmail(`history${made}@uni.example`);
      if (!email.ok) throw new Error('the address must be one');
      await db.write([
        insertAccount(db.query, account, email.value, Date.UTC(2026, 0, 1)),
        insertHead(db.query, account),
      ]);
      return serverOnDisk(db, account);
    },
    close: () => {
      db.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
