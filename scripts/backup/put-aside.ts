import { copyFileSync, existsSync, linkSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { createClient } from '@libsql/client';
import { flush, stemOf } from './backup-files';

/**
 * Keeps the database that is about to be replaced under `replaced/`, without moving it: it has two names until the
 * rename takes one of them away, so there is no moment without a database. Its journal is brought home first, because
 * SQLite would read a journal left behind into the database that comes next.
 * @returns where it lies, or null where there was none
 */
export async function putAside(target: string, before: (step: string) => void): Promise<string | null> {
  if (!existsSync(target)) {
    for (const suffix of ['-wal', '-shm']) rmSync(`${target}${suffix}`, { force: true });
    return null;
  }
  const directory = path.join(path.dirname(target), 'replaced');
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const aside = path.join(directory, `${stemOf(Date.now())}-${process.pid}.db`);
  before('bring home the journal');
  if (!(await bringHomeJournal(target))) {
    // It cannot be opened, so it is no database to fall back to; all of it is kept as it is, for whoever can read it.
    before('keep the broken journal');
    for (const suffix of ['-wal', '-shm'])
      if (existsSync(`${target}${suffix}`)) renameSync(`${target}${suffix}`, `${aside}${suffix}`);
  }
  before('keep the database');
  link(target, aside);
  flush(directory);
  return aside;
}

/** True when everything is in the one file. */
async function bringHomeJournal(target: string): Promise<boolean> {
  try {
    const client = createClient({ url: `file:${target}` });
    try {
      await client.execute('PRAGMA wal_checkpoint(TRUNCATE)');
    } finally {
      client.close();
    }
  } catch {
    return false;
  }
  const journal = `${target}-wal`;
  if (existsSync(journal) && statSync(journal).size > 0) return false;
  for (const suffix of ['-wal', '-shm']) rmSync(`${target}${suffix}`, { force: true });
  return true;
}

/** Some file systems know no hard links; a copy is the next best. */
function link(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
    flush(to);
  }
}
