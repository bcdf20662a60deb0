import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { PlainFailure } from './plain-failure.mjs';
import { processRuns, processStart } from './process-identity.mjs';

/**
 * @typedef {object} Owner
 * @property {number} pid
 * @property {string | null} began
 * @property {string} host
 * @property {string} purpose what the owner does, for the sentence shown to the next comer
 * @property {string} token
 */

/** An owner on another host (a container that shares the directory) shows that it lives by touching the file. */
const heartbeatMs = 10_000;
const silentMs = 60_000;
const writingMs = 2_000;

/** The locks that this very process holds, by token. */
const held = new Set();

/**
 * @param {string} file
 * @returns {Owner | null}
 */
export function readOwner(file) {
  try {
    const owner = JSON.parse(fs.readFileSync(file, 'utf8'));
    return typeof owner?.pid === 'number' && typeof owner.token === 'string' ? owner : null;
  } catch {
    return null;
  }
}

/**
 * Whether the owner written in a lock file is gone.
 * @param {Owner | null} owner null when the file cannot be read as a lock
 * @param {number} silence milliseconds since the file was last touched
 */
export function ownerIsGone(owner, silence) {
  // Unreadable: either being written at this moment, or left half-written by a machine that lost power.
  if (owner === null) return silence > writingMs;
  if (owner.host !== os.hostname()) return silence > silentMs;
  // Our own number in a file that we did not write: an earlier life, as in a container that always is process 1.
  if (owner.pid === process.pid) return !held.has(owner.token);
  if (!processRuns(owner.pid)) return true;
  const began = processStart(owner.pid);
  return began !== null && owner.began !== null && began !== owner.began;
}

/**
 * Takes a lock file for this process, or says who holds it. One process owns the database file: a second
 * writer would meet SQLITE_BUSY, after which libSQL may report a write as done and lose it.
 * @param {string} file
 * @param {string} purpose
 * @returns {() => void} gives the lock back; also done when the process exits
 */
export function takeOwnerLock(file, purpose) {
  const owner = {
    pid: process.pid,
    began: processStart(process.pid),
    host: os.hostname(),
    purpose,
    token: randomUUID(),
  };
  for (let attempt = 0; !create(file, owner); attempt += 1) {
    const holder = readOwner(file);
    const touched = fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY;
    if (attempt > 5 || !ownerIsGone(holder, Date.now() - touched)) throw inUse(file, holder);
    clearAway(file, holder);
  }
  held.add(owner.token);
  const pulse = setInterval(() => touch(file), heartbeatMs);
  pulse.unref();
  const release = () => {
    clearInterval(pulse);
    process.off('exit', release);
    held.delete(owner.token);
    if (readOwner(file)?.token === owner.token) fs.rmSync(file, { force: true });
  };
  process.on('exit', release);
  return release;
}

/**
 * @param {string} file
 * @param {Owner} owner
 * @returns {boolean} false when the file exists already
 */
function create(file, owner) {
  try {
    fs.writeFileSync(file, JSON.stringify(owner), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Removes a stale lock. It is moved aside first: of two processes that found it stale, the slower one then
 * notices that it moved a lock that is alive, and puts it back.
 * @param {string} file
 * @param {Owner | null} stale
 */
function clearAway(file, stale) {
  const aside = `${file}.${randomUUID()}`;
  try {
    fs.renameSync(file, aside);
  } catch {
    return;
  }
  if (readOwner(aside)?.token === stale?.token) fs.rmSync(aside, { force: true });
  else fs.renameSync(aside, file);
}

/**
 * @param {string} file
 * @param {Owner | null} holder
 */
function inUse(file, holder) {
  const who = holder === null ? 'another process' : `process ${holder.pid} on ${holder.host} (${holder.purpose})`;
  return new PlainFailure(
    `${path.dirname(file)} is in use by ${who}. Stop it first, or choose another directory with DATA_DIR.`,
    75,
  );
}

/** @param {string} file */
function touch(file) {
  const now = new Date();
  fs.promises.utimes(file, now, now).catch(() => undefined);
}
