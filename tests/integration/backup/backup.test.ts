import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../../db/database';
import { day } from '../../../lib/core/time';
import { checkCopy } from '../../../lib/server/backup/check-copy';
import { listBackups, readManifest } from '../../../scripts/backup/backup-files';
import { restoreCopy } from '../../../scripts/backup/restore-copy';
import { takeBackup } from '../../../scripts/backup/take-backup';
import { testAccount, testDatabase } from '../../setup/database';
import { neverBusy } from '../../setup/never-busy';
import { reviews, stored, sync } from '../../setup/sync';

const made: string[] = [];
afterEach(() => {
  for (const directory of made.splice(0)) rmSync(directory, { recursive: true, force: true });
});
function freshDirectory(): string {
  const directory = mkdtempSync(path.join(tmpdir(), 'retinaculum-backup-'));
  made.push(directory);
  return directory;
}

const noon = Date.UTC(2026, 10, 22, 12);

async function looking<Value>(file: string, look: (db: Database) => Promise<Value>): Promise<Value> {
  const db = openDatabase({ url: `file:${file}`, onBusy: neverBusy });
  try {
    return await look(db);
  } finally {
    db.close();
  }
}

const countOf = (directory: string, file = 'retinaculum.db'): Promise<unknown> =>
  looking(
    path.join(directory, file),
    async (db) => (await db.client.execute('SELECT count(*) AS n FROM event')).rows[0]?.n,
  );

/** An installation with one account of 30 answers, and a backup of it. */
async function backedUp() {
  const { db, file } = await testDatabase();
  const account = await testAccount(db);
  await sync(db, account, reviews(30));
  const backups = freshDirectory();
  return { db, file, account, backups, taken: await takeBackup(file, backups, noon) };
}

describe('a backup', () => {
  it('says what it holds, and holds it: restored into a fresh place it is the same log', async () => {
    const { db, account, backups, taken } = await backedUp();
    expect(taken).toMatchObject({ accounts: 1, events: 30, takenAt: '2026-11-22T12:00:00.000Z', kept: 0, removed: [] });
    expect(readdirSync(backups)).toEqual([
      'retinaculum-2026-11-22T12-00-00Z.db',
      'retinaculum-2026-11-22T12-00-00Z.json',
    ]);
    const fresh = freshDirectory();
    const restored = await restoreCopy(taken.file, fresh, { manifest: readManifest(taken.file) });
    expect(restored).toMatchObject({ accounts: 1, events: 30, digest: taken.digest, replaced: null, erasedAgain: 0 });
    expect(readdirSync(fresh)).toEqual(['retinaculum.db']);
    const there = await looking(path.join(fresh, 'retinaculum.db'), (copy) => stored(copy, account));
    expect(there).toEqual(await stored(db, account));
  });

  it('taken while answers arrive is one moment of the log, and no answer waits or is lost', async () => {
    const { db, file } = await testDatabase();
    const account = await testAccount(db);
    await sync(db, account, reviews(200));
    let done = false;
    const backup = takeBackup(file, freshDirectory(), noon).finally(() => {
      done = true;
    });
    let written = 200;
    while (!done && written < 1_000) {
      await sync(db, account, reviews(10, 1, written + 1), { cursor: written });
      written += 10;
    }
    const { events } = await backup;
    expect(events % 10).toBe(0);
    expect(events).toBeGreaterThanOrEqual(200);
    expect((await checkCopy(db)).ok).toBe(true);
    expect((await stored(db, account)).events).toHaveLength(written);
  });

  it('of a log that is not what its head says does not count, and leaves nothing behind', async () => {
    const { db, file } = await testDatabase();
    const account = await testAccount(db);
    await sync(db, account, reviews(5));
    await db.client.execute("UPDATE log_head SET digest = '00'");
    const backups = freshDirectory();
    await expect(takeBackup(file, backups, noon)).rejects.toThrow('is not what its head says');
    expect(readdirSync(backups)).toEqual([]);
  });

  it('clears away what a broken-off one left, and thins out the old', async () => {
    const { file, backups } = await backedUp();
    writeFileSync(path.join(backups, '.unfinished-retinaculum-x.db'), 'half');
    const removed: string[] = [];
    for (let n = 1; n <= 9; n += 1) removed.push(...(await takeBackup(file, backups, noon + n * day)).removed);
    expect(removed.length).toBeGreaterThan(0);
    expect(listBackups(backups)).toHaveLength(10 - removed.length);
    expect(readdirSync(backups).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});

describe('a restore', () => {
  it('puts the backup in place and keeps what was there, its journal included', async () => {
    const { db, file, account, taken } = await backedUp();
    const directory = freshDirectory();
    await sync(db, account, reviews(12, 1, 31));
    for (const suffix of ['', '-wal'])
      copyFileSync(`${file}${suffix}`, path.join(directory, `retinaculum.db${suffix}`));
    const { replaced } = await restoreCopy(taken.file, directory, { manifest: readManifest(taken.file) });
    // A journal left behind would be read into the new database.
    expect(readdirSync(directory).sort()).toEqual(['replaced', 'retinaculum.db']);
    expect(await countOf(directory)).toBe(30);
    expect(await countOf('/', replaced ?? '')).toBe(42);
  });

  it('refuses a file that was altered, and changes nothing', async () => {
    const { file, taken } = await backedUp();
    const directory = freshDirectory();
    copyFileSync(file, path.join(directory, 'retinaculum.db'));
    const bytes = readFileSync(taken.file);
    bytes.fill(0x2a, bytes.length - 9_000, bytes.length - 100);
    writeFileSync(taken.file, bytes);
    const before = readFileSync(path.join(directory, 'retinaculum.db'));
    await expect(restoreCopy(taken.file, directory, { manifest: readManifest(taken.file) })).rejects.toThrow(
      'is not the file that its manifest describes',
    );
    await expect(restoreCopy(taken.file, directory, { manifest: null })).rejects.toThrow();
    expect(readdirSync(directory).filter((name) => !/^retinaculum\.db(-wal|-shm)?$/.test(name))).toEqual([]);
    expect(readFileSync(path.join(directory, 'retinaculum.db')).equals(before)).toBe(true);
  });

  it('brings back nobody who was erased since', async () => {
    const { db, file, taken } = await backedUp();
    const directory = freshDirectory();
    for (const table of ['log_head', 'event', 'memory', 'device', 'session', 'account'])
      await db.client.execute(`DELETE FROM ${table}`);
    const { rows } = await looking(taken.file, (copy) => copy.client.execute('SELECT id FROM account'));
    await db.client.execute({ sql: 'INSERT INTO erased_account VALUES (?, 0)', args: [String(rows[0]?.id)] });
    await db.client.execute('PRAGMA wal_checkpoint(TRUNCATE)');
    copyFileSync(file, path.join(directory, 'retinaculum.db'));

    const restored = await restoreCopy(taken.file, directory, { manifest: readManifest(taken.file) });
    expect(restored).toMatchObject({ erasedAgain: 1, accounts: 0, events: 0 });
    expect(await countOf(directory)).toBe(0);
    const tombstones = await looking(path.join(directory, 'retinaculum.db'), (there) =>
      there.client.execute('SELECT account_id FROM erased_account'),
    );
    expect(tombstones.rows).toHaveLength(1);
  });

  it('takes the place of a database that cannot be opened any more, and keeps its remains', async () => {
    const { taken } = await backedUp();
    const directory = freshDirectory();
    writeFileSync(path.join(directory, 'retinaculum.db'), 'no database at all'.repeat(400));
    const { replaced, events } = await restoreCopy(taken.file, directory, { manifest: null });
    expect(events).toBe(30);
    expect(readFileSync(replaced ?? '', 'utf8')).toContain('no database at all');
  });
});
