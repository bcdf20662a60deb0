/**
 * How long it takes to replay a log of 100,000 reviews of 5,000 cards by two devices, one in fifty of them undone: as
 * people make it (every answer carries the due day that was promised) and as an import makes it (every due day has to be
 * found). Prints rows as JSON; `npx tsx bench/replay.ts`.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { makeHlc } from '../lib/core/hlc';
import { type CardId, cardId, deviceId, type EventId, eventId } from '../lib/core/ids';
import { seeded } from '../lib/core/random';
import { day, studyDayAtOffset } from '../lib/core/time';
import { uuidV7 } from '../lib/core/uuid-v7';
import type { EventBase, LoggedEvent, Rating } from '../lib/log/event';
import { applyAnswer } from '../lib/scheduling/apply-answer';
import { defaultPolicy } from '../lib/scheduling/default-policy';
import { type FsrsState, fsrsEngine } from '../lib/scheduling/fsrs-engine';
import { type Memory, newMemory } from '../lib/scheduling/memory';
import { replayCard } from '../lib/scheduling/replay-card';
import { replayLog } from '../lib/scheduling/replay-log';
import { judge, type Row } from './row';

const reviews = 100_000;
const cards = 5_000;
const rounds = 15;
const start = Date.UTC(2026, 0, 1, 8);
const ratings: readonly Rating[] = [1, 2, 3, 3, 3, 3, 3, 3, 4];

function makeLog(promising: boolean): LoggedEvent[] {
  const random = seeded('bench');
  const bytes = () => Uint8Array.from({ length: 10 }, () => Math.floor(random() * 256));
  const id = (at: number): EventId => eventId(uuidV7(at, bytes()));
  const devices = [deviceId(uuidV7(start, bytes())), deviceId(uuidV7(start + 1, bytes()))] as const;
  const memories = new Map<CardId, Memory>();
  const log: LoggedEvent[] = [];
  let at = start;
  for (let n = 0; n < reviews; n += 1) {
    at += n % 400 === 399 ? day : 10_000;
    const base: EventBase = {
      v: 1,
      id: id(at),
      device: devices[n % 2 === 0 ? 0 : 1],
      seq: 2 * n + 1,
      hlc: makeHlc(at, 0),
      at,
      zone: 'Europe/Zurich',
      tzOffset: 60,
      rollover: 240,
      studyDay: studyDayAtOffset(at, 60, 240),
    };
    const card = cardId(`a:muscle-${Math.floor(random() * cards)}.nerve.name`);
    const memory = memories.get(card) ?? newMemory(card);
    const rating = ratings[Math.floor(random() * ratings.length)] ?? 3;
    const answered = applyAnswer(memory, rating, { at, day: base.studyDay }, defaultPolicy, null, base.id);
    const event: LoggedEvent['event'] = {
      ...base,
      kind: 'review',
      cardId: card,
      factIds: [],
      rating,
      mode: 'study',
      durationMs: 8_000,
      chosenDue: promising ? answered.due : null,
      prevEventId: memory.lastEventId,
      contentVersion: 'bench',
      mappingVersion: 0,
    };
    log.push({ event, effectiveAt: at, serverSeq: n + 1 });
    if (n % 50 === 0) {
      const undo = {
        ...base,
        id: id(at),
        seq: 2 * n + 2,
        hlc: makeHlc(at, 1),
        kind: 'undo',
        targetId: base.id,
      } as const;
      log.push({ event: undo, effectiveAt: at, serverSeq: n + 1 });
    } else memories.set(card, answered);
  }
  return log;
}

/**
 * As a store hands it out: plain objects, no string shared between events, in a process that did not just make it.
 * Whoever replays a log opens it; what making it leaves behind in memory would be measured as well.
 */
function storedLog(promising: boolean): LoggedEvent[] {
  const args = [...process.execArgv, fileURLToPath(import.meta.url), promising ? 'promising' : 'imported'];
  return JSON.parse(execFileSync(process.execPath, args, { maxBuffer: 2 ** 30 }).toString());
}

interface Times {
  /** Processor time of this process, which other work on the machine does not lengthen much. */
  readonly cpu: number;
  readonly wall: number;
}

/** The median of some rounds. */
function measure(work: () => unknown): Times {
  const cpu: number[] = [];
  const wall: number[] = [];
  for (let n = 0; n < rounds; n += 1) {
    const began = performance.now();
    const from = process.cpuUsage();
    work();
    const used = process.cpuUsage(from);
    wall.push(performance.now() - began);
    cpu.push((used.user + used.system) / 1_000);
  }
  return { cpu: median(cpu), wall: median(wall) };
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** The control: the formulas alone, on as many cards, without a log, an order, undos or due days. */
function formulasAlone(log: readonly LoggedEvent[]): () => number {
  const engine = fsrsEngine(defaultPolicy.weights);
  const asked = log.flatMap(({ event }) =>
    event.kind === 'review' ? [{ day: event.studyDay, rating: event.rating }] : [],
  );
  return () => {
    const states: (FsrsState | null)[] = new Array(cards).fill(null);
    const days: number[] = new Array(cards).fill(0);
    let sum = 0;
    for (const [index, { day: on, rating }] of asked.entries()) {
      const card = index % cards;
      const before = states[card] ?? null;
      const after = engine.next(before, on - (days[card] ?? on), rating ?? 3);
      states[card] = after;
      days[card] = on;
      sum += after.stability;
    }
    return sum;
  };
}

const round = (ms: number): string => ms.toFixed(1);
function compare(promised: readonly LoggedEvent[], computed: readonly LoggedEvent[]): void {
  const control = measure(formulasAlone(promised));
  const replayed = measure(() => replayLog(promised, defaultPolicy));
  const found = measure(() => replayLog(computed, defaultPolicy));
  const one = promised[0]?.event.kind === 'review' ? promised[0].event.cardId : null;
  const own = new Set(promised.flatMap(({ event }) => ('cardId' in event && event.cardId === one ? [event.id] : [])));
  const ofOne = promised.filter(({ event }) => own.has(event.kind === 'undo' ? event.targetId : event.id));
  const single = measure(() => (one === null ? null : replayCard(one, ofOne, defaultPolicy)));

  const name = 'the formulas of as many answers alone';
  const rows: readonly Row[] = [
    judge({
      line: 'replay of 100,000 reviews of 5,000 cards, as people make them',
      unit: 'ms of processor time',
      target: { of: 'measured', atMost: 100 },
      measured: replayed.cpu,
      control: { name, measured: control.cpu },
      note: `wall ${round(replayed.wall)} ms, control ${round(control.wall)} ms; medians of ${rounds}`,
    }),
    judge({
      line: 'replay of 100,000 imported reviews, every due day found anew',
      unit: 'ms of processor time',
      target: { of: 'measured', atMost: 200 },
      measured: found.cpu,
      control: { name, measured: control.cpu },
      note: `wall ${round(found.wall)} ms; no goal of its own, watched for drift`,
    }),
    judge({
      line: 'replay of one card of that log, its undos among it',
      unit: 'ms of processor time',
      target: { of: 'measured', atMost: 1 },
      measured: single.cpu,
      note: `wall ${single.wall.toFixed(2)} ms, ${ofOne.length} events`,
    }),
  ];
  process.stdout.write(`${JSON.stringify(rows)}\n`);
}

const [kind] = process.argv.slice(2);
if (kind === undefined) compare(storedLog(true), storedLog(false));
else process.stdout.write(JSON.stringify(makeLog(kind === 'promising')));
