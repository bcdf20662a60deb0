import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CardId } from '@/lib/core/ids';
import { type Calendar, day, hour, minute } from '@/lib/core/time';
import type { Rating } from '@/lib/log/event';
import { defaultPolicy } from '@/lib/scheduling/default-policy';
import type { Memory } from '@/lib/scheduling/memory';
import { replayLog } from '@/lib/scheduling/replay-log';
import { rating, someCards } from '../setup/arbitrary-events';
import { morning } from '../setup/events';
import { StudyDevice } from '../setup/study-devices';

const calendar: Calendar = { zone: 'Europe/Zurich', rollover: 240 };
const plain = (memories: ReadonlyMap<CardId, Memory>) =>
  JSON.stringify([...memories.values()].sort((a, b) => (a.cardId < b.cardId ? -1 : 1)));

interface Act {
  readonly device: number;
  readonly what: number;
  readonly card: CardId;
  readonly rating: Rating;
  readonly pause: number;
  readonly pick: number;
}
const act: fc.Arbitrary<Act> = fc.record({
  device: fc.nat({ max: 2 }),
  what: fc.nat({ max: 23 }),
  card: fc.constantFrom(...someCards),
  rating,
  pause: fc.constantFrom(10_000, minute, 10 * minute, 5 * hour, day, 9 * day),
  pick: fc.nat(),
});

/** One act of a person at one device. Answers are the most frequent, as in life. */
function perform(device: StudyDevice, { what, card, rating: given, pick }: Act, now: number): void {
  const target = device.standing().at(pick % Math.max(1, device.standing().length));
  if (what < 13) device.answer(card, given, now);
  else if (what === 13) device.answer(card, null, now);
  else if (what === 14) device.reset(card, now);
  else if (what === 15) device.suspend(card, pick % 2 === 0, now);
  else if (what === 16) device.bury(card, now);
  else if (what === 17 && pick % 4 === 0)
    device.params(
      defaultPolicy.weights.map((weight) => weight * (1 + (pick % 7) / 20)),
      now,
    );
  else if (what < 21 && target !== undefined) device.undo(target.id, now);
  else if (what === 21 && target?.kind === 'review') device.remap(target.id, given, now);
  else if (what === 22 && target?.kind === 'review') device.remap(target.id, null, now);
}

describe('two and three devices that meet now and then', () => {
  it('remember the same to the bit, and each all along what a replay of its log says', () => {
    fc.assert(
      fc.property(
        fc.array(act, { maxLength: 60 }),
        fc.tuple(...[0, 1, 2].map(() => fc.constantFrom(0, 0, hour, -90 * minute, day))),
        (acts, errors) => {
          const devices = errors.map((error, index) => new StudyDevice(index + 1, defaultPolicy, calendar, error));
          let now = morning;
          for (const step of acts) {
            now += step.pause;
            const device = devices[step.device];
            if (device === undefined) continue;
            if (step.what === 23) {
              const other = devices[(step.device + 1) % devices.length];
              if (other !== undefined) device.receive(other.log.values());
            } else perform(device, step, now);
            expect(plain(device.memories)).toBe(plain(replayLog(device.log.values(), defaultPolicy)));
          }
          for (const device of devices) for (const other of devices) device.receive(other.log.values());
          const [first, ...others] = devices.map((device) => plain(device.memories));
          for (const other of others) expect(other).toBe(first);
        },
      ),
      { numRuns: 250 },
    );
  });
});

describe('undo', () => {
  it('is the exact inverse of thirty acts and more, one after the other, and redo of undo', () => {
    fc.assert(
      fc.property(fc.array(act, { minLength: 30, maxLength: 36 }), (acts) => {
        const device = new StudyDevice(1, defaultPolicy, calendar);
        const states = [plain(device.memories)];
        const done = [];
        let now = morning;
        for (const step of acts) {
          now += step.pause;
          perform(device, { ...step, what: step.what % 18 }, now);
          const event = [...device.log.values()].at(-1)?.event;
          if (event !== undefined && done.at(-1)?.id !== event.id) {
            done.push(event);
            states.push(plain(device.memories));
          }
        }
        const undos = [];
        for (let depth = done.length; depth > 0; depth -= 1) {
          const event = done[depth - 1];
          if (event === undefined) continue;
          now += 10_000;
          undos.push(device.undo(event.id, now));
          expect(plain(device.memories)).toBe(states[depth - 1]);
        }
        for (const [index, undo] of undos.reverse().entries()) {
          now += 10_000;
          device.undo(undo.id, now);
          expect(plain(device.memories)).toBe(states[index + 1]);
        }
      }),
      { numRuns: 40 },
    );
  });
});
