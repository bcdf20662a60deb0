import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../../../lib/scheduling/default-policy';
import { defaultWeights } from '../../../lib/scheduling/default-weights';
import { replayLog } from '../../../lib/scheduling/replay-log';
import { testAccount, testDatabase } from '../../setup/database';
import { base, review } from '../../setup/events';
import { reviews, stored, sync, verdicts } from '../../setup/sync';

const weights = defaultWeights.map((weight) => weight * 1.1);
const params = { ...base(1, 9_000, 1_400), kind: 'params', weights } as const;

/** Two accounts, one of which has 1,200 answers. */
async function longAndShort() {
  const { db } = await testDatabase();
  const [long, short] = [await testAccount(db, 1), await testAccount(db, 2)];
  for (let from = 1; from < 1_200; from += 400) await sync(db, long, reviews(400, 1, from), { omit: 'all' });
  return { db, long, short };
}

describe('a request for which a whole log is replayed', () => {
  it('holds up nobody: others are answered before it, and the event loop turns', async () => {
    const { db, long, short } = await longAndShort();
    const order: string[] = [];
    let turns = 0;
    const turning = setInterval(() => {
      turns += 1;
    }, 0);
    const replaying = sync(db, long, [params]).then(() => order.push('whole log'));
    for (let n = 1; n <= 3; n += 1) {
      await sync(db, short, [review(2, n)]);
      order.push(`review ${n}`);
    }
    await replaying;
    clearInterval(turning);
    expect(order.slice(0, 2)).toEqual(['review 1', 'review 2']);
    expect(turns).toBeGreaterThan(1);
    const { memories, logged } = await stored(db, long);
    expect(memories).toEqual([...replayLog(logged, defaultPolicy).values()].sort(byCard));
  });

  it('is right about what the same account stored meanwhile', async () => {
    const { db, long } = await longAndShort();
    const replaying = sync(db, long, [params]);
    const meanwhile = await sync(db, long, [review(3, 1, {}, 1_300)], { device: review(3, 1).device });
    expect(verdicts(meanwhile)).toEqual(['accepted']);
    expect(verdicts(await replaying)).toEqual(['accepted']);
    const { memories, logged, head } = await stored(db, long);
    expect(head?.count).toBe(1_202);
    expect(memories).toEqual([...replayLog(logged, defaultPolicy).values()].sort(byCard));
  });
});

const byCard = (a: { readonly cardId: string }, b: { readonly cardId: string }): number =>
  a.cardId < b.cardId ? -1 : 1;
