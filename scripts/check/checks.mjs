import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from '../house/root.mjs';
import { runCommand } from '../house/run-command.mjs';
import { findAssertions } from './assertions.mjs';
import { cruiseDoors } from './cruise-doors.mjs';
import { findBelowFloor } from './dependency-floor.mjs';
import { findImpurities } from './domain-purity.mjs';
import { findBigFiles } from './file-sizes.mjs';
import { proveDoors } from './prove-doors.mjs';
import { proveRooms } from './prove-rooms.mjs';
import { findBadShapes } from './shapes.mjs';
import { readSources } from './source-files.mjs';

/** @typedef {{ name: string, find: () => Promise<string[]> }} Check `find` lists complaints; none means all is well */

/** @param {string} file */
const readJson = (file) => JSON.parse(fs.readFileSync(path.join(ROOT, file), 'utf8'));

/** @param {string} file */
const isCode = (file) => /\.(?:tsx?|mts|mjs|cjs|css|sh)$/.test(file) || file === '.ci/run';

/**
 * Runs one of our tools on Node; whatever it says is the complaint when it fails.
 * @param {readonly string[]} args
 */
async function tool(args) {
  const { code, output } = await runCommand(process.execPath, args, { env: { NO_COLOR: '1' } });
  return code === 0 ? [] : [output.trim() || `${args[0]} ended with ${code} and said nothing`];
}

/** @type {readonly Check[]} */
export const checks = [
  {
    name: 'format and lint',
    find: () => tool(['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '--max-diagnostics=60']),
  },
  { name: 'types', find: () => tool(['node_modules/typescript/bin/tsc', '--noEmit', '--pretty', 'false']) },
  {
    name: 'doors',
    find: async () => {
      const { trespasses } = await cruiseDoors(ROOT);
      return trespasses.map(({ from, to, rule }) => `${from} may not import ${to} (${rule})`);
    },
  },
  { name: 'doors prove themselves', find: () => proveDoors() },
  { name: 'pure domains', find: async () => findImpurities(readSources(ROOT, isCode)) },
  { name: 'no assertions', find: async () => findAssertions(readSources(ROOT, isCode)) },
  { name: 'shapes', find: async () => findBadShapes(readSources(ROOT, isCode)) },
  { name: 'rooms prove themselves', find: async () => proveRooms() },
  { name: 'file sizes', find: async () => findBigFiles(readSources(ROOT, isCode)) },
  {
    name: 'content',
    find: async () =>
      fs.existsSync(path.join(ROOT, 'scripts/content-check.ts'))
        ? tool(['node_modules/tsx/dist/cli.mjs', 'scripts/content-check.ts'])
        : [],
  },
  {
    name: 'dependency floor',
    find: async () =>
      findBelowFloor(readJson('scripts/check/dependency-floor.json'), readJson('package-lock.json').packages),
  },
];
