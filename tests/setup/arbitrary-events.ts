import fc from 'fast-check';
import { type Hlc, makeHlc } from '../../lib/core/hlc';
import { type CardId, cardId, type EventId } from '../../lib/core/ids';
import { type StudyDay, studyDay, studyDayAtOffset } from '../../lib/core/time';
import type { Due, LogEvent, LoggedEvent, Rating } from '../../lib/log/event';
import { testDevice, testEventId } from './events';

/** 2020 to 2100, what `parseEvent` lets in. */
export const firstInstant = Date.UTC(2020, 0, 1);
export const lastInstant = Date.UTC(2100, 0, 1);
export const someCards: readonly CardId[] = ['one', 'two', 'three'].map((name) => cardId(`a:${name}.nerve.recall`));

const instant = fc.oneof(
  fc.integer({ min: firstInstant, max: lastInstant }),
  fc.constantFrom(firstInstant, firstInstant + 1, lastInstant - 1, lastInstant),
  // Answers of one week, so that learning steps and same-day reviews come up.
  fc.integer({ min: Date.UTC(2026, 2, 1), max: Date.UTC(2026, 2, 8) }),
);
const wholeDay: fc.Arbitrary<StudyDay> = fc
  .oneof(fc.integer({ min: 20_000, max: 22_000 }), fc.constantFrom(-1_000_000, -1, 0, 1, 1_000_000))
  .map(studyDay);
const due: fc.Arbitrary<Due | null> = fc.oneof(
  fc.constant(null),
  instant.map((at) => ({ at })),
  wholeDay.map((day) => ({ day })),
);
export const rating: fc.Arbitrary<Rating> = fc.constantFrom(1, 2, 3, 4);
const ratingOrNone = fc.option(rating, { freq: 5 });
const stamp: fc.Arbitrary<Hlc> = fc.oneof(
  instant.map((at) => makeHlc(at, 0)),
  fc.constantFrom(makeHlc(0, 0), makeHlc(2 ** 48 - 1, 0xffff), makeHlc(2 ** 47 - 1, 0xffff)),
);
/** Each weight anywhere that an event may put it, its own limits among that. */
export const weights = fc.array(
  fc.oneof(
    fc.double({ min: -100, max: 100, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.constantFrom(-100, 0, 0.001, 0.1, 0.8, 1, 2, 4.5, 10, 100),
  ),
  { minLength: 21, maxLength: 21 },
);

interface Shape {
  readonly device: number;
  readonly seq: number;
  readonly hlc: Hlc;
  readonly at: number;
  readonly tzOffset: number;
  readonly rollover: number;
  readonly effectiveAt: number;
}
const shape: fc.Arbitrary<Shape> = fc
  .record({
    device: fc.integer({ min: 1, max: 3 }),
    // A forger may repeat a number.
    seq: fc.integer({ min: 1, max: 40 }),
    hlc: stamp,
    at: instant,
    tzOffset: fc.integer({ min: -1_080, max: 1_080 }),
    rollover: fc.integer({ min: 0, max: 1_439 }),
    corrected: fc.option(instant, { freq: 3 }),
  })
  .map(({ corrected, ...rest }) => ({ ...rest, effectiveAt: corrected ?? rest.at }));

type Body = (ids: readonly EventId[], own: EventId) => Partial<LogEvent> & Pick<LogEvent, 'kind'>;
const card = fc.constantFrom(...someCards);
const pick = fc.nat();
const other = (ids: readonly EventId[], own: EventId, index: number): EventId => {
  const others = ids.filter((id) => id !== own);
  return others[index % Math.max(1, others.length)] ?? testEventId(9, 999);
};
const review = fc.record({ cardId: card, rating: ratingOrNone, chosenDue: due, predecessor: fc.option(pick) }).map(
  ({ predecessor, ...rest }): Body =>
    (ids, own) => ({
      kind: 'review',
      ...rest,
      factIds: [],
      mode: 'study',
      durationMs: 1_000,
      prevEventId: predecessor === null ? null : other(ids, own, predecessor),
      contentVersion: '',
      mappingVersion: 0,
    }),
);
const change: fc.Arbitrary<Body> = fc.oneof(
  pick.map(
    (target): Body =>
      (ids, own) => ({ kind: 'undo', targetId: other(ids, own, target) }),
  ),
  fc.tuple(pick, ratingOrNone).map(
    ([target, to]): Body =>
      (ids, own) => ({
        kind: 'remap',
        targetId: other(ids, own, target),
        rating: to,
        mappingVersion: 1,
      }),
  ),
  card.map(
    (cardId): Body =>
      () => ({ kind: 'reset', cardId }),
  ),
  fc.tuple(card, fc.boolean()).map(
    ([cardId, suspended]): Body =>
      () => ({ kind: 'suspend', cardId, suspended }),
  ),
  fc.tuple(card, wholeDay).map(
    ([cardId, untilDay]): Body =>
      () => ({ kind: 'bury', cardId, untilDay }),
  ),
  fc.tuple(card, wholeDay).map(
    ([cardId, dueDay]): Body =>
      () => ({ v: 2, kind: 'reschedule', cardId, dueDay }),
  ),
  weights.map(
    (values): Body =>
      () => ({ kind: 'params', weights: values }),
  ),
);

/**
 * Any log that `parseEvent` would let in, hostile ones among them: stamps and clocks at odds, numbers used twice,
 * undos in circles, promises and predecessors made up, weights beyond all limits. `make` turns raw bodies into events.
 */
export function anyLog(make: (input: object) => LogEvent, longest = 40): fc.Arbitrary<readonly LoggedEvent[]> {
  const body = fc.oneof({ weight: 3, arbitrary: review }, { weight: 2, arbitrary: change });
  return fc.array(fc.tuple(shape, body), { maxLength: longest }).map((parts) => {
    const ids = parts.map((_, index) => testEventId(1, index + 1));
    return parts.map(([{ effectiveAt, device, ...own }, fill], index) => {
      const id = ids[index] ?? testEventId(1, 0);
      const event = make({
        v: 1,
        id,
        device: testDevice(device),
        ...own,
        zone: 'UTC',
        studyDay: studyDayAtOffset(own.at, own.tzOffset, own.rollover),
        ...fill(ids, id),
      });
      return { event, effectiveAt, serverSeq: index + 1 };
    });
  });
}
