import { copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { day } from '../../../lib/core/time';
import { listBackups, readManifest, stemOf } from '../../../scripts/backup/backup-files';
import { takeOwnerLock } from '../../../scripts/house/owner-lock.mjs';
import { newestBackup, scheduleBackups } from '../../../scripts/house/schedule-backups.mjs';
import { serverSettings } from '../../../scripts/house/server-settings.mjs';
import { testAccount, testDatabase } from '../../setup/database';
import { reviews, sync } from '../../setup/sync';

const made: string[] = [];
afterEach(() => {
  for (const directory of made.splice(0)) rmSync(directory, { recursive: true, force: true });
});

/** A data directory with 20 answers in it, and what a server started there would find set. */
async function installation() {
  const { db, file } = await testDatabase();
  await sync(db, await testAccount(db), reviews(20));
  await db.client.execute('PRAGMA wal_checkpoint(TRUNCATE)');
  const directory = mkdtempSync(path.join(tmpdir(), 'retinaculum-schedule-'));
  made.push(directory);
  copyFileSync(file, path.join(directory, 'retinaculum.db'));
  return serverSettings({ DATA_DIR: directory });
}

describe('the daily backup', () => {
  it('is taken by a process of its own once a day has passed, also while the server owns the directory', async () => {
    const settings = await installation();
    const release = takeOwnerLock(path.join(settings.dataDirectory, 'owner.lock'), 'a test');
    const stop = scheduleBackups(settings, { firstMs: 0, everyMs: 10 * 60_000 });
    try {
      await vi.waitFor(() => expect(listBackups(settings.backupDirectory)).toHaveLength(1), 50_000);
      const [backup] = listBackups(settings.backupDirectory);
      expect(readManifest(backup?.file ?? '')).toMatchObject({ accounts: 1, events: 20 });
      expect(newestBackup(settings.backupDirectory)).toBe(backup?.takenAt);
      await vi.waitFor(
        () => expect(existsSync(path.join(settings.backupDirectory, 'backup.lock'))).toBe(false),
        20_000,
      );
    } finally {
      stop();
      release();
    }
  });

  it('that failed is told in one line, because nobody watches', async () => {
    const settings = await installation();
    writeFileSync(path.join(settings.dataDirectory, 'retinaculum.db'), 'no database');
    const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const stop = scheduleBackups(settings, { firstMs: 0, everyMs: 10 * 60_000 });
    try {
      await vi.waitFor(() => expect(written).toHaveBeenCalled(), 50_000);
      const line = String(written.mock.calls[0]?.[0]);
      expect(JSON.parse(line)).toMatchObject({ level: 'error', message: 'the daily backup failed' });
    } finally {
      stop();
      written.mockRestore();
    }
  });

  it('waits while the newest is younger than a day, and is not taken where it is off or the database is elsewhere', () => {
    const directory = mkdtempSync(path.join(tmpdir(), 'retinaculum-schedule-'));
    made.push(directory);
    const now = Date.UTC(2026, 10, 22, 3);
    for (const at of [now - 3 * day, now - day + 1_000])
      writeFileSync(path.join(directory, `${stemOf(at)}.json`), '{}');
    expect(newestBackup(directory)).toBe(now - day + 1_000);
    expect(newestBackup(path.join(directory, 'nowhere'))).toBeNull();
    expect(serverSettings({}).takesBackups).toBe(true);
    expect(serverSettings({ BACKUPS: 'off' }).takesBackups).toBe(false);
    expect(serverSettings({ DATABASE_URL: 'libsql://db.example.org' }).takesBackups).toBe(false);
  });
});
