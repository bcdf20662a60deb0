import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { compareVersions } from '../../../scripts/check/compare-versions.mjs';
import { findBelowFloor } from '../../../scripts/check/dependency-floor.mjs';
import { findBigFiles } from '../../../scripts/check/file-sizes.mjs';
import { plantedDoors } from '../../../scripts/check/planted-doors.mjs';
import { proveDoors } from '../../../scripts/check/prove-doors.mjs';
import { plantings, proveRooms } from '../../../scripts/check/prove-rooms.mjs';
import { runChecks } from '../../../scripts/check/run-checks.mjs';
import { ROOT } from '../../../scripts/house/root.mjs';

const house = fs.mkdtempSync(path.join(os.tmpdir(), 'retinaculum-red-'));
afterAll(() => fs.rmSync(house, { recursive: true, force: true }));

/** Runs one of the tools on a single planted file, under the project's own settings. */
function toolOn(code: string, tool: readonly string[]) {
  fs.writeFileSync(path.join(house, 'planted.ts'), code);
  return spawnSync(process.execPath, tool, { cwd: house, encoding: 'utf8' });
}

describe('the tools', () => {
  it('go red on a lint fault and on a format fault', () => {
    const settings = JSON.parse(fs.readFileSync(path.join(ROOT, 'biome.json'), 'utf8'));
    fs.writeFileSync(
      path.join(house, 'biome.json'),
      JSON.stringify({ ...settings, $schema: undefined, vcs: undefined }),
    );
    const biome = [
      path.join(ROOT, 'node_modules/@biomejs/biome/bin/biome'),
      'check',
      '--error-on-warnings',
      'planted.ts',
    ];
    expect(toolOn('export const fine = 1;\n', biome).status).toBe(0);
    expect(toolOn('export const loose = (value: any) => value;\n', biome).status).not.toBe(0);
    expect(toolOn('export const sure = (value?: string) => value!.length;\n', biome).status).not.toBe(0);
    expect(toolOn('export const  crooked = 1\n', biome).status).not.toBe(0);
    expect(toolOn('export default 1;\n', biome).status).not.toBe(0);
  });

  it('go red on a type fault that only the strict settings know', () => {
    const own = { extends: path.join(ROOT, 'tsconfig.json'), include: ['planted.ts'], compilerOptions: { types: [] } };
    fs.writeFileSync(path.join(house, 'tsconfig.json'), JSON.stringify(own));
    const tsc = [path.join(ROOT, 'node_modules/typescript/bin/tsc'), '--noEmit', '--incremental', 'false'];
    expect(toolOn("export const first: string | undefined = ['a'][0];\n", tsc).status).toBe(0);
    expect(toolOn("export const first: string = ['a'][0];\n", tsc).status).not.toBe(0);
  }, 60_000);
});

describe('the proofs', () => {
  it('find nothing missing as the rules stand', async () => {
    expect(await proveDoors()).toEqual([]);
    expect(proveRooms()).toEqual([]);
  });

  it('go red when a door stands open: a permitted import that is expected to be found is reported as missed', async () => {
    const open = { forbidden: plantedDoors.permitted.slice(0, 1), permitted: [] };
    expect(await proveDoors(open)).toHaveLength(1);
  });

  it('go red when a door is walled up: a forbidden import that should be permitted is reported', async () => {
    const walled = { forbidden: [], permitted: plantedDoors.forbidden.slice(0, 1) };
    expect(await proveDoors(walled)).toHaveLength(1);
  });

  it('go red when a finder has gone blind or mad', () => {
    const faults = plantings.flatMap((planting) => planting.faults).length;
    const fine = plantings.flatMap((planting) => planting.fine).length;
    expect(proveRooms(plantings.map((planting) => ({ ...planting, find: () => [] })))).toHaveLength(faults);
    expect(proveRooms(plantings.map((planting) => ({ ...planting, find: () => ['x'] })))).toHaveLength(fine);
  });
});

describe('the dependency floor', () => {
  const floor = { next: { minimum: '16.3.3', because: 'GHSA' } };

  it('goes red on an old copy, also on one nested in another package', () => {
    const packages = {
      'node_modules/next': { version: '16.4.6' },
      'node_modules/other/node_modules/next': { version: '15.0.0' },
      'node_modules/not-next': { version: '1.0.0' },
    };
    expect(findBelowFloor(floor, packages)).toEqual([
      'node_modules/other/node_modules/next is 15.0.0; at least 16.3.3 is needed: GHSA',
    ]);
  });

  it('goes red on a floor beneath nothing', () => {
    expect(findBelowFloor(floor, {})).toHaveLength(1);
  });

  it.each([
    ['5.0.0-beta.9', '5.0.0-beta.32', -1],
    ['5.0.0-beta.32', '5.0.0', -1],
    ['16.4.6', '16.3.10', 1],
    ['1.2.3+build', '1.2.3', 0],
    ['1.2', '1.2.0', 0],
  ])('compares %s with %s', (first, second, order) => {
    expect(compareVersions(first, second)).toBe(order);
    expect(compareVersions(second, first)).toBe(0 - order);
  });
});

describe('file sizes', () => {
  it('leave content and generated migrations aside', () => {
    const text = 'x\n'.repeat(400);
    const files = ['content/a.ts', 'db/migrations/0001.ts', 'tests/vectors/a.ts', 'docs/a.md'];
    expect(findBigFiles(files.map((file) => ({ file, text })))).toEqual([]);
  });

  it('go red when more than one file in ten is long', () => {
    const files = Array.from({ length: 10 }, (_, n) => ({
      file: `lib/core/f${n}.ts`,
      text: 'x\n'.repeat(n < 2 ? 250 : 50),
    }));
    expect(findBigFiles(files)).toHaveLength(1);
  });
});

describe('runChecks', () => {
  it('goes on after a failure, prints every complaint and counts a check that broke', async () => {
    const lines: string[] = [];
    const checks = [
      { name: 'broken', find: () => Promise.reject(new Error('no disk')) },
      { name: 'red', find: async () => ['lib/a.ts:1 is wrong'] },
      { name: 'green', find: async () => [] },
    ];
    expect(await runChecks(checks, (line) => lines.push(line))).toBe(2);
    const text = lines.join('\n');
    expect(text).toMatch(/FAILED broken[\s\S]*no disk[\s\S]*FAILED red[\s\S]*lib\/a\.ts:1 is wrong[\s\S]*ok {5}green/);
  });
});
