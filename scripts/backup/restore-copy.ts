import { randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Database, openDatabase } from '../../db/database';
import { migrateDatabase } from '../../db/migrate';
import { type CopyFacts, checkCopy } from '../../lib/server/backup/check-copy';
import { PlainFailure } from '../house/plain-failure.mjs';
import { ROOT } from '../house/root.mjs';
import { flush, type Manifest, sha256Of } from './backup-files';
import { eraseAgain, tombstonesOf } from './erase-again';
import { putAside } from './put-aside';

export interface Restored extends CopyFacts {
  /** Where the database that stood there before lies now, or null where there was none. */
  readonly replaced: string | null;
  /** Accounts that were erased after the backup was taken, and that are therefore erased in it too. */
  readonly erasedAgain: number;
}

export interface RestoreOptions {
  /** What the file must be, where somebody has written that down. */
  readonly manifest: Manifest | null;
  /** Called before each step that changes anything; for tests. */
  readonly before?: (step: string) => void;
}

export const databaseName = 'retinaculum.db';
const draftName = /^\.restore-.*\.db/;

/**
 * Puts a copy in the place of the database of a directory, or leaves everything as it was: all that takes time happens
 * in a file beside it, and one rename is what changes anything. Whoever calls holds the directory's lock.
 */
export async function restoreCopy(
  copy: string,
  directory: string,
  { manifest, before = () => undefined }: RestoreOptions,
): Promise<Restored> {
  if (manifest !== null && (await sha256Of(copy)) !== manifest.sha256)
    throw new PlainFailure(`${copy} is not the file that its manifest describes. Nothing was changed.`, 65);
  for (const name of readdirSync(directory)) if (draftName.test(name)) rmSync(path.join(directory, name));
  const target = path.join(directory, databaseName);
  const draft = path.join(directory, `.restore-${randomUUID()}.db`);
  before('copy');
  copyFileSync(copy, draft);
  try {
    before('examine');
    const present = existsSync(target) ? await tombstonesOf(target) : [];
    const { facts, erasedAgain } = await withDatabase(draft, async (db) => {
      // An older version's copy: what the next start would do to it happens now, before it counts.
      await migrateDatabase(db, path.join(ROOT, 'db', 'migrations'));
      const told = await examine(db, copy);
      if (manifest !== null && manifest.digest !== told.digest)
        throw new PlainFailure(`${copy} does not hold what its manifest says. Nothing was changed.`, 65);
      const erased = await eraseAgain(db, present);
      await db.client.execute('PRAGMA wal_checkpoint(TRUNCATE)');
      return { facts: erased === 0 ? told : await examine(db, copy), erasedAgain: erased };
    });
    if (existsSync(`${draft}-wal`) && statSync(`${draft}-wal`).size > 0)
      throw new Error('the journal of the draft stayed');
    for (const suffix of ['-wal', '-shm']) rmSync(`${draft}${suffix}`, { force: true });
    flush(draft);
    before('put aside');
    const replaced = await putAside(target, before);
    before('replace');
    renameSync(draft, target);
    before('flush');
    flush(directory);
    before('done');
    return { ...facts, replaced, erasedAgain };
  } finally {
    for (const suffix of ['', '-wal', '-shm']) rmSync(`${draft}${suffix}`, { force: true });
  }
}

async function examine(db: Database, copy: string): Promise<CopyFacts> {
  const checked = await checkCopy(db);
  if (checked.ok) return checked.value;
  throw new PlainFailure(`${copy} cannot be restored: ${checked.error}. Nothing was changed.`, 65);
}

async function withDatabase<Value>(file: string, work: (db: Database) => Promise<Value>): Promise<Value> {
  const onBusy = (cause: unknown): never => {
    throw new Error('a draft met another writer', { cause });
  };
  const db = openDatabase({ url: `file:${file}`, onBusy });
  try {
    return await work(db);
  } finally {
    db.close();
  }
}
