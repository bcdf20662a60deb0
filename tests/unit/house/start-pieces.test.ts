import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { assertNodeVersion } from '../../../scripts/house/assert-node-version.mjs';
import { assertPortFree } from '../../../scripts/house/assert-port-free.mjs';
import { ensureAuthSecret } from '../../../scripts/house/ensure-auth-secret.mjs';
import { ensureDataDirectory } from '../../../scripts/house/ensure-data-directory.mjs';
import { explainFailure } from '../../../scripts/house/explain-failure.mjs';
import { fingerprintFiles } from '../../../scripts/house/fingerprint-files.mjs';
import { serverSettings } from '../../../scripts/house/server-settings.mjs';

let directory = '';
beforeEach(() => {
  directory = fs.mkdtempSync(path.join(os.tmpdir(), 'retinaculum-start-'));
});
afterEach(() => fs.rmSync(directory, { recursive: true, force: true }));

describe('ensureAuthSecret', () => {
  it('makes one secret, for its owner alone, and keeps it', () => {
    const secret = ensureAuthSecret(directory, undefined);
    expect(secret).toMatch(/^[\w-]{64}$/);
    expect(ensureAuthSecret(directory, '')).toBe(secret);
    expect(fs.readdirSync(directory)).toEqual(['auth-secret']);
    if (process.platform !== 'win32') expect(fs.statSync(path.join(directory, 'auth-secret')).mode & 0o777).toBe(0o600);
  });

  it('takes the given one and writes nothing', () => {
    expect(ensureAuthSecret(directory, 'given')).toBe('given');
    expect(fs.readdirSync(directory)).toEqual([]);
  });

  it('refuses an empty file rather than sign with nothing', () => {
    fs.writeFileSync(path.join(directory, 'auth-secret'), '\n');
    expect(() => ensureAuthSecret(directory, undefined)).toThrow('is empty');
  });

  it('closes a file that others could read', () => {
    if (process.platform === 'win32') return;
    const file = path.join(directory, 'auth-secret');
    fs.writeFileSync(file, 'a secret', { mode: 0o644 });
    expect(ensureAuthSecret(directory, undefined)).toBe('a secret');
    expect(fs.statSync(file).mode & 0o777).toBe(0o600);
  });
});

describe('ensureDataDirectory', () => {
  it('makes every level and leaves no probe behind', () => {
    const made = ensureDataDirectory(path.join(directory, 'a/b'));
    expect(path.isAbsolute(made)).toBe(true);
    expect(fs.readdirSync(made)).toEqual([]);
  });

  it('says so when a file stands in the way', () => {
    const file = path.join(directory, 'file');
    fs.writeFileSync(file, '');
    expect(() => ensureDataDirectory(path.join(file, 'data'))).toThrow('A file stands where a directory is needed');
  });
});

describe('serverSettings', () => {
  it('has defaults for everything', () => {
    expect(serverSettings({})).toMatchObject({ port: 3000, host: '127.0.0.1', ownsDatabaseFile: true });
  });

  it("does not take a container's own name for an address to listen on", () => {
    expect(serverSettings({ HOSTNAME: os.hostname() }).host).toBe('127.0.0.1');
    expect(serverSettings({ HOSTNAME: '0.0.0.0' }).host).toBe('0.0.0.0');
  });

  it('locks only a database that is a file', () => {
    expect(serverSettings({ DATABASE_URL: 'libsql://db.example.org' }).ownsDatabaseFile).toBe(false);
    expect(serverSettings({ DATABASE_URL: 'file:/srv/x.db' }).ownsDatabaseFile).toBe(true);
  });

  it.each(['abc', '-1', '70000', '80.5'])('refuses the port %s', (PORT) => {
    expect(() => serverSettings({ PORT })).toThrow('no port');
  });
});

it('tells a taken port in a sentence that says what to do', async () => {
  const taken = net.createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  const address = taken.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  await expect(assertPortFree('127.0.0.1', port)).rejects.toThrow(`PORT=${port + 1} npm start`);
  await new Promise((resolve) => taken.close(resolve));
  await assertPortFree('127.0.0.1', port);
});

it('refuses a Node that is too old', () => {
  for (const version of ['18.20.0', '20.8.1']) expect(() => assertNodeVersion(version)).toThrow('20.9 or newer');
  for (const version of ['20.9.0', '22.0.0', '24.1.0']) expect(() => assertNodeVersion(version)).not.toThrow();
});

it('explains a full disk in a sentence and keeps the stack of our own faults', () => {
  const full = Object.assign(new Error('write'), { code: 'ENOSPC' });
  expect(explainFailure(full).text).toContain('The disk is full');
  expect(explainFailure(new TypeError('x is not a function')).text).toContain('start-pieces.test');
});

describe('fingerprintFiles', () => {
  const print = () => fingerprintFiles(directory, ['a', 'missing'], (file) => !file.endsWith('.tmp'));
  beforeEach(() => {
    fs.mkdirSync(path.join(directory, 'a'));
    fs.writeFileSync(path.join(directory, 'a/one'), '1');
  });

  it('goes by names and contents, not by times', () => {
    const before = print();
    fs.utimesSync(path.join(directory, 'a/one'), 1, 1);
    fs.writeFileSync(path.join(directory, 'a/other.tmp'), 'left out');
    expect(print()).toBe(before);
    fs.renameSync(path.join(directory, 'a/one'), path.join(directory, 'a/two'));
    const renamed = print();
    expect(renamed).not.toBe(before);
    fs.writeFileSync(path.join(directory, 'a/two'), '2');
    expect(print()).not.toBe(renamed);
  });
});
