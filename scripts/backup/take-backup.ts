import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openDatabase } from '../../db/database';
import { backupThinning, copiesToKeep } from '../../lib/core/thinning';
import type { Instant } from '../../lib/core/time';
import { PlainFailure } from '../house/plain-failure.mjs';
import { flush, listBackups, type Manifest, manifestOf, sha256Of, stemOf } from './backup-files';
import { restoreCopy } from './restore-copy';

export interface Taken extends Manifest {
  readonly file: string;
  /** Older backups that stay, and that were thinned out. */
  readonly kept: number;
  readonly removed: readonly string[];
}

const spareBytes = 64 * 1_048_576;

/**
 * Copies the database at one moment while others go on writing, restores the copy into a fresh place, examines what
 * came out, and only then lets it count. Older backups are thinned out last.
 */
export async function takeBackup(source: string, directory: string, now: Instant): Promise<Taken> {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  clearUnfinished(directory);
  assertRoom(source, directory);
  const file = path.join(directory, `${stemOf(now)}.db`);
  const draft = path.join(directory, `.unfinished-${stemOf(now)}.db`);
  const fresh = mkdtempSync(path.join(directory, '.unfinished-restore-'));
  try {
    await copyAtOneMoment(source, draft);
    const { accounts, events, digest } = await restoreCopy(draft, fresh, { manifest: null });
    const { size } = statSync(draft);
    const takenAt = new Date(now).toISOString();
    const manifest: Manifest = { v: 1, takenAt, bytes: size, sha256: await sha256Of(draft), accounts, events, digest };
    flush(draft);
    renameSync(draft, file);
    const note = path.join(directory, `.unfinished-${stemOf(now)}.json`);
    writeFileSync(note, `${JSON.stringify(manifest)}\n`, { mode: 0o600 });
    flush(note);
    renameSync(note, manifestOf(file));
    flush(directory);
    return { ...manifest, file, ...thinOut(directory, now) };
  } finally {
    rmSync(fresh, { recursive: true, force: true });
    rmSync(draft, { force: true });
  }
}

/** VACUUM INTO reads one state of the database, never blocks its writer, and leaves a file without a journal. */
async function copyAtOneMoment(source: string, to: string): Promise<void> {
  const fail = (cause: unknown): never => {
    throw new PlainFailure(`The database is busy: ${String(cause)}`, 75);
  };
  const db = openDatabase({ url: `file:${source}`, onBusy: fail });
  try {
    await db.client.execute({ sql: 'VACUUM INTO ?', args: [to] });
  } finally {
    db.close();
  }
}

/** What a backup that was broken off has left. The lock says that none is under way. */
function clearUnfinished(directory: string): void {
  for (const name of readdirSync(directory))
    if (name.startsWith('.unfinished-')) rmSync(path.join(directory, name), { recursive: true, force: true });
}

/** Twice over: the copy, and the fresh place that it is restored into. */
function assertRoom(source: string, directory: string): void {
  const { bavail, bsize } = statfsSync(directory);
  const needed = 2 * statSync(source).size + spareBytes;
  if (bavail * bsize >= needed) return;
  const missing = Math.ceil((needed - bavail * bsize) / 1_048_576);
  throw new PlainFailure(`There is no room for a backup in ${directory}: ${missing} MB more are needed.`, 74);
}

function thinOut(directory: string, now: Instant): Pick<Taken, 'kept' | 'removed'> {
  const backups = listBackups(directory);
  const keep = copiesToKeep(
    backups.map(({ takenAt }) => takenAt),
    now,
    backupThinning,
  );
  const old = backups.filter(({ takenAt }) => !keep.has(takenAt));
  for (const { file, manifest } of old) {
    // The manifest first: what is left after a fall between the two counts no more.
    rmSync(manifest);
    rmSync(file);
  }
  return { kept: backups.length - old.length - 1, removed: old.map(({ file }) => path.basename(file)) };
}
