/**
 * Kills a restore at random moments and looks whether the old database or the new one is there, whole.
 *
 *   npm run -s test:restore-kill -- --times 50 [--reviews 3000] [--seed text]
 *
 * Each time: a database of so many answers with a journal that is not brought home yet, and a backup of half of them;
 * `npm run restore` is killed with SIGKILL at a random moment of its usual duration.
 *
 * Out: one JSON object: times, before and after (how often which database was found), finished (restores that were done
 * before the kill came), neither, seed, ok. Exit code 1 unless ok.
 */
import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openDatabase } from '../db/database';
import { seeded } from '../lib/core/random';
import { checkCopy } from '../lib/server/backup/check-copy';
import { takeBackup } from './backup/take-backup';
import { ROOT } from './house/root.mjs';
import { runMain } from './house/run-main.mjs';
import { makeOlderDatabase, schemaVersions } from './server/older-database';

const { values } = parseArgs({
  options: {
    times: { type: 'string', default: '50' },
    reviews: { type: 'string', default: '3000' },
    seed: { type: 'string', default: String(Date.now()) },
  },
});
const reviews = Number(values.reviews);
const random = seeded(values.seed);
const report = { times: 0, before: 0, after: 0, finished: 0, neither: 0, seed: values.seed };

await runMain(async () => {
  const workshop = mkdtempSync(path.join(tmpdir(), 'retinaculum-restore-kill-'));
  try {
    const newest = schemaVersions().at(-1) ?? '';
    const [old, source] = [path.join(workshop, 'old.db'), path.join(workshop, 'source.db')];
    await makeOlderDatabase(old, newest, reviews);
    await makeOlderDatabase(source, newest, Math.ceil(reviews / 2));
    const { file } = await takeBackup(source, path.join(workshop, 'backups'), Date.now());
    const usual = await restore(old, file, workshop, null);
    for (; report.times < Number(values.times); report.times += 1) await restore(old, file, workshop, random() * usual);
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
  const ok = report.neither === 0 && report.times === Number(values.times);
  process.stdout.write(`${JSON.stringify({ ...report, ok })}\n`);
  return ok ? 0 : 1;
});

/** One restore over a copy of the old database, killed after so many milliseconds or not at all; how long it took. */
async function restore(old: string, backup: string, workshop: string, killAfter: number | null): Promise<number> {
  const directory = path.join(workshop, 'data');
  mkdirSync(directory);
  const target = path.join(directory, 'retinaculum.db');
  copyFileSync(old, target);
  const holder = await leaveJournal(target);
  const began = performance.now();
  const env = { ...process.env, DATA_DIR: directory, DATABASE_URL: '' };
  const running = spawn(process.execPath, ['--import', 'tsx', path.join(ROOT, 'scripts/restore.ts'), backup], {
    cwd: ROOT,
    env,
    stdio: 'ignore',
  });
  const kill = killAfter === null ? undefined : setTimeout(() => running.kill('SIGKILL'), killAfter);
  const signal = await new Promise((resolve) => running.once('close', (_code, by) => resolve(by)));
  clearTimeout(kill);
  const took = performance.now() - began;
  const found = await eventsOf(target);
  if (killAfter !== null) {
    if (signal !== 'SIGKILL') report.finished += 1;
    if (found === holder) report.before += 1;
    else if (found === Math.ceil(reviews / 2)) report.after += 1;
    else report.neither += 1;
  }
  rmSync(directory, { recursive: true, force: true });
  return took;
}

/** A write that is in the journal alone, as a server that was killed leaves it; how many events there are. */
async function leaveJournal(target: string): Promise<number> {
  const db = openDatabase({ url: `file:${target}`, onBusy: () => undefined });
  await db.client.execute("INSERT INTO rate_limit (key, count, expires_at) VALUES ('a journal', 1, 0)");
  const aside = `${target}.journal`;
  copyFileSync(`${target}-wal`, aside);
  db.close();
  copyFileSync(aside, `${target}-wal`);
  rmSync(aside);
  return reviews;
}

/** How many events a whole database holds, and null for one that is not whole. */
async function eventsOf(file: string): Promise<number | null> {
  const db = openDatabase({ url: `file:${file}`, onBusy: () => undefined });
  try {
    const checked = await checkCopy(db);
    return checked.ok ? checked.value.events : null;
  } catch {
    return null;
  } finally {
    db.close();
  }
}
