import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { register } from 'tsx/esm/api';
import { ensureBuilt } from './house/ensure-built.mjs';
import { ensureInstalled } from './house/ensure-installed.mjs';
import { PlainFailure } from './house/plain-failure.mjs';
import { ROOT } from './house/root.mjs';
import { runMain } from './house/run-main.mjs';
import { say } from './house/say.mjs';

const parts = ['browser', 'server', 'programs', 'lighthouse'];

/**
 * Every part is a folder of bench/ whose run.ts exports one function that measures.
 * @param {string} part
 * @returns {Promise<readonly import('../bench/row').Row[]>}
 */
async function measure(part) {
  const file = path.join(ROOT, 'bench', part, 'run.ts');
  if (!fs.existsSync(file)) throw new PlainFailure(`The part "${part}" is not there yet.`);
  const [run] = Object.values(await import(pathToFileURL(file).href)).filter((value) => typeof value === 'function');
  return run();
}

/**
 * `npm run -s bench [browser] [server] [programs] [lighthouse] [--as-built]` measures what docs/benchmarks.md explains, all of it
 * when nothing is named, and prints one JSON document. What does not hold is in there; only what could not run at all fails.
 */
await runMain(async () => {
  const asked = process.argv.slice(2).filter((name) => name !== '--as-built');
  const unknown = asked.find((name) => !parts.includes(name));
  if (unknown !== undefined) throw new PlainFailure(`There is no part "${unknown}"; there are ${parts.join(', ')}.`);
  await ensureInstalled();
  await ensureBuilt({ asBuilt: process.argv.includes('--as-built') });
  register();
  const machine = { cores: os.availableParallelism(), node: process.version, loadBefore: os.loadavg() };
  /** @type {{ part: string, row: import('../bench/row').Row }[]} */
  const lines = [];
  /** @type {string[]} */
  const broken = [];
  for (const part of parts) {
    if (asked.length > 0 && !asked.includes(part)) continue;
    say(`${part} ...`);
    const begun = Date.now();
    try {
      for (const row of await measure(part)) lines.push({ part, row });
    } catch (failure) {
      broken.push(`${part}: ${failure instanceof Error ? failure.message : String(failure)}`);
      say(failure instanceof Error ? String(failure.stack) : String(failure));
    }
    say(`${part}: ${Math.round((Date.now() - begun) / 1000)} s`);
  }
  const rows = lines.map(({ part, row }) => ({ part, ...row }));
  const missed = rows.filter(({ holds }) => !holds).map(({ line }) => line);
  const document = {
    at: new Date().toISOString(),
    machine: { ...machine, loadAfter: os.loadavg() },
    rows,
    missed,
    broken,
  };
  process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
  return broken.length === 0 ? 0 : 1;
});
