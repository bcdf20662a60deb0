import { judge, type Row } from '../row';
import { Studying } from './answers';
import { type Load, load } from './load';
import type { Person } from './people';
import { rawFlushes } from './raw';
import type { Served } from './serve';

const connections = 32;
const rounds = 5;
const seconds = 4;
/** Of what the bare handler manages when it is never idle; both are asked for the same, so that waiting is compared fairly. */
const shareOfBare = 0.4;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const shown = (values: readonly number[]): string => values.map((value) => value.toPrecision(3)).join(', ');
const refusals = (loads: readonly Load[]): string =>
  JSON.stringify(Object.assign({}, ...loads.map(({ refused }) => refused)));

/** One review to a request, from 32 people at once, in turn with the bare handler on the very same bytes. */
export async function benchSingleReviews(app: Served, bare: Served, people: readonly Person[]): Promise<Row[]> {
  const ofApp = people.slice(0, connections).map((person) => new Studying(person, 500));
  const ofBare = people.slice(0, connections).map((person) => new Studying(person, 500));
  const run = (server: Served, students: readonly Studying[], rate?: number) =>
    load({
      port: server.port,
      connections,
      seconds,
      next: (n) => students[n]?.bytes(1) ?? null,
      ...(rate === undefined ? {} : { rate }),
    });
  await run(bare, ofBare);
  await run(app, ofApp);
  const full: { bare: Load; app: Load }[] = [];
  const before = { bare: bare.processorTime(), app: app.processorTime() };
  for (let round = 0; round < rounds; round += 1)
    full.push({ bare: await run(bare, ofBare), app: await run(app, ofApp) });
  // On a machine with other work this says more than the time that passed.
  const processor = (of: 'bare' | 'app', server: Served) =>
    (server.processorTime() - before[of]) / full.reduce((sum, round) => sum + round[of].requests, 0);
  const spent = { bare: processor('bare', bare), app: processor('app', app) };
  const perSecond = (of: 'bare' | 'app') => full.map((round) => round[of].perSecond);
  const rate = median(perSecond('bare')) * shareOfBare;
  const steady: { bare: Load; app: Load }[] = [];
  for (let round = 0; round < rounds; round += 1)
    steady.push({ bare: await run(bare, ofBare, rate), app: await run(app, ofApp, rate) });
  const p99 = (of: 'bare' | 'app') => steady.map((round) => round[of].p99);
  return [
    judge({
      line: 'one review per request, authenticated, on the disk',
      unit: 'requests/s',
      target: { of: 'ratio', atLeast: 0.6 },
      measured: median(perSecond('app')),
      control: { name: 'bare Next POST handler', measured: median(perSecond('bare')) },
      note: `${connections} connections; app ${shown(perSecond('app'))}; bare ${shown(perSecond('bare'))}; ratio by round ${shown(full.map((round) => round.app.perSecond / round.bare.perSecond))}; processor time a request ${spent.app.toFixed(2)} ms, bare ${spent.bare.toFixed(2)} ms, ratio ${(spent.bare / spent.app).toFixed(2)}; refused ${refusals(full.map((round) => round.app))}; this disk flushes ${rawFlushes(1).toFixed(0)} times/s`,
    }),
    judge({
      line: 'one review per request, p99',
      unit: 'ms',
      target: { of: 'ratio', atMost: 1 },
      measured: median(p99('app')),
      control: { name: 'bare Next POST handler at the same rate', measured: median(p99('bare')) },
      note: `both at ${rate.toFixed(0)} requests/s; app ${shown(p99('app'))}; bare ${shown(p99('bare'))}; with 32 connections never idle: app ${shown(full.map((round) => round.app.p99))}, bare ${shown(full.map((round) => round.bare.p99))}`,
    }),
  ];
}
