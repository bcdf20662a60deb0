import { describe, expect, it } from 'vitest';
import { runHistory } from '../simulator/run-history';

/** Two hundred here; ten thousand, some of them against the real server, with `npm run -s test:long`. */
const histories = 200;

describe('a person with two or three devices', () => {
  it('ends with one digest, no answer lost or doubled, and equal memories, whatever happened on the way', async () => {
    const failures: string[] = [];
    let events = 0;
    for (let n = 0; n < histories; n += 1) {
      const outcome = await runHistory(`short-${n}`);
      events += outcome.events;
      if (outcome.failure !== null) failures.push(`${outcome.seed}: ${outcome.failure}`);
    }
    expect(failures).toEqual([]);
    expect(events).toBeGreaterThan(histories * 5);
  }, 120_000);
});
