/**
 * The first sync of an account with 100,000 answers to 5,000 cards on slow 4G; prints one row per JSON line: until the
 * new device can be studied on, and until the whole history is there and a replay has said the same.
 * The real replica (over an IndexedDB in memory) and the real use-case (on a real file), joined by a line of 1.6 Mbit/s
 * and 150 ms. Control: the same bytes on the same line with nobody thinking. `npx tsx bench/first-sync.ts`
 */
import { syncRound } from '../lib/browser/sync-round';
import { type Hlc, makeHlc, tick } from '../lib/core/hlc';
import { type CardId, cardId, deviceId, eventId } from '../lib/core/ids';
import { seeded } from '../lib/core/random';
import { day, minute, studyDayAtOffset } from '../lib/core/time';
import { uuidV7 } from '../lib/core/uuid-v7';
import type { Rating, ReviewEvent } from '../lib/log/event';
import { applyAnswer } from '../lib/scheduling/apply-answer';
import { defaultPolicy } from '../lib/scheduling/default-policy';
import { type Memory, newMemory } from '../lib/scheduling/memory';
import { applySync } from '../lib/server/sync/apply-sync';
import { judge } from './row';
import { accountOf } from './sync/account-of';
import { deviceOf } from './sync/device-of';
import { floorMs, slowLine } from './sync/slow-line';

const answers = 100_000;
const cards = 5_000;
const atOnce = 10_000;
const end = Date.UTC(2026, 9, 1);
const ratings: readonly Rating[] = [1, 2, 3, 3, 3, 3, 3, 3, 4];
const random = seeded('years');
const bytes = () => Uint8Array.from({ length: 10 }, () => Math.floor(random() * 256));

/** Two years of one device. */
function makeLog(): ReviewEvent[] {
  const start = end - 730 * day;
  const device = deviceId(uuidV7(start, bytes()));
  const memories = new Map<CardId, Memory>();
  let hlc: Hlc = makeHlc(start, 0);
  return Array.from({ length: answers }, (_, n): ReviewEvent => {
    const at = start + Math.floor((n / answers) * 729 * day) + Math.floor(random() * minute);
    hlc = tick(hlc, at);
    const id = cardId(`a:muscle-of-the-hip-${Math.floor(random() * cards)}.insertion.recall`);
    const memory = memories.get(id) ?? newMemory(id);
    const rating = ratings[Math.floor(random() * ratings.length)] ?? 3;
    const studyDay = studyDayAtOffset(at, 0, 240);
    const event = eventId(uuidV7(at, bytes()));
    const answered = applyAnswer(memory, rating, { at, day: studyDay }, defaultPolicy, null, event);
    memories.set(id, answered);
    return {
      v: 1,
      id: event,
      device,
      seq: n + 1,
      hlc,
      at,
      zone: 'UTC',
      tzOffset: 0,
      rollover: 240,
      studyDay,
      kind: 'review',
      cardId: id,
      factIds: [],
      rating,
      mode: 'study',
      durationMs: 2_000 + Math.floor(random() * 20_000),
      chosenDue: answered.due,
      prevEventId: memory.lastEventId,
      contentVersion: 'a1b2c3d4e5f6',
      mappingVersion: 0,
    };
  });
}

const { db, account, close } = await accountOf(end - 730 * day);
const log = makeLog();
for (let from = 0; from < log.length; from += atOnce) {
  const events = log.slice(from, from + atOnce);
  const device = events[0]?.device ?? deviceId(uuidV7(end, bytes()));
  const request = { v: 1, account, device, now: end, cursor: 1e9, events, fields: [], omit: 'all' } as const;
  const applied = await applySync(db, account, request, end);
  if (!applied.ok) throw new Error('the log was not stored');
}

const replica = await deviceOf(account, () => end);
const line = slowLine(db, account, end);
const from = performance.now();
let study: { ms: number; traffic: typeof line.traffic } | null = null;
const done = await syncRound(replica, async (request) => {
  // The second request is made once the states of the first are on the device.
  if (line.traffic.requests === 1) study = { ms: performance.now() - from, traffic: { ...line.traffic } };
  return line.transport(request);
});
const whole = performance.now() - from;
if (done.kind !== 'done') throw new Error(`the round ended ${done.kind}`);
if (study === null) throw new Error('no states came');
const { ms, traffic }: { ms: number; traffic: typeof line.traffic } = study;
const [events, memories] = [await replica.db.count('events'), await replica.db.count('memories')];
close();

const rows = [
  judge({
    line: 'first sync of 100,000 answers, slow 4G: until the device can be studied on',
    unit: 'ms',
    target: { of: 'measured', atMost: 3_000 },
    measured: ms,
    control: { name: 'the same bytes on the same line', measured: floorMs(traffic) },
    note: `${memories} states, ${traffic.down} bytes down, the server took ${Math.round(traffic.server)} ms`,
  }),
  judge({
    line: 'the same: until the history is there and its replay equals the states',
    unit: 'ms',
    target: { of: 'ratio', atMost: 4 },
    measured: whole,
    control: { name: 'the same bytes on the same line', measured: floorMs(line.traffic) },
    note: `${events} events in ${line.traffic.requests} requests, ${line.traffic.down} bytes down; differed: ${done.repaired}`,
  }),
];
for (const row of rows) process.stdout.write(`${JSON.stringify(row)}\n`);
