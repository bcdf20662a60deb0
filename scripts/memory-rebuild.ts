/**
 * Proves that what is stored of everyone's memory is what their log says, and mends it where it is not.
 *
 *   npm run -s memory:rebuild
 *
 * While a server owns the database file it only looks (`"mode": "check"`); otherwise every account that differs is
 * rebuilt from its log (`"mode": "rebuild"`) and looked at again. The log itself is never touched.
 *
 * Out: one JSON object: mode, accounts, cards and events (how many), equal (whether stored memory, count and digest are
 * those of the log in every account, after what was repaired), repaired (accounts). Exit code 1 when not equal.
 */
import path from 'node:path';
import { findAllAccounts } from '../db/queries/accounts';
import { checkMemory } from '../lib/server/memory/check-memory';
import { rebuildMemory } from '../lib/server/memory/rebuild-memory';
import { takeOwnerLock } from './house/owner-lock.mjs';
import { PlainFailure } from './house/plain-failure.mjs';
import { runMain } from './house/run-main.mjs';
import { openData } from './server/open-data';

await runMain(async () => {
  const { db, dataDirectory, isFile } = openData();
  const mode = !isFile || ownsFile(dataDirectory) ? 'rebuild' : 'check';
  if (mode === 'check') await db.client.execute('PRAGMA query_only = ON');
  const totals = { mode, accounts: 0, cards: 0, events: 0, equal: true, repaired: 0 };
  for (const account of await findAllAccounts(db.query)) {
    let check = await checkMemory(db, account);
    if (!check.equal && mode === 'rebuild') {
      await rebuildMemory(db, account, check);
      check = await checkMemory(db, account);
      totals.repaired += 1;
    }
    totals.accounts += 1;
    totals.cards += check.memories.length;
    totals.events += check.count;
    totals.equal &&= check.equal;
  }
  db.close();
  process.stdout.write(`${JSON.stringify(totals)}\n`);
  process.exitCode = totals.equal ? 0 : 1;
});

/** Takes the file for the time of the rebuild; false when a server has it. */
function ownsFile(dataDirectory: string): boolean {
  try {
    takeOwnerLock(path.join(dataDirectory, 'owner.lock'), 'memory:rebuild');
    return true;
  } catch (failure) {
    if (failure instanceof PlainFailure) return false;
    throw failure;
  }
}
