import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { missingOptionalPackages } from '../../../scripts/house/missing-optional-packages.mjs';
import { packagesMatchLock } from '../../../scripts/house/packages-match-lock.mjs';
import { ROOT } from '../../../scripts/house/root.mjs';

describe('missingOptionalPackages', () => {
  it('tells the platform from the name and takes over that it is for development', () => {
    const packages = {
      'node_modules/tool': {
        dev: true,
        optionalDependencies: {
          '@tool/linux-x64-musl': '1.2.3',
          '@tool/android-arm-eabi': '1.2.3',
          '@tool/win32-x64-gnu': '1.2.3',
          '@tool/wasm32-wasi': '1.2.3',
        },
      },
    };
    expect(missingOptionalPackages(packages)).toEqual({
      'node_modules/@tool/linux-x64-musl': {
        version: '1.2.3',
        cpu: ['x64'],
        os: ['linux'],
        libc: ['musl'],
        dev: true,
        optional: true,
      },
      'node_modules/@tool/android-arm-eabi': {
        version: '1.2.3',
        cpu: ['arm'],
        os: ['android'],
        dev: true,
        optional: true,
      },
      'node_modules/@tool/win32-x64-gnu': { version: '1.2.3', cpu: ['x64'], os: ['win32'], dev: true, optional: true },
      'node_modules/@tool/wasm32-wasi': { version: '1.2.3', cpu: ['wasm32'], dev: true, optional: true },
    });
  });

  it('takes the version of a range from a sibling that is there', () => {
    const packages = {
      'node_modules/tool': { optionalDependencies: { 'tool-linux-x64': '^0.5.0', 'tool-darwin-arm64': '^0.5.0' } },
      'node_modules/tool-linux-x64': { version: '0.5.4' },
    };
    expect(missingOptionalPackages(packages)['node_modules/tool-darwin-arm64']?.version).toBe('0.5.4');
  });

  it('finds a package nested beside its dependent, or in any directory above', () => {
    const packages = {
      'node_modules/a/node_modules/b': { optionalDependencies: { c: '1.0.0', d: '1.0.0', e: '1.0.0' } },
      'node_modules/a/node_modules/b/node_modules/c': {},
      'node_modules/a/node_modules/d': {},
      'node_modules/e': {},
    };
    expect(missingOptionalPackages(packages)).toEqual({});
  });

  it('has nothing left to add to our own lock file, which names no registry', () => {
    const text = fs.readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8');
    expect(missingOptionalPackages(JSON.parse(text).packages)).toEqual({});
    expect(text).not.toContain('"resolved"');
  });
});

describe('packagesMatchLock', () => {
  let root = '';
  beforeEach(() => {
    root = fs.mkdtempSync(path.join(os.tmpdir(), 'retinaculum-lockfile-'));
    fs.mkdirSync(path.join(root, 'node_modules'));
    write('package-lock.json', {
      '': {},
      'node_modules/a': { version: '1.0.0' },
      'node_modules/b': { version: '2.0.0', optional: true },
    });
  });
  afterEach(() => fs.rmSync(root, { recursive: true, force: true }));
  const write = (file: string, packages: object) =>
    fs.writeFileSync(path.join(root, file), JSON.stringify({ packages }));

  it('holds when all is there, or only an optional package is not', () => {
    write('node_modules/.package-lock.json', { 'node_modules/a': { version: '1.0.0' } });
    expect(packagesMatchLock(root)).toBe(true);
  });

  it.each([
    ['a package is missing', { 'node_modules/b': { version: '2.0.0' } }],
    ['a version differs', { 'node_modules/a': { version: '1.0.1' } }],
    ['an optional version differs', { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '1.9.0' } }],
  ])('fails when %s', (_, packages) => {
    write('node_modules/.package-lock.json', packages);
    expect(packagesMatchLock(root)).toBe(false);
  });

  it('fails when nothing was ever installed', () => {
    expect(packagesMatchLock(root)).toBe(false);
  });
});
