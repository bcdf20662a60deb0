import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ROOT } from '../house/root.mjs';
import { cruiseDoors } from './cruise-doors.mjs';
import { plantedDoors, targets } from './planted-doors.mjs';

/**
 * Builds an empty house with one import per file and has it inspected.
 * @param {typeof plantedDoors} planted
 * @returns {Promise<string[]>} a sentence for every forbidden import that was missed or permitted one that was not
 */
export async function proveDoors(planted = plantedDoors) {
  const house = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'retinaculum-doors-')));
  /** @param {string} file @param {string} code */
  const write = (file, code) => {
    fs.mkdirSync(path.dirname(path.join(house, file)), { recursive: true });
    fs.writeFileSync(path.join(house, file), `${code}\n`);
  };
  try {
    fs.symlinkSync(path.join(ROOT, 'node_modules'), path.join(house, 'node_modules'), 'junction');
    fs.copyFileSync(path.join(ROOT, 'package.json'), path.join(house, 'package.json'));
    write('tsconfig.json', aliasInto(house));
    for (const file of targets) write(file, 'export const it = 1;\nexport type It = typeof it;');
    write('lib/core/about.ts', "import { round } from './round';\nexport const about = () => round;");
    for (const [file, code] of [...planted.forbidden, ...planted.permitted]) write(file, code);
    const { trespasses } = await cruiseDoors(house);
    // A cycle is reported at one of its members only.
    const caught = new Set(trespasses.flatMap(({ from, to, rule }) => (rule === 'no-cycles' ? [from, to] : [from])));
    return [
      ...planted.forbidden
        .filter(([file]) => !caught.has(file))
        .map(([file, code]) => `the planted import in ${file} was not found: ${code.split('\n')[0]}`),
      ...planted.permitted
        .filter(([file]) => caught.has(file))
        .map(([file]) => `${file} was reported, although its imports are permitted`),
    ];
  } finally {
    fs.rmSync(house, { recursive: true, force: true });
  }
}

/**
 * The project's own compiler settings, with `@` leading into the given house: the path resolver would otherwise
 * start from the working directory.
 * @param {string} house
 */
function aliasInto(house) {
  const settings = JSON.parse(fs.readFileSync(path.join(ROOT, 'tsconfig.json'), 'utf8'));
  settings.compilerOptions.paths = { '@/*': [`${house.replaceAll(path.sep, '/')}/*`] };
  return JSON.stringify(settings);
}
