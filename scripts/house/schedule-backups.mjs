import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ROOT } from './root.mjs';

const firstLookMs = 5 * 60_000;
const lookEveryMs = 60 * 60_000;
const betweenMs = 24 * 60 * 60_000;
const named = /^retinaculum-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)Z\.json$/;

/**
 * When the newest backup that counts was taken, or null where there is none.
 * @param {string} directory
 * @returns {number | null}
 */
export function newestBackup(directory) {
  if (!fs.existsSync(directory)) return null;
  const times = fs.readdirSync(directory).flatMap((name) => {
    const [, date, hour, minute, second] = named.exec(name) ?? [];
    return date === undefined ? [] : [Date.parse(`${date}T${hour}:${minute}:${second}Z`)];
  });
  return times.length === 0 ? null : Math.max(...times);
}

/**
 * Looks now and then whether a day has passed since the last backup and has a process of its own take the next one:
 * copying and examining would stop this one's event loop for seconds. Its lock lets only one run at a time, whoever
 * begins it.
 * @param {{ backupDirectory: string, takesBackups: boolean, dataDirectory: string }} settings
 * @param {{ firstMs?: number, everyMs?: number, now?: () => number }} [pace] for tests
 * @returns {() => void} ends the looking
 */
export function scheduleBackups(settings, { firstMs = firstLookMs, everyMs = lookEveryMs, now = Date.now } = {}) {
  if (!settings.takesBackups) return () => undefined;
  const look = () => {
    const newest = newestBackup(settings.backupDirectory);
    if (newest === null || now() - newest >= betweenMs) startBackup(settings.dataDirectory);
  };
  let every = /** @type {NodeJS.Timeout | undefined} */ (undefined);
  const first = setTimeout(() => {
    look();
    every = setInterval(look, everyMs);
    every.unref();
  }, firstMs);
  // Waiting for the next day must not keep a server alive that was told to leave.
  first.unref();
  return () => {
    clearTimeout(first);
    clearInterval(every);
  };
}

/** @param {string} dataDirectory */
function startBackup(dataDirectory) {
  const child = spawn(
    process.execPath,
    [path.join(ROOT, 'node_modules/tsx/dist/cli.mjs'), path.join(ROOT, 'scripts/backup.ts')],
    { cwd: ROOT, env: { ...process.env, DATA_DIR: dataDirectory }, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let complaint = '';
  child.stderr.on('data', (chunk) => {
    complaint = (complaint + String(chunk)).slice(-1_000);
  });
  child.on('error', (failure) => tell(failure.message));
  child.on('exit', (code) => {
    if (code !== 0) tell(complaint.trim() || `it left with ${code}`);
  });
  if (child.pid !== undefined) giveWay(child.pid);
}

/** Whoever studies goes first. @param {number} pid */
function giveWay(pid) {
  try {
    os.setPriority(pid, 10);
  } catch {
    // It has finished already, or the system does not allow it; neither matters.
  }
}

/** @param {string} reason */
function tell(reason) {
  process.stderr.write(`${JSON.stringify({ level: 'error', message: 'the daily backup failed', reason })}\n`);
}
