/**
 * Ten thousand random histories of people with two and three devices, as `npm test` plays some hundreds of them.
 *
 *   npm run -s test:long -- [--histories 10000] [--workers 2] [--name long] [--minutes 30] [--only long-17]
 *
 * No further history begins once the minutes are over. Every tenth runs against the real use-case and a real database file, the others against the same decisions in memory.
 * A failure names its seed, and `--only SEED` plays that history alone (both ways, and prints its steps).
 *
 * Out: one JSON object: histories (fewer than asked when the minutes were over), onDisk, asked, seeds (first and last), events, devices, seconds, node, failures (at most
 * twenty, with seed and reason), failed (their number), ok. Exit code 1 unless ok.
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { accountsOnDisk } from '../tests/simulator/accounts-on-disk';
import { makeHistory } from '../tests/simulator/history';
import { type Outcome, runHistory } from '../tests/simulator/run-history';
import { runMain } from './house/run-main.mjs';

const { values } = parseArgs({
  options: {
    histories: { type: 'string', default: '10000' },
    workers: { type: 'string', default: '2' },
    name: { type: 'string', default: 'long' },
    minutes: { type: 'string', default: 'Infinity' },
    only: { type: 'string' },
    /** Of a worker: plays every `workers`-th history from this one on, and prints a line for each. */
    worker: { type: 'string' },
  },
});
const histories = Number(values.histories);
const workers = Math.max(1, Number(values.workers));
const everyOnDisk = 10;

interface Played extends Outcome {
  readonly onDisk: boolean;
}
const mostToldFailures = 20;
const seedOf = (n: number) => `${values.name}-${n}`;

await runMain(async () => {
  if (values.only !== undefined) return playAlone(values.only);
  if (values.worker !== undefined) return work(Number(values.worker));
  const from = performance.now();
  const parts = await Promise.all(Array.from({ length: workers }, (_, n) => runWorker(n)));
  const outcomes = parts.flat();

  const failures = outcomes.filter(({ failure }) => failure !== null);
  const ok = outcomes.length > 0 && failures.length === 0;
  const report = {
    histories: outcomes.length,
    onDisk: outcomes.filter(({ onDisk }) => onDisk).length,
    asked: histories,
    seeds: `${seedOf(0)} to ${seedOf(histories - 1)}`,
    events: outcomes.reduce((sum, { events }) => sum + events, 0),
    devices: { two: count(outcomes, 2), three: count(outcomes, 3) },
    seconds: Math.round((performance.now() - from) / 1_000),
    node: process.version,
    failed: failures.length,
    failures: failures.slice(0, mostToldFailures).map(({ seed, failure }) => ({ seed, failure })),
    ok,
  };
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  return ok ? 0 : 1;
});

function count(outcomes: readonly Outcome[], devices: number): number {
  return outcomes.filter((outcome) => outcome.devices === devices).length;
}

async function work(first: number): Promise<number> {
  const disk = await accountsOnDisk();
  try {
    const until = performance.now() + Number(values.minutes) * 60_000;
    for (let n = first; n < histories && performance.now() < until; n += workers) {
      const onDisk = Math.floor(n / workers) % everyOnDisk === 0;
      const outcome = await runHistory(seedOf(n), onDisk ? { server: disk.next } : {});
      process.stdout.write(`${JSON.stringify({ ...outcome, onDisk })}\n`);
    }
  } finally {
    disk.close();
  }
  return 0;
}

/** A process of its own, so that two cores are used; fake databases and their global names stay apart. */
function runWorker(n: number): Promise<readonly Played[]> {
  const args = ['--import', 'tsx', fileURLToPath(import.meta.url), '--worker', String(n)];
  const same = ['--histories', String(histories), '--workers', String(workers), '--name', values.name];
  const long = ['--minutes', values.minutes];
  const child = spawn(process.execPath, [...args, ...same, ...long], { stdio: ['ignore', 'pipe', 'inherit'] });
  let told = '';
  child.stdout.on('data', (chunk) => {
    told += String(chunk);
  });
  return new Promise((resolve, reject) => {
    child.once('close', (code) => {
      if (code !== 0) reject(new Error(`a worker left with ${code}`));
      else resolve(told.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line)])));
    });
  });
}

async function playAlone(seed: string): Promise<number> {
  const disk = await accountsOnDisk();
  try {
    const inMemory = await runHistory(seed);
    const onDisk = await runHistory(seed, { server: disk.next });
    process.stdout.write(`${JSON.stringify({ inMemory, onDisk, history: makeHistory(seed) }, null, 2)}\n`);
    return inMemory.failure === null && onDisk.failure === null ? 0 : 1;
  } finally {
    disk.close();
  }
}
