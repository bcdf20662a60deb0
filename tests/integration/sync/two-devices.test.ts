import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../../../lib/core/time';
import type { LogEvent } from '../../../lib/log/event';
import { defaultPolicy } from '../../../lib/scheduling/default-policy';
import { replayLog } from '../../../lib/scheduling/replay-log';
import { testAccount, testDatabase } from '../../setup/database';
import { actionCard, morning, nerveCard, review, testEventId, undo } from '../../setup/events';
import { byCard, stored, sync } from '../../setup/sync';

/** What one device did while it was offline: answers on two cards and undos of its own. */
const history = (device: number): fc.Arbitrary<LogEvent[]> =>
  fc
    .array(
      fc.record({
        rating: fc.constantFrom<1 | 2 | 3 | 4>(1, 2, 3, 4),
        card: fc.constantFrom(nerveCard, actionCard),
        undoes: fc.option(fc.nat(20), { nil: null }),
        pause: fc.integer({ min: 1, max: 3_000 }),
      }),
      { maxLength: 25 },
    )
    .map((steps) => {
      let minutes = device;
      return steps.map(({ rating, card, undoes, pause }, i): LogEvent => {
        minutes += pause;
        return undoes !== null && undoes < i
          ? undo(device, i + 1, testEventId(device, undoes + 1), minutes)
          : review(device, i + 1, { rating, cardId: card }, minutes);
      });
    });

/** Long after the last of it. */
const reunion = morning + 100 * day;

describe('two devices that were offline on the same cards', () => {
  it('end with one digest and one memory, whichever is heard first and in whatever pieces', async () => {
    await fc.assert(
      fc.asyncProperty(history(1), history(2), fc.integer({ min: 1, max: 9 }), async (one, two, piece) => {
        const merged = async (first: LogEvent[], second: LogEvent[]) => {
          const { db } = await testDatabase();
          const account = await testAccount(db);
          const send = (events: LogEvent[]) => sync(db, account, events, { now: reunion }, reunion);
          await send(first);
          for (let from = 0; from < second.length; from += piece) await send(second.slice(from, from + piece));
          const { head, logged, memories } = await stored(db, account);
          expect(memories).toEqual(byCard(replayLog(logged, defaultPolicy).values()));
          return { digest: head?.digest, count: head?.count, memories };
        };
        expect(await merged(one, two)).toEqual(await merged(two, one));
      }),
      { numRuns: 25 },
    );
  });
});
