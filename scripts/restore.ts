/**
 * Puts a backup in the place of the database of this installation.
 *
 *   npm run -s restore -- data/backups/retinaculum-2026-11-22T03-17-05Z.db
 *
 * Refuses while a server owns the data directory. Everything is examined in a file beside the database, and one rename
 * replaces it, so that a fall at any moment leaves either the old database or the new one. The old one is kept under
 * DATA_DIR/replaced. Accounts that it knows to be erased are erased in the new one too.
 *
 * Out: one JSON object: file, accounts, events, digest (of all logs), replaced (where the old database lies, or null),
 * erasedAgain (accounts).
 */
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { readManifest } from './backup/backup-files';
import { restoreCopy } from './backup/restore-copy';
import { takeOwnerLock } from './house/owner-lock.mjs';
import { PlainFailure } from './house/plain-failure.mjs';
import { runMain } from './house/run-main.mjs';
import { serverSettings } from './house/server-settings.mjs';
import { databaseFile } from './server/database-file';

await runMain(async () => {
  const given = process.argv[2];
  if (given === undefined) throw new PlainFailure('Say which file: npm run -s restore -- FILE', 64);
  const file = path.resolve(given);
  if (!existsSync(file)) throw new PlainFailure(`There is no file ${file}.`, 66);
  const { dataDirectory } = serverSettings(process.env);
  databaseFile({ mustExist: false });
  mkdirSync(dataDirectory, { recursive: true, mode: 0o700 });
  const release = takeOwnerLock(path.join(dataDirectory, 'owner.lock'), 'a restore');
  try {
    const restored = await restoreCopy(file, dataDirectory, { manifest: readManifest(file) });
    process.stdout.write(`${JSON.stringify({ file, ...restored })}\n`);
  } finally {
    release();
  }
  return 0;
});
