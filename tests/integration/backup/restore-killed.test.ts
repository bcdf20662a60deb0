import { spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../db/database';
import { checkCopy } from '../../../lib/server/backup/check-copy';
import { takeBackup } from '../../../scripts/backup/take-backup';
import { testAccount, testDatabase } from '../../setup/database';
import { neverBusy } from '../../setup/never-busy';
import { reviews, sync } from '../../setup/sync';

const root = path.join(import.meta.dirname, '..', '..', '..');
const child = path.join(root, 'tests/setup/restore-child.ts');

/** Restores in a process of its own that is killed just before a step; which steps it came to. */
async function restoreUntil(step: string, copy: string, directory: string): Promise<readonly string[]> {
  const running = spawn(process.execPath, ['--import', 'tsx', child, copy, directory, step], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let told = '';
  running.stdout.on('data', (chunk) => {
    told += String(chunk);
  });
  const signal = await new Promise((resolve) => running.once('close', (_code, by) => resolve(by)));
  expect(signal).toBe('SIGKILL');
  return told.trim().split('\n');
}

describe('a restore that is killed', () => {
  it('before any step leaves the old log, and after its one rename the new one, whole either way', async () => {
    const { db, file } = await testDatabase();
    const account = await testAccount(db);
    await sync(db, account, reviews(30));
    const workshop = mkdtempSync(path.join(tmpdir(), 'retinaculum-killed-'));
    try {
      const { file: copy } = await takeBackup(file, path.join(workshop, 'backups'), Date.UTC(2026, 10, 22));
      await sync(db, account, reviews(12, 1, 31));
      const events: Record<string, number> = {};
      const steps = [
        'copy',
        'examine',
        'put aside',
        'bring home the journal',
        'keep the database',
        'replace',
        'flush',
        'done',
      ];
      for (const step of steps) {
        const directory = mkdtempSync(path.join(workshop, 'data-'));
        const target = path.join(directory, 'retinaculum.db');
        for (const suffix of ['', '-wal']) copyFileSync(`${file}${suffix}`, `${target}${suffix}`);
        const came = await restoreUntil(step, copy, directory);
        expect(came).toEqual(steps.slice(0, steps.indexOf(step) + 1));
        const left = openDatabase({ url: `file:${target}`, onBusy: neverBusy });
        const checked = await checkCopy(left);
        left.close();
        expect(checked.ok).toBe(true);
        if (checked.ok) events[step] = checked.value.events;
      }
      expect(events).toEqual({
        copy: 42,
        examine: 42,
        'put aside': 42,
        'bring home the journal': 42,
        'keep the database': 42,
        replace: 42,
        flush: 30,
        done: 30,
      });
    } finally {
      rmSync(workshop, { recursive: true, force: true });
    }
  });
});
