/**
 * What fitting somebody's weights costs, and what it costs the others. `npx tsx bench/training.ts` prints one JSON line
 * per finding. With `served`, the last build is started and reviews are answered while twenty trainings wait.
 * Goals: 100,000 reviews fitted in a second, the main loop never held up for more than 10 ms, the p95 of a review unharmed.
 */
import { fork } from 'node:child_process';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { openDatabase } from '../db/database';
import { insertEvents } from '../db/queries/events';
import { findHead, moveHead } from '../db/queries/log-head';
import { addToDigest, emptyDigest } from '../lib/log/digest';
import type { LogEvent } from '../lib/log/event';

import { askTrainer } from '../lib/server/training/trainer';
import { answerHistories } from '../lib/stats/answer-histories';
import { trainingItems } from '../lib/stats/training/training-items';
import { loadFitter } from '../workers/load-fitter';
import { learnerLog, quickForgetter } from './learner-log';
import { judge } from './row';
import { Studying } from './server/answers';
import { type Load, load, post } from './server/load';
import { failOnBusy, type Installation, makeInstallation, type Person } from './server/people';
import { serveApp } from './server/serve';

const reviews = 100_000;
const answersPerCard = 20;
const waiting = 20;
const print = (row: object) => process.stdout.write(`${JSON.stringify(row)}\n`);
const self = fileURLToPath(import.meta.url);

async function fill(file: string, person: Person, events: readonly LogEvent[]): Promise<void> {
  const db = openDatabase({ url: `file:${file}`, onBusy: failOnBusy });
  const from = await findHead(db.query, person.account);
  if (from === null) throw new Error('no head');
  const stored = events.map((event, index) => ({
    event: { ...event, device: person.device },
    receipt: { serverSeq: index + 1, receivedAt: event.at, effectiveAt: event.at },
  }));
  const digest = addToDigest(
    emptyDigest,
    stored.map(({ event }) => event),
  );
  const to = { seq: events.length, count: events.length, digest };
  await db.write([
    moveHead(db.query, person.account, from, to),
    ...insertEvents(db.query, [{ accountId: person.account, events: stored }]),
  ]);
  db.close();
}

/** In a process of its own: the fit alone, as the training process does it. */
async function fitAlone(): Promise<void> {
  const fitter = await loadFitter();
  const log = learnerLog(quickForgetter, reviews / answersPerCard, answersPerCard);
  const items = trainingItems(answerHistories(log.map((event) => ({ event, effectiveAt: event.at, serverSeq: null }))));
  const times: { cpu: number; wall: number }[] = [];
  for (let n = 0; n < 3; n += 1) {
    const [from, cpu] = [performance.now(), process.cpuUsage()];
    await fitter?.(items);
    const { user, system } = process.cpuUsage(cpu);
    times.push({ cpu: (user + system) / 1_000, wall: performance.now() - from });
  }
  process.send?.({ items: items.length, ...times.sort((a, b) => a.cpu - b.cpu)[1] });
}

interface Held {
  /** The longest that this loop took from one turn to the next, in milliseconds, a timer of one millisecond asking. */
  readonly longest: number;
  readonly took: number;
  /** What a single stall of the machine does not make: the p99.9, as a text with it. */
  readonly note: string;
}

async function held(work: () => Promise<unknown>): Promise<Held> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const from = performance.now();
  delay.enable();
  await work();
  delay.disable();
  const ms = (nanoseconds: number) => (nanoseconds / 1e6).toFixed(1);
  const note = `p50 ${ms(delay.percentile(50))}, p99 ${ms(delay.percentile(99))}, p99.9 ${ms(delay.percentile(99.9))} ms of ${delay.count} turns`;
  return { longest: delay.max / 1e6, took: performance.now() - from, note };
}

/** As long as the work took: the longest of more turns is longer. */
const idleFor = (ms: number) => held(() => new Promise((resolve) => setTimeout(resolve, ms)));

async function alone(): Promise<void> {
  const child = fork(self, ['fit'], { execArgv: process.execArgv, env: { ...process.env, RAYON_NUM_THREADS: '1' } });
  const told = { items: 0, cpu: 0, wall: 0 };
  const fitting = new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('message', (message) => {
      Object.assign(told, message);
      child.disconnect();
      resolve();
    });
  });
  const gap = await held(() => fitting);
  const idle = await idleFor(gap.took);
  const note = `${told.items} of ${reviews} reviews come a day or more after another; one thread, so processor time is what a quiet machine takes; ${Math.round(told.wall)} ms passed here; median of 3`;
  const line = 'optimise 100,000 reviews';
  print(
    judge({ line, unit: 'ms of a processor', target: { of: 'measured', atMost: 1_000 }, measured: told.cpu, note }),
  );
  const name = 'the same loop for as long with nothing to do';
  const control = { name, measured: idle.longest };
  print(
    judge({
      line: 'longest gap of the main loop meanwhile',
      unit: 'ms',
      target: { of: 'measured', atMost: 10 },
      measured: gap.longest,
      control,
      note: `${gap.note}; control ${idle.note}`,
    }),
  );

  const installation = await makeInstallation(1);
  const [person] = installation.people;
  if (person === undefined) throw new Error('nobody');
  await fill(installation.file, person, learnerLog(quickForgetter, reviews / answersPerCard, answersPerCard));
  const order = {
    kind: 'train',
    accountId: person.account,
    databaseUrl: `file:${installation.file}`,
    databaseAuthToken: null,
  } as const;
  const from = performance.now();
  const outcome: { kind: string } = { kind: '' };
  const whole = await held(async () => {
    const trained = await askTrainer(order);
    outcome.kind = trained.kind === 'outcome' ? trained.outcome.kind : trained.kind;
  });
  const seconds = (performance.now() - from) / 1_000;
  const still = await idleFor(whole.took);
  installation.remove();
  print(
    judge({
      line: 'whole training: start, read, fit twice, judge',
      unit: 's',
      target: { of: 'measured' },
      measured: seconds,
      note: outcome.kind,
    }),
  );
  print(
    judge({
      line: 'longest gap of the main loop meanwhile, whole training',
      unit: 'ms',
      target: { of: 'measured', atMost: 10 },
      measured: whole.longest,
      control: { name, measured: still.longest },
      note: `${whole.note}; control ${still.note}`,
    }),
  );
}

async function answered(port: number, students: readonly Studying[], seconds: number): Promise<Load> {
  return load({ port, connections: students.length, seconds, rate: 60, next: (n) => students[n]?.bytes(1) ?? null });
}

/** How many trainings have ended well. */
async function ended(installation: Installation): Promise<number> {
  const db = openDatabase({ url: `file:${installation.file}`, onBusy: failOnBusy });
  const { rows } = await db.client.execute("SELECT count(*) AS n FROM job WHERE state = 'done'");
  db.close();
  return Number(rows[0]?.n ?? 0);
}

async function served(): Promise<void> {
  const installation = await makeInstallation(waiting + 10);
  const learners = installation.people.slice(0, waiting);
  for (const [n, person] of learners.entries())
    await fill(installation.file, person, learnerLog(quickForgetter, 500, 10, `learner ${n}`));
  const students = installation.people.slice(waiting).map((person) => new Studying(person, 200));
  const server = await serveApp(installation);
  try {
    await answered(server.port, students, 5);
    const quiet = await answered(server.port, students, 20);
    const asking = { port: server.port, connections: waiting, seconds: 30 };
    const asked = new Set<number>();
    const request = JSON.stringify({ v: 1, why: 'asked' });
    const ask = await load({
      ...asking,
      next: (n) =>
        asked.has(n) ? null : asked.add(n) && post('/api/training', request, { cookie: learners[n]?.cookie ?? '' }),
    });
    const busy = await answered(server.port, students, 20);
    const done = await ended(installation);
    const control = { name: 'the same reviews before anybody asked for a training', measured: quiet.p95 };
    const note = `60 reviews a second of 10 people; ${ask.requests} trainings of 5,000 answers asked for, ${done} done when measured; p50 ${quiet.p50.toFixed(1)} and ${busy.p50.toFixed(1)}, p99 ${quiet.p99.toFixed(1)} and ${busy.p99.toFixed(1)}; refused ${JSON.stringify({ ...ask.refused, ...quiet.refused, ...busy.refused })}`;
    print(
      judge({
        line: 'p95 of a review while 20 trainings wait',
        unit: 'ms',
        target: { of: 'ratio', atMost: 1.25 },
        measured: busy.p95,
        control,
        note,
      }),
    );
  } finally {
    await server.stop();
    installation.remove();
  }
}

const [what] = process.argv.slice(2);
if (what === 'fit') await fitAlone();
else if (what === 'served') await served();
else await alone();
