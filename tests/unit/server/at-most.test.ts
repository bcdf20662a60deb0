import { describe, expect, it } from 'vitest';
import { atMost } from '../../../lib/server/auth/at-most';

describe('at most two at a time', () => {
  it('run, in order, and one that fails makes room like any other', async () => {
    const inTurn = atMost(2);
    let running = 0;
    let most = 0;
    const finished: number[] = [];
    const work = (n: number) =>
      inTurn(async () => {
        running += 1;
        most = Math.max(most, running);
        await new Promise((resolve) => setTimeout(resolve, 1));
        running -= 1;
        finished.push(n);
        if (n === 2) throw new Error('two');
      });
    const outcomes = await Promise.allSettled(Array.from({ length: 9 }, (_, n) => work(n)));
    expect(most).toBe(2);
    expect(finished).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(outcomes.map(({ status }) => status).filter((status) => status === 'rejected')).toHaveLength(1);
  });
});
