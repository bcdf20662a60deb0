/**
 * A phone that was offline for a month sends 3,000 answers on slow 4G; prints one row per JSON line.
 * The real replica (over an IndexedDB in memory) and the real use-case (on a real file), joined by a line of 1.6 Mbit/s
 * and 150 ms. Control: the same bytes on the same line with nobody thinking. `npx tsx bench/sync-month.ts`
 */
import { recordAnswer } from '../lib/browser/record-answer';
import type { Replica } from '../lib/browser/replica';
import { syncRound } from '../lib/browser/sync-round';
import { cardId } from '../lib/core/ids';
import { seeded } from '../lib/core/random';
import { minute } from '../lib/core/time';
import type { Rating } from '../lib/log/event';
import { defaultPolicy } from '../lib/scheduling/default-policy';
import { judge } from './row';
import { accountOf } from './sync/account-of';
import { deviceOf } from './sync/device-of';
import { floorMs, slowLine } from './sync/slow-line';

const answers = 3_000;
const cards = 600;
const rounds = 3;
const gap = 14 * minute;
const end = Date.UTC(2026, 9, 1);
const start = end - answers * gap;
const ratings: readonly Rating[] = [3, 3, 3, 1, 4, 2];
const calendar = { zone: 'UTC', rollover: 240 };
const random = seeded('month');

/** What a month of study leaves in the outbox, answer by answer. */
async function studyForAMonth(replica: Replica, setClock: (now: number) => void): Promise<void> {
  for (let n = 0; n < answers; n += 1) {
    setClock(start + n * gap + Math.floor(random() * minute));
    const card = Math.floor(random() * cards);
    const draft = {
      cardId: cardId(`a:muscle-of-the-hip-${card}.insertion.recall`),
      factIds: [],
      rating: ratings[Math.floor(random() * ratings.length)] ?? 3,
      mode: 'study',
      durationMs: 2_000 + Math.floor(random() * 20_000),
      contentVersion: 'a1b2c3d4e5f6',
      mappingVersion: 0,
    } as const;
    const written = await recordAnswer(replica, draft, { policy: defaultPolicy, retained: defaultPolicy, calendar });
    if (!written.ok) throw new Error('an answer was not written');
  }
}

async function round(cut: number | null, plain: boolean) {
  let now = start;
  const { db, account, close } = await accountOf(start);
  const replica = await deviceOf(account, () => now);
  await studyForAMonth(replica, (at) => {
    now = at;
  });
  now = end;
  let from = performance.now();
  if (cut !== null) {
    const broken = slowLine(db, account, end, cut);
    const begun = await syncRound(replica, broken.transport);
    if (begun.kind !== 'offline') throw new Error(`the cut round ended ${begun.kind}`);
    from = performance.now();
  }
  const worked = process.cpuUsage();
  const line = slowLine(db, account, end, Infinity, plain);
  const done = await syncRound(replica, line.transport, plain ? { batch: 500 } : {});
  const ms = performance.now() - from;
  const { user, system } = process.cpuUsage(worked);
  const cpu = Math.round((user + system) / 1_000);
  if (done.kind !== 'done' || done.repaired) throw new Error(`the round ended ${JSON.stringify(done)}`);
  const { rows } = await db.client.execute('SELECT count(*) AS n, count(DISTINCT id) AS ids FROM event');
  close();
  return { ms, cpu, traffic: line.traffic, stored: Number(rows[0]?.n), ids: Number(rows[0]?.ids) };
}

const runs = [];
for (let n = 0; n < rounds; n += 1) runs.push(await round(null, false));
runs.sort((a, b) => a.ms - b.ms);
const median = runs[Math.floor(rounds / 2)];
const cut = await round(3, false);
if (median === undefined) throw new Error('no round was run');
const { requests, up, down, server } = median.traffic;
const rows = [
  judge({
    line: 'a month offline, 3,000 answers, slow 4G: until all are acknowledged and the digests agree',
    unit: 'ms',
    target: { of: 'measured', atMost: 2_000 },
    measured: median.ms,
    control: { name: 'the same bytes on the same line', measured: floorMs(median.traffic) },
    note: `runs ${runs.map(({ ms }) => Math.round(ms)).join(', ')}; both ends computed for ${median.cpu} ms of it, the server took ${Math.round(server)} ms with its disk; ${requests} requests, ${up} bytes up, ${down} down`,
  }),
  judge({
    line: 'the same, cut off after the third request: answers stored twice or not at all',
    unit: 'answers',
    target: { of: 'measured', atMost: 0 },
    measured: Math.abs(cut.stored - answers) + (cut.stored - cut.ids),
    note: `the rest took ${Math.round(cut.ms)} ms in ${cut.traffic.requests} requests, ${cut.traffic.up} bytes up`,
  }),
];
for (const row of rows) process.stdout.write(`${JSON.stringify(row)}\n`);
