import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyExchange } from '../../../lib/browser/apply-exchange';
import { addToDigest, emptyDigest } from '../../../lib/log/digest';
import type { LogEvent } from '../../../lib/log/event';
import { defaultPolicy } from '../../../lib/scheduling/default-policy';
import { replayLog } from '../../../lib/scheduling/replay-log';
import type { StoredEvent } from '../../../lib/sync/wire';
import { freshBrowser } from '../../setup/browser';
import { actionCard, base, morning, nerveCard, review, testEventId, undo } from '../../setup/events';
import { memoriesOf, must, open, someAccount } from '../../setup/replica';

const history: readonly LogEvent[] = [
  review(1, 1),
  review(2, 1, { rating: 1 }, 700),
  undo(1, 2, testEventId(1, 1), 800),
  undo(2, 2, testEventId(1, 2), 900),
  review(1, 3, { cardId: actionCard }, 1_000),
  { ...base(2, 3, 1_500), kind: 'remap', targetId: testEventId(2, 1), rating: 4, mappingVersion: 1 },
  undo(1, 4, testEventId(2, 3), 1_600),
  { ...base(1, 5, 1_700), kind: 'bury', cardId: nerveCard, untilDay: base(1, 5, 1_700).studyDay },
  review(1, 6, { rating: 2 }, 4_000),
];

describe('events that arrive in any order, in any pages', () => {
  it('leave the memory that a replay of the whole log gives, an undo before its target included', async () => {
    const expected = [
      ...replayLog(
        history.map((event) => ({ event, effectiveAt: event.at, serverSeq: 1 })),
        defaultPolicy,
      ).values(),
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...history], { minLength: history.length }),
        fc.integer({ min: 1, max: history.length }),
        async (events, size) => {
          const replica = await open(someAccount, freshBrowser().tab());
          for (let from = 0; from < events.length; from += size) {
            const page = events.slice(0, from + size);
            const stored: StoredEvent[] = page.slice(from).map((event, i) => ({
              event,
              receipt: { serverSeq: from + i + 1, receivedAt: morning, effectiveAt: event.at },
            }));
            const applied = await applyExchange(
              replica,
              { events: [], fields: [], cursor: from },
              {
                v: 1,
                answers: [],
                fieldAnswers: [],
                events: stored,
                fields: [],
                cursor: from + size,
                more: from + size < events.length,
                head: { count: page.length, digest: addToDigest(emptyDigest, page) },
                now: morning,
              },
              0,
            );
            expect(must(applied)).toBe('applied');
          }
          const byCard = [...expected].sort((a, b) => (a.cardId < b.cardId ? -1 : 1));
          expect(await memoriesOf(replica)).toEqual(byCard);
        },
      ),
      { numRuns: 60 },
    );
  });
});
