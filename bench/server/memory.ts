/**
 * How much memory the server holds while requests go on and on.
 *
 *   npm run -s bench:memory -- [--requests 1000000] [--rate 400] [--people 192] [--minutes 120]
 *
 * Serves the last finished build. The mix: of ten requests six store one answer of somebody's, two store ten at once, one asks only what is new, and one
 * asks who is signed in. Every ten seconds the server's resident memory is noted; the slope is the line of least squares
 * through the second half of the series.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { runMain } from '../../scripts/house/run-main.mjs';
import { judge, type Row } from '../row';
import { Studying } from './answers';
import { get, load, post } from './load';
import { makeInstallation } from './people';
import { type Served, serveApp } from './serve';

const connections = 16;
const noteEveryMs = 10_000;

export interface MemoryOptions {
  readonly requests: number;
  /** A second. */
  readonly rate: number;
  readonly people: number;
  /** When to end although requests are left. */
  readonly minutes: number;
}

interface Note {
  readonly seconds: number;
  readonly megabytes: number;
}

async function benchMemory({ requests, rate, people, minutes }: MemoryOptions): Promise<Row[]> {
  // A whole number of people to each connection.
  const installation = await makeInstallation(Math.ceil(people / connections) * connections);
  const app = await serveApp(installation);
  const students = installation.people.map((person) => new Studying(person, 2_000));
  let sent = 0;
  const next = (connection: number): Buffer | null => {
    if (sent >= requests) return null;
    sent += 1;
    // Each connection has people of its own, so that nobody's answers overtake one another.
    const own = Math.floor(sent / connections) * connections + connection;
    const student = students[own % students.length];
    if (student === undefined) return null;
    const kind = sent % 10;
    if (kind < 6) return student.bytes(1);
    if (kind < 8) return student.bytes(10);
    const { cookie } = student.person;
    return kind === 8
      ? post('/api/sync', JSON.stringify(student.request(0)), { cookie })
      : get('/api/session', { cookie });
  };
  const began = performance.now();
  const notes: Note[] = [];
  const noting = setInterval(() => {
    notes.push({ seconds: Math.round((performance.now() - began) / 1_000), megabytes: residentOf(app) });
    process.stderr.write(`${JSON.stringify({ ...notes[notes.length - 1], requests: sent })}\n`);
  }, noteEveryMs);
  try {
    const done = await load({ port: app.port, connections, seconds: minutes * 60, next, rate });
    const later = notes.slice(Math.floor(notes.length / 2));
    const highest = Math.max(...notes.map(({ megabytes }) => megabytes));
    const note = `${done.requests} requests at ${done.perSecond.toFixed(0)}/s of ${rate}/s asked for, ${people} people; refused ${JSON.stringify(done.refused)}; p99 ${done.p99.toFixed(1)} ms; highest ${highest.toFixed(0)} MB`;
    return [
      judge({
        line: 'server memory after the last request',
        unit: 'MB',
        target: { of: 'measured', atMost: 220 },
        measured: residentOf(app),
        note,
      }),
      judge({
        line: 'server memory, slope of the second half',
        unit: 'MB per 100,000 requests',
        target: { of: 'measured', atMost: 1 },
        measured: slopeOf(later) * (100_000 / done.perSecond),
        note: `${later.length} notes, one every ${noteEveryMs / 1_000} s`,
      }),
    ];
  } finally {
    clearInterval(noting);
    await app.stop();
    installation.remove();
  }
}

const residentOf = ({ pid }: Served): number =>
  Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1_024;

/** Megabytes a second, by least squares. */
function slopeOf(notes: readonly Note[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const x = mean(notes.map(({ seconds }) => seconds));
  const y = mean(notes.map(({ megabytes }) => megabytes));
  const over = notes.reduce((sum, note) => sum + (note.seconds - x) * (note.megabytes - y), 0);
  const under = notes.reduce((sum, { seconds }) => sum + (seconds - x) ** 2, 0);
  return under === 0 ? 0 : over / under;
}

const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '1000000' },
    rate: { type: 'string', default: '400' },
    people: { type: 'string', default: '192' },
    minutes: { type: 'string', default: '120' },
  },
});
await runMain(async () => {
  const rows = await benchMemory({
    requests: Number(values.requests),
    rate: Number(values.rate),
    people: Number(values.people),
    minutes: Number(values.minutes),
  });
  process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
});
