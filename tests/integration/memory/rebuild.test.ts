import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Database } from '../../../db/database';
import { checkMemory } from '../../../lib/server/memory/check-memory';
import { rebuildMemory } from '../../../lib/server/memory/rebuild-memory';
import { testAccount, testDatabase } from '../../setup/database';
import { setting } from '../../setup/field-write';
import { root } from '../../setup/list-doors';
import { reviews, stored, sync } from '../../setup/sync';

/** Somebody with a log and settings, and then a hand in the database. */
async function tampered(
  sql: string,
): Promise<{ db: Database; file: string; account: Parameters<typeof checkMemory>[1] }> {
  const { db, file } = await testDatabase();
  const account = await testAccount(db);
  await sync(db, account, reviews(30), { fields: [setting('desiredRetention', 0.85)] });
  expect((await checkMemory(db, account)).equal).toBe(true);
  await db.client.execute(sql);
  return { db, file, account };
}

describe('a projection', () => {
  it.each([
    ['a stability that is off in the eighth decimal', 'UPDATE memory SET stability = stability + 0.00000001'],
    ['a due day that is off by one', 'UPDATE memory SET due_day = due_day + 1 WHERE due_day IS NOT NULL'],
    ['a row that is missing', "DELETE FROM memory WHERE card_id LIKE '%nerve%'"],
    [
      'a row too many',
      `INSERT INTO memory SELECT account_id, 'a:x.y.z', state, step, stability, difficulty, due_at, due_day,
      last_at, last_day, reps, lapses, suspended, buried_until, last_event_id, params_version, head_seq FROM memory LIMIT 1`,
    ],
    ['a count that is wrong', 'UPDATE log_head SET count = count + 1'],
    ['a digest that is wrong', "UPDATE log_head SET digest = replace(digest, '1', '2') || ''"],
    ['a row from a head that is not there yet', 'UPDATE memory SET head_seq = 1000'],
  ])('with %s is found, and mended from the log', async (_name, sql) => {
    const { db, account } = await tampered(sql);
    const before = (await stored(db, account)).events;
    const check = await checkMemory(db, account);
    expect(check.equal).toBe(false);
    await rebuildMemory(db, account, check);
    expect((await checkMemory(db, account)).equal).toBe(true);
    expect((await stored(db, account)).events).toEqual(before);
    // And the log goes on from there.
    await sync(db, account, reviews(4, 1, 31));
    expect((await checkMemory(db, account)).equal).toBe(true);
  });

  it('is not rebuilt from a log that has grown since it was read', async () => {
    const { db, account } = await tampered('UPDATE memory SET reps = 99');
    const check = await checkMemory(db, account);
    await sync(db, account, reviews(2, 1, 31));
    await expect(rebuildMemory(db, account, check)).rejects.toThrow();
  });
});

describe('npm run memory:rebuild', () => {
  const run = (directory: string) => {
    const env = { ...process.env, DATA_DIR: directory, DATABASE_URL: '' };
    const args = ['--import', 'tsx', 'scripts/memory-rebuild.ts'];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, env, encoding: 'utf8' });
    return { status, printed: stdout === '' ? null : JSON.parse(stdout), stderr };
  };

  it('only looks while a server owns the file, and mends when none does', async () => {
    const { db, file } = await tampered('UPDATE memory SET reps = 99');
    await db.client.execute('PRAGMA wal_checkpoint(TRUNCATE)');
    const directory = mkdtempSync(path.join(tmpdir(), 'retinaculum-rebuild-'));
    try {
      copyFileSync(file, path.join(directory, 'retinaculum.db'));
      const lock = path.join(directory, 'owner.lock');
      const owner = { pid: process.pid, began: null, host: hostname(), purpose: 'a test', token: 'x' };
      writeFileSync(lock, JSON.stringify(owner));
      const looked = { mode: 'check', accounts: 1, cards: 2, events: 30, equal: false, repaired: 0 };
      expect(run(directory)).toMatchObject({ status: 1, printed: looked });
      rmSync(lock);
      const mended = { ...looked, mode: 'rebuild', equal: true, repaired: 1 };
      expect(run(directory)).toMatchObject({ status: 0, printed: mended });
      expect(run(directory)).toMatchObject({ status: 0, printed: { ...mended, repaired: 0 } });
    } finally {
      rmSync(directory, { recursive: true, force: true });
    }
  });

  it('says so where there is no database, and makes none', () => {
    const directory = mkdtempSync(path.join(tmpdir(), 'retinaculum-rebuild-'));
    const { status, printed, stderr } = run(directory);
    rmSync(directory, { recursive: true });
    expect([status, printed]).toEqual([66, null]);
    expect(stderr).toContain('There is no database at');
  });
});
