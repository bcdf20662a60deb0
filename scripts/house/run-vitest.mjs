import fs from 'node:fs';
import path from 'node:path';
import { countVitest } from './count-results.mjs';
import { ROOT } from './root.mjs';
import { runCommand } from './run-command.mjs';

const report = path.join(ROOT, 'node_modules/.retinaculum/vitest.json');

/**
 * @param {readonly string[]} args
 * @returns {Promise<import('./count-results.mjs').Count>}
 */
export async function runVitest(args) {
  fs.rmSync(report, { force: true });
  const own = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  const outcome = await runCommand(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...own, ...args], {
    show: true,
    env: { NODE_ENV: 'test' },
  });
  if (!fs.existsSync(report)) return { passed: 0, failed: 1 };
  const count = countVitest(JSON.parse(fs.readFileSync(report, 'utf8')));
  return outcome.code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}
