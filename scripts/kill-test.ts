/**
 * Kills the server at random moments while answers arrive and looks whether it kept its word.
 *
 *   npm run -s test:kill -- 20 [--reviews 2000] [--seed text] [--minutes 30]
 *
 * Each time: a new account is made through the sign-up page of the real server, four devices send its reviews in
 * batches, the process is killed with SIGKILL after a random number of them was acknowledged, the file is examined, the
 * server is started again, and everything is sent once more as a device would.
 *
 * Out: one JSON object: times (fewer than asked for when the minutes were over), killedWhileSending, acknowledged and stored (reviews), lost, doubled, halfApplied (logs
 * whose count, digest or memory is not what their rows say, and batches of which only a part is there), notRecovered,
 * integrity ("ok"), seed, ok. Exit code 1 unless ok. `open` says where the kills fell: of the batches that were sent and
 * not answered, how many were on the disk (killed between commit and answer) and how many were not (killed before).
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openDatabase } from '../db/database';
import { accountId, type EventId } from '../lib/core/ids';
import { seeded } from '../lib/core/random';
import { checkMemory } from '../lib/server/memory/check-memory';
import { runMain } from './house/run-main.mjs';
import { makeReviews, newDevice } from './server/make-reviews';
import { type OwnServer, startServer } from './server/own-server';
import { Visitor } from './server/visitor';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    times: { type: 'string', default: '20' },
    reviews: { type: 'string', default: '2000' },
    seed: { type: 'string', default: String(Date.now()) },
    /** No further kill begins after so many. */
    minutes: { type: 'string', default: 'Infinity' },
  },
});
const times = Number(positionals[0] ?? values.times);
const reviewsEach = Number(values.reviews);
const random = seeded(values.seed);
const devices = 4;
/** Reviews to a request, one size each time: small ones are killed as they are committed, large ones as they are decided. */
const batches = [2, 10, 50, 200];
/** A batch is on its way to the disk within about this many milliseconds, a small one sooner: there the last wait ends. */
const batchTime = 40;

const report = {
  times: 0,
  killedWhileSending: 0,
  acknowledged: 0,
  stored: 0,
  lost: 0,
  doubled: 0,
  halfApplied: 0,
  notRecovered: 0,
  integrity: 'ok',
  open: { stored: 0, absent: 0 },
  seed: values.seed,
};

await runMain(async () => {
  const directory = mkdtempSync(path.join(tmpdir(), 'retinaculum-kill-'));
  let server = await startServer(directory);
  try {
    const until = performance.now() + Number(values.minutes) * 60_000;
    for (; report.times < times && performance.now() < until; report.times += 1)
      server = await round(server, directory, report.times);
  } finally {
    await server.kill();
    rmSync(directory, { recursive: true, force: true });
  }
  const { lost, doubled, halfApplied, notRecovered, integrity } = report;
  const ok = lost + doubled + halfApplied + notRecovered === 0 && integrity === 'ok' && report.times > 0;
  process.stdout.write(`${JSON.stringify({ ...report, ok })}\n`);
  return ok ? 0 : 1;
});

async function round(server: OwnServer, directory: string, n: number): Promise<OwnServer> {
  const visitor = new Visitor(server.origin);
  const account = accountId(await visitor.signUp(`kill-${n}@test.example`, `killed at random ${n}`));
  const batch = batches[n % batches.length] ?? 50;
  const acknowledged = new Set<EventId>();
  const open = new Set<readonly EventId[]>();
  const histories = Array.from({ length: devices }, () => {
    const device = newDevice(Date.now());
    return { device, events: makeReviews(device, Math.ceil(reviewsEach / devices), Date.now()) };
  });
  const send = (to: Visitor) =>
    Promise.all(
      histories.map(async ({ device, events }) => {
        for (let from = 0; from < events.length; from += batch) {
          const some = events.slice(from, from + batch);
          const request = { v: 1, account, device, now: Date.now(), cursor: 1e9, events: some, fields: [] } as const;
          const ids = some.map(({ id }) => id);
          open.add(ids);
          const { answers } = await to.sync(request);
          open.delete(ids);
          for (const answer of answers) if (answer.status !== 'rejected') acknowledged.add(answer.id);
        }
      }),
    );

  let finished = false;
  const sending = send(visitor).then(
    () => {
      finished = true;
    },
    () => undefined,
  );
  const enough = random() * reviewsEach;
  while (!finished && acknowledged.size < enough) await pause(1);
  await pause(random() * Math.min(batchTime, batch));
  if (!finished) report.killedWhileSending += 1;
  await server.kill();
  await sending;

  report.acknowledged += acknowledged.size;
  const left = await examine(directory, account);
  const kept = new Set(left.ids);
  report.stored += left.ids.length;
  report.doubled += left.ids.length - kept.size;
  report.lost += [...acknowledged].filter((id) => !kept.has(id)).length;
  if (!left.whole) report.halfApplied += 1;
  for (const ids of open) {
    const there = ids.filter((id) => kept.has(id)).length;
    if (there === ids.length) report.open.stored += 1;
    else if (there === 0) report.open.absent += 1;
    else report.halfApplied += 1;
  }
  if (left.integrity !== 'ok') report.integrity = left.integrity;

  const next = await startServer(directory);
  // The cookie outlives the process: the session's row and the secret are on the disk.
  open.clear();
  await send(visitor.at(next.origin));
  const again = await examine(directory, account);
  if (!again.whole || new Set(again.ids).size !== devices * Math.ceil(reviewsEach / devices)) report.notRecovered += 1;
  return next;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

async function examine(directory: string, account: ReturnType<typeof accountId>) {
  const url = `file:${path.join(directory, 'retinaculum.db')}`;
  const db = openDatabase({ url, onBusy: () => undefined });
  try {
    await db.client.execute('PRAGMA query_only = ON');
    const { snapshot, equal } = await checkMemory(db, account);
    const { rows } = await db.client.execute('PRAGMA integrity_check');
    const ids = snapshot.events.map(({ event }) => event.id);
    return { ids, whole: equal, integrity: String(rows[0]?.integrity_check) };
  } finally {
    db.close();
  }
}
