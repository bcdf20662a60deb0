import { judge, type Row } from '../row';
import { Studying } from './answers';
import { load } from './load';
import type { Person } from './people';
import { rawRows } from './raw';
import type { Served } from './serve';

const rounds = 3;
const seconds = 5;
const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** A hundred reviews to a request, in turn with the same rows written by libSQL alone. */
export async function benchHundreds(app: Served, people: readonly Person[]): Promise<Row> {
  const students = people.map((person) => new Studying(person, 500));
  const [ours, raw]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    raw.push(await rawRows(seconds / 2));
    const done = await load({
      port: app.port,
      connections: students.length,
      seconds,
      next: (n) => students[n]?.bytes(100) ?? null,
    });
    ours.push(done.perSecond * 100);
  }
  return judge({
    line: 'sync, 100 reviews per request',
    unit: 'reviews/s',
    target: { of: 'ratio', atLeast: 0.35 },
    measured: median(ours),
    control: { name: 'the same rows by libSQL alone, 100 to a batch', measured: median(raw) },
    note: `${students.length} connections; app ${ours.map(Math.round)}; raw ${raw.map(Math.round)}`,
  });
}

/** Fifty people who each send the next answer as soon as the last one was acknowledged. */
export async function benchFiftyUsers(app: Served, people: readonly Person[]): Promise<Row> {
  const students = people.map((person) => new Studying(person, 500));
  const done = await load({
    port: app.port,
    connections: students.length,
    seconds: 8,
    next: (n) => students[n]?.bytes(1) ?? null,
  });
  const finding = judge({
    line: `${students.length} users writing at once, p99`,
    unit: 'ms',
    target: { of: 'measured', atMost: 100 },
    measured: done.p99,
    note: `never idle, ${done.perSecond.toFixed(0)} requests/s; p50 ${done.p50.toFixed(1)}, p95 ${done.p95.toFixed(1)}; other answers than 200: ${JSON.stringify(done.refused)}`,
  });
  return { ...finding, holds: finding.holds && Object.keys(done.refused).length === 0 };
}
