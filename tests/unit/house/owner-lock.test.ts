import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ownerIsGone, readOwner, takeOwnerLock } from '../../../scripts/house/owner-lock.mjs';
import { processStart } from '../../../scripts/house/process-identity.mjs';

let directory = '';
let file = '';
beforeEach(() => {
  directory = fs.mkdtempSync(path.join(os.tmpdir(), 'retinaculum-lock-'));
  file = path.join(directory, 'owner.lock');
});
afterEach(() => fs.rmSync(directory, { recursive: true, force: true }));

const owner = (changes: object) => ({
  pid: process.ppid,
  began: processStart(process.ppid),
  host: os.hostname(),
  purpose: 'a test',
  token: 'someone',
  ...changes,
});

describe('takeOwnerLock', () => {
  it('says who it is, only to its owner, and leaves nothing behind', () => {
    const release = takeOwnerLock(file, 'npm start');
    expect(readOwner(file)).toMatchObject({ pid: process.pid, purpose: 'npm start' });
    if (process.platform !== 'win32') expect(fs.statSync(file).mode & 0o777).toBe(0o600);
    release();
    expect(fs.readdirSync(directory)).toEqual([]);
  });

  it('refuses while a living process holds it, and names that process', () => {
    fs.writeFileSync(file, JSON.stringify(owner({})));
    expect(() => takeOwnerLock(file, 'npm start')).toThrow(`in use by process ${process.ppid}`);
    expect(readOwner(file)?.token).toBe('someone');
  });

  it('refuses the same process a second time', () => {
    const release = takeOwnerLock(file, 'first');
    expect(() => takeOwnerLock(file, 'second')).toThrow('(first)');
    release();
    takeOwnerLock(file, 'third')();
  });

  it('takes over from a process that was killed', () => {
    const dead = spawnSync(process.execPath, ['--version']).pid;
    fs.writeFileSync(file, JSON.stringify(owner({ pid: dead, began: null })));
    const release = takeOwnerLock(file, 'npm start');
    expect(readOwner(file)?.pid).toBe(process.pid);
    release();
  });

  it('does not remove a lock that another process has taken in the meantime', () => {
    const release = takeOwnerLock(file, 'npm start');
    fs.writeFileSync(file, JSON.stringify(owner({})));
    release();
    expect(readOwner(file)?.token).toBe('someone');
  });
});

describe('ownerIsGone', () => {
  it('knows a number that was given to another process since', () => {
    const began = processStart(process.ppid);
    if (began === null) return;
    expect(ownerIsGone(owner({ began: `${Number(began) - 1}` }), 0)).toBe(true);
    expect(ownerIsGone(owner({ began }), 0)).toBe(false);
  });

  it('knows our own number from an earlier life', () => {
    expect(ownerIsGone(owner({ pid: process.pid }), 0)).toBe(true);
  });

  it('goes by the heartbeat of an owner on another host', () => {
    expect(ownerIsGone(owner({ host: 'elsewhere' }), 5_000)).toBe(false);
    expect(ownerIsGone(owner({ host: 'elsewhere' }), 120_000)).toBe(true);
  });

  it('gives a half-written file a moment before it takes it for garbage', () => {
    fs.writeFileSync(file, '{"pid": 12');
    expect(ownerIsGone(readOwner(file), 100)).toBe(false);
    expect(ownerIsGone(readOwner(file), 10_000)).toBe(true);
  });
});
