import { type Hlc, makeHlc } from '../../lib/core/hlc';
import { type CardId, cardId, type DeviceId, deviceId, type EventId, eventId } from '../../lib/core/ids';
import { studyDayAtOffset } from '../../lib/core/time';
import { uuidV7 } from '../../lib/core/uuid-v7';
import type { EventBase, ReviewEvent, UndoEvent } from '../../lib/log/event';

/** 2026-03-02 09:00 UTC. */
export const morning = Date.UTC(2026, 2, 2, 9);

export const testDevice = (n: number): DeviceId =>
  deviceId(uuidV7(morning, new Uint8Array(10).fill(n & 0xff, 0, 9).fill(n >> 8, 9)));
export const testEventId = (device: number, seq: number): EventId =>
  eventId(uuidV7(morning + seq, Uint8Array.from([device, 1, 2, 3, 4, 5, 6, 7, seq >> 8, seq & 0xff])));
export const nerveCard: CardId = cardId('a:gluteus-medius.nerve.recall');
export const actionCard: CardId = cardId('a:gluteus-medius.abducts.recall');

/** What every event carries, made on test device `device` as its `seq`th, `minutes` after the morning. */
export function base(device: number, seq: number, minutes = seq): EventBase {
  const at = morning + minutes * 60_000;
  const hlc: Hlc = makeHlc(at, seq & 0xffff);
  const rollover = 240;
  return {
    v: 1,
    id: testEventId(device, seq),
    device: testDevice(device),
    seq,
    hlc,
    at,
    zone: 'UTC',
    tzOffset: 0,
    rollover,
    studyDay: studyDayAtOffset(at, 0, rollover),
  };
}

export function review(device: number, seq: number, over: Partial<ReviewEvent> = {}, minutes = seq): ReviewEvent {
  return {
    ...base(device, seq, minutes),
    kind: 'review',
    cardId: nerveCard,
    factIds: [],
    rating: 3,
    mode: 'study',
    durationMs: 4_000,
    chosenDue: null,
    prevEventId: null,
    contentVersion: 'test',
    mappingVersion: 0,
    ...over,
  };
}

export const undo = (device: number, seq: number, targetId: EventId, minutes = seq): UndoEvent => ({
  ...base(device, seq, minutes),
  kind: 'undo',
  targetId,
});
