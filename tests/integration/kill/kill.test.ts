import { spawn } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../db/database';
import type { AccountId } from '../../../lib/core/ids';
import { checkMemory } from '../../../lib/server/memory/check-memory';
import { testAccount, testDatabase } from '../../setup/database';
import { neverBusy } from '../../setup/never-busy';
import { reviews, sync, verdicts } from '../../setup/sync';

const root = path.join(import.meta.dirname, '..', '..', '..');
const child = path.join(root, 'tests/setup/kill-child.ts');
const total = 2_000;

/** Lets a process write reviews and kills it with SIGKILL once it has acknowledged about `after` of them. */
async function writeUntilKilled(file: string, account: AccountId, after: number): Promise<number[]> {
  const args = ['--import', 'tsx', child, file, account, String(total)];
  const running = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let told = '';
  let complaint = '';
  running.stdout.on('data', (chunk) => {
    told += String(chunk);
    // The next batch is under way by now.
    if (told.split('\n').length > after) setTimeout(() => running.kill('SIGKILL'), Math.random() * 12);
  });
  running.stderr.on('data', (chunk) => {
    complaint += String(chunk);
  });
  const signal = await new Promise((resolve) => running.once('close', (_code, by) => resolve(by)));
  if (signal !== 'SIGKILL') throw new Error(`the child left by itself: ${complaint}`);
  // A line that was cut off says nothing.
  return told.split('\n').slice(0, -1).map(Number);
}

describe('kill -9 in the middle of two thousand reviews', () => {
  it.each([60, 500, 1_300])(
    'after about %i of them: every acknowledged one is there, none is half applied',
    async (after) => {
      const { db, file } = await testDatabase();
      const account = await testAccount(db);
      db.close();
      const acknowledged = await writeUntilKilled(file, account, after);
      expect(acknowledged.length).toBeGreaterThanOrEqual(after);
      expect(acknowledged.length).toBeLessThan(total);

      const again = openDatabase({ url: `file:${file}`, onBusy: neverBusy });
      try {
        expect((await again.client.execute('PRAGMA integrity_check')).rows[0]).toMatchObject({ integrity_check: 'ok' });
        const { snapshot, equal } = await checkMemory(again, account);
        const kept = snapshot.events.map(({ event }) => event.seq);
        expect(new Set(kept).size).toBe(kept.length);
        expect(acknowledged.filter((seq) => !kept.includes(seq))).toEqual([]);
        // Whole batches of twenty, with head, digest and memory to match.
        expect(kept.length % 20).toBe(0);
        expect(equal).toBe(true);
        // What was not acknowledged comes again, as a device would send it.
        const from = Math.max(1, acknowledged.length - 100);
        const retried = await sync(again, account, reviews(300, 1, from));
        expect(new Set(verdicts(retried))).toEqual(new Set(['duplicate', 'accepted']));
        expect((await checkMemory(again, account)).equal).toBe(true);
      } finally {
        again.close();
      }
    },
  );
});
