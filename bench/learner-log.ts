import { makeHlc } from '../lib/core/hlc';
import { cardId, deviceId, eventId } from '../lib/core/ids';
import { seeded } from '../lib/core/random';
import { minute, studyDayAtOffset } from '../lib/core/time';
import { uuidV7 } from '../lib/core/uuid-v7';
import type { Rating, ReviewEvent } from '../lib/log/event';
import { defaultWeights } from '../lib/scheduling/default-weights';
import { type FsrsState, fsrsEngine } from '../lib/scheduling/fsrs-engine';
import type { Weights } from '../lib/scheduling/policy';

const minutesPerDay = 24 * 60;
const start = Date.UTC(2026, 0, 5, 8);

/** Somebody who forgets a new card four times as fast as most people, and whose memory grows half as fast. */
export const quickForgetter: Weights = defaultWeights.map((weight, index) =>
  index < 4 ? weight / 4 : index === 8 ? weight - 0.9 : weight,
);

/**
 * A log of somebody whose memory follows FSRS with weights of their own and who studies as the published ones say: what
 * fitting is for. In the order of time.
 * @param from when it begins; some 700 days are enough for it
 */
export function learnerLog(
  own: Weights,
  cards: number,
  answersPerCard = 6,
  seed = 'learner',
  from = start,
): ReviewEvent[] {
  const random = seeded(seed);
  const truth = fsrsEngine(own);
  const believed = fsrsEngine(defaultWeights);
  const planned: { minutes: number; card: number; rating: Rating }[] = [];
  for (let card = 0; card < cards; card += 1) {
    let real: FsrsState | null = null;
    let told: FsrsState | null = null;
    let minutes = card % 7 === 0 ? 0 : Math.floor(random() * 300) * minutesPerDay + card;
    for (let n = 0; n < answersPerCard; n += 1) {
      const gap: number =
        told === null ? 0 : Math.min(365, Math.max(1, Math.round(believed.interval(told.stability, 0.9))));
      minutes += gap * minutesPerDay;
      const recalled = real === null || random() < truth.recall(real.stability, gap);
      const rating: Rating = real === null ? (random() < 0.3 ? 1 : 3) : recalled ? 3 : 1;
      planned.push({ minutes, card, rating });
      real = truth.next(real, gap, rating);
      told = believed.next(told, gap, rating);
    }
  }
  planned.sort((a, b) => a.minutes - b.minutes);
  return planned.map((each, index) => answer(each, index + 1, from));
}

const rollover = 240;
const device = deviceId(uuidV7(start, new Uint8Array(10)));

function answer(
  { minutes, card, rating }: { minutes: number; card: number; rating: Rating },
  seq: number,
  from: number,
): ReviewEvent {
  const at = from + minutes * minute;
  const random = Uint8Array.from({ length: 10 }, (_, place) => Math.floor(seq / 256 ** (8 - place)) % 256);
  return {
    v: 1,
    id: eventId(uuidV7(at, random)),
    device,
    seq,
    hlc: makeHlc(at, 0),
    at,
    zone: 'UTC',
    tzOffset: 0,
    rollover,
    studyDay: studyDayAtOffset(at, 0, rollover),
    kind: 'review',
    cardId: cardId(`a:muscle-${card}.nerve.recall`),
    factIds: [],
    rating,
    mode: 'study',
    durationMs: 4_000,
    chosenDue: null,
    prevEventId: null,
    contentVersion: 'learner',
    mappingVersion: 0,
  };
}
