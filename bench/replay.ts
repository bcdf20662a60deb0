/**
 * How long it takes to replay a log of 100,000 reviews of 5,000 cards by two devices, one in fifty of them undone:
 * as people make it (`ms`: every answer carries the due day that was promised) and as an import makes it
 * (`computedMs`: every due day has to be found). Prints one JSON object; `npx tsx bench/replay.ts`.
 * The goal is 100 ms.
 */
import { makeHlc } from '../lib/core/hlc';
import { type CardId, cardId, deviceId, type EventId, eventId } from '../lib/core/ids';
import { seeded } from '../lib/core/random';
import { day, studyDayAtOffset } from '../lib/core/time';
import { uuidV7 } from '../lib/core/uuid-v7';
import type { EventBase, LoggedEvent, Rating } from '../lib/log/event';
import { applyAnswer } from '../lib/scheduling/apply-answer';
import { defaultPolicy } from '../lib/scheduling/default-policy';
import { type Memory, newMemory } from '../lib/scheduling/memory';
import { replayLog } from '../lib/scheduling/replay-log';

const reviews = 100_000;
const cards = 5_000;
const rounds = 9;
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
  // As a store hands it out: plain objects, no string shared between events.
  return JSON.parse(JSON.stringify(log));
}

function measure(log: readonly LoggedEvent[]): number {
  const times: number[] = [];
  for (let n = 0; n < rounds; n += 1) {
    const from = performance.now();
    replayLog(log, defaultPolicy);
    times.push(performance.now() - from);
  }
  times.sort((a, b) => a - b);
  return Math.round((times[Math.floor(rounds / 2)] ?? 0) * 10) / 10;
}

const result = { reviews, cards, ms: measure(makeLog(true)), computedMs: measure(makeLog(false)) };
process.stdout.write(`${JSON.stringify(result)}\n`);
