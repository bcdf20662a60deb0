import { randomBytes } from 'node:crypto';
import { type Hlc, makeHlc, tick } from '../../lib/core/hlc';
import { cardId, type DeviceId, deviceId, eventId } from '../../lib/core/ids';
import { minute, studyDayAtOffset } from '../../lib/core/time';
import { uuidV7 } from '../../lib/core/uuid-v7';
import type { Rating, ReviewEvent } from '../../lib/log/event';

const ratings: readonly Rating[] = [3, 3, 1, 4, 2];

export const newDevice = (now: number): DeviceId => deviceId(uuidV7(now, randomBytes(10)));

/** Answers of one device, twenty minutes apart and the last one now, numbered from 1, to `cards` cards in turn. */
export function makeReviews(device: DeviceId, count: number, now: number, cards = 60): ReviewEvent[] {
  const rollover = 240;
  let hlc: Hlc = makeHlc(now - 31 * 24 * 60 * minute, 0);
  return Array.from({ length: count }, (_, i): ReviewEvent => {
    const at = now - (count - i) * 20 * minute;
    hlc = tick(hlc, at);
    return {
      v: 1,
      id: eventId(uuidV7(at, randomBytes(10))),
      device,
      seq: i + 1,
      hlc,
      at,
      zone: 'UTC',
      tzOffset: 0,
      rollover,
      studyDay: studyDayAtOffset(at, 0, rollover),
      kind: 'review',
      cardId: cardId(`a:kill-test.fact-${(i * 7) % cards}.recall`),
      factIds: [],
      rating: ratings[i % ratings.length] ?? 3,
      mode: 'study',
      durationMs: 4_000,
      chosenDue: null,
      prevEventId: null,
      contentVersion: 'kill-test',
      mappingVersion: 0,
    };
  });
}
