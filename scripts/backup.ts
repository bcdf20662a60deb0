/**
 * Takes a backup of the database file of this installation, while its server runs or not.
 *
 *   npm run -s backup
 *
 * Copies the database at one moment, restores the copy into a fresh place and compares every account's log with its
 * digest; only then the backup counts. Then older ones are thinned out: the last of each of 7 days, 4 weeks and 3
 * months stays. Into BACKUP_DIR, else DATA_DIR/backups.
 *
 * Out: one JSON object: file, takenAt, bytes, sha256, accounts, events, digest (of all logs), kept (older backups that
 * stay), removed (names of those that were thinned out).
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { takeBackup } from './backup/take-backup';
import { takeOwnerLock } from './house/owner-lock.mjs';
import { runMain } from './house/run-main.mjs';
import { serverSettings } from './house/server-settings.mjs';
import { databaseFile } from './server/database-file';

await runMain(async () => {
  const source = databaseFile();
  const { backupDirectory } = serverSettings(process.env);
  mkdirSync(backupDirectory, { recursive: true, mode: 0o700 });
  const release = takeOwnerLock(path.join(backupDirectory, 'backup.lock'), 'a backup');
  try {
    process.stdout.write(`${JSON.stringify(await takeBackup(source, backupDirectory, Date.now()))}\n`);
  } finally {
    release();
  }
  return 0;
});
