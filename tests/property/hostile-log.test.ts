import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '@/lib/core/time';
import type { LogEvent, LoggedEvent } from '@/lib/log/event';
import { compareEvents } from '@/lib/log/order';
import { parseEvent } from '@/lib/log/parse-event';
import { applyEvent } from '@/lib/scheduling/apply-event';
import { cardsTouchedBy } from '@/lib/scheduling/cards-touched-by';
import { defaultPolicy } from '@/lib/scheduling/default-policy';
import { type Memory, newMemory } from '@/lib/scheduling/memory';
import type { Policy } from '@/lib/scheduling/policy';
import { replayCard } from '@/lib/scheduling/replay-card';
import { replayLog } from '@/lib/scheduling/replay-log';
import { standingChanges } from '@/lib/scheduling/standing-changes';
import { anyLog, someCards } from '../setup/arbitrary-events';

/** Every generated event goes through the door that strangers' events go through. */
function admitted(input: object): LogEvent {
  const read = parseEvent(input);
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}
const logs = anyLog(admitted);
const policies: fc.Arbitrary<Policy> = fc.record({
  weights: fc.constant(defaultPolicy.weights),
  desiredRetention: fc.double({ min: 0.7, max: 0.99, noNaN: true }),
  maximumInterval: fc.constantFrom(1, 7, 365, 36_500),
  learningSteps: fc.constantFrom([1, 10], [10], [], [1, 10, 1_440], [0.5, 4_320]),
  relearningSteps: fc.constantFrom([10], [], [10, 60], [1_440]),
});
const asText = (memories: ReadonlyMap<unknown, Memory>) =>
  JSON.stringify([...memories.values()].sort((a, b) => (a.cardId < b.cardId ? -1 : 1)));

function expectSound(memory: Memory, policy: Policy): void {
  const { state, stability, difficulty, due, lastAt, lastDay, reps, lapses, step } = memory;
  if (state === 'new') {
    expect(memory).toEqual({
      ...newMemory(memory.cardId),
      suspended: memory.suspended,
      buriedUntil: memory.buriedUntil,
      lastEventId: memory.lastEventId,
    });
    return;
  }
  expect(stability).toBeGreaterThanOrEqual(0.001);
  expect(stability).toBeLessThanOrEqual(36_500);
  expect(difficulty).toBeGreaterThanOrEqual(1);
  expect(difficulty).toBeLessThanOrEqual(10);
  for (const value of [stability, difficulty]) expect(Math.round(value * 1e8) / 1e8).toBe(value);
  expect(reps).toBeGreaterThanOrEqual(1);
  expect(lapses).toBeLessThan(reps);
  expect(step).toBeGreaterThanOrEqual(0);
  if (due === null || lastAt === null || lastDay === null) throw new Error('answered, but never or not due');
  if ('at' in due) {
    expect(due.at - lastAt).toBeGreaterThanOrEqual(0);
    expect(due.at - lastAt).toBeLessThan(day);
    expect(state).not.toBe('review');
  } else {
    expect(due.day - lastDay).toBeGreaterThanOrEqual(1);
    expect(due.day - lastDay).toBeLessThanOrEqual(Math.max(policy.maximumInterval, 3));
  }
}

describe('any log that the door lets in', () => {
  it('leaves sound memories', () => {
    fc.assert(
      fc.property(logs, policies, (log, policy) => {
        for (const memory of replayLog(log, policy).values()) expectSound(memory, policy);
      }),
      { numRuns: 400 },
    );
  });

  it('leaves the same memories to the bit in any order, with duplicates, and however it was split', () => {
    fc.assert(
      fc.property(logs, fc.func(fc.nat()), fc.array(fc.nat(), { maxLength: 5 }), (log, key, again) => {
        const expected = asText(replayLog(log, defaultPolicy));
        const shuffled = log
          .map((logged, index) => ({ logged, place: key(index) }))
          .sort((a, b) => a.place - b.place)
          .map(({ logged }) => logged);
        expect(asText(replayLog(shuffled, defaultPolicy))).toBe(expected);
        const doubled = again.flatMap((index) => log[index % Math.max(1, log.length)] ?? []);
        expect(asText(replayLog([...doubled, ...shuffled], defaultPolicy))).toBe(expected);
        const [one, two] = [0, 1].map((half) => log.filter((_, index) => key(index) % 2 === half));
        expect(asText(replayLog([...(two ?? []), ...(one ?? [])], defaultPolicy))).toBe(expected);
      }),
      { numRuns: 300 },
    );
  });

  it('gives a card alone what it gives all cards together', () => {
    fc.assert(
      fc.property(logs, (log) => {
        const all = replayLog(log, defaultPolicy);
        for (const card of someCards) {
          const own = log.filter(({ event }) => !('cardId' in event) || event.cardId === card);
          expect(replayCard(card, own, defaultPolicy)).toEqual(all.get(card) ?? newMemory(card));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('can be continued by one event that sorts last', () => {
    fc.assert(
      fc.property(logs, (log) => {
        const sorted = [...log].sort((a, b) => compareEvents(a.event, b.event));
        const last = sorted.at(-1);
        if (last === undefined || !('cardId' in last.event)) return;
        const { cardId, id } = last.event;
        const named = sorted.some(({ event }) => 'targetId' in event && event.targetId === id);
        if (named) return;
        const earlier = sorted.slice(0, -1);
        const policy = { ...defaultPolicy, weights: standingChanges(sorted).weights ?? defaultPolicy.weights };
        const before = replayCard(cardId, earlier, policy);
        expect(applyEvent(before, last, policy)).toEqual(replayCard(cardId, sorted, policy));
      }),
      { numRuns: 400 },
    );
  });

  it('changes no other cards than those an arriving event is said to touch', () => {
    fc.assert(
      fc.property(logs, fc.nat(), (log, index) => {
        const arriving = log[index % Math.max(1, log.length)];
        if (arriving === undefined) return;
        const rest = log.filter((logged) => logged !== arriving);
        const byId = new Map(log.map(({ event }) => [event.id, event]));
        const touched = cardsTouchedBy(arriving.event, (id) => byId.get(id));
        if (touched === 'all') return;
        const before = replayLog(rest, defaultPolicy);
        const after = replayLog(log, defaultPolicy);
        for (const card of someCards) if (!touched.includes(card)) expect(after.get(card)).toEqual(before.get(card));
      }),
      { numRuns: 400 },
    );
  });
});

describe('the order of a log', () => {
  it('is total and the same from either side', () => {
    fc.assert(
      fc.property(logs, (log: readonly LoggedEvent[]) => {
        for (const { event: a } of log)
          for (const { event: b } of log) {
            expect(Math.sign(compareEvents(a, b))).toBe(-Math.sign(compareEvents(b, a)) + 0);
            if (a !== b) expect(compareEvents(a, b)).not.toBe(0);
          }
      }),
      { numRuns: 40 },
    );
  });
});
