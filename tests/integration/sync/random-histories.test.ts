import { describe, expect, it } from 'vitest';
import { testAccount, testDatabase } from '../../setup/database';
import { runHistory } from '../../simulator/run-history';
import { serverOnDisk } from '../../simulator/server-on-disk';

/** As in tests/property/random-histories.test.ts, through the real use-case and a real file: fewer, because it is slower. */
const histories = 40;

describe('a person with two or three devices and the real server', () => {
  it('ends with one digest, no answer lost or doubled, and equal memories, the stored ones included', async () => {
    const { db } = await testDatabase();
    const failures: string[] = [];
    for (let n = 0; n < histories; n += 1) {
      const { seed, failure } = await runHistory(`disk-${n}`, {
        server: async () => serverOnDisk(db, await testAccount(db, n)),
      });
      if (failure !== null) failures.push(`${seed}: ${failure}`);
    }
    expect(failures).toEqual([]);
  }, 120_000);
});
