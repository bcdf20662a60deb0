import { describe, expect, it } from 'vitest';
import { minute } from '../../../lib/core/time';
import { takeSyncWork } from '../../../lib/server/sync/sync-limit';
import { testAccountId, testDatabase } from '../../setup/database';
import { morning } from '../../setup/events';
import { contextOf } from '../../setup/people';
import { requestOf, reviews } from '../../setup/sync';

const batch = reviews(500);
const asked = (n: number, events: readonly unknown[] = []) => requestOf(testAccountId(n), events);

describe('the limit on syncing', () => {
  it('lets a phone that was away for a month, and a device that fetches 100,000 answers, through without a write', async () => {
    const { db } = await testDatabase();
    const account = testAccountId(21);
    for (let n = 0; n < 7; n += 1)
      expect((await takeSyncWork(contextOf(db), asked(21, batch), { account })).ok).toBe(true);
    for (let n = 0; n < 50; n += 1) expect((await takeSyncWork(contextOf(db), asked(21), { account })).ok).toBe(true);
    const { rows } = await db.client.execute('SELECT count(*) AS n FROM rate_limit');
    expect(rows[0]?.n).toBe(0);
  });

  it('refuses who sends a million answers a minute, says when to come back, and forgets it then', async () => {
    const { db } = await testDatabase();
    const account = testAccountId(22);
    let taken = 0;
    for (let n = 0; n < 2_000; n += 1)
      if ((await takeSyncWork(contextOf(db), asked(22, batch), { account })).ok) taken += 1;
    expect(taken * 500).toBeGreaterThan(400_000);
    expect(taken * 500).toBeLessThan(600_000);
    const refused = await takeSyncWork(contextOf(db), asked(22), { account });
    expect(refused).toMatchObject({ ok: false, error: { code: 'too-many', retryAfter: 60 } });
    // Another account is not touched by it.
    const other = await takeSyncWork(contextOf(db), asked(23), { account: testAccountId(23) });
    expect(other.ok).toBe(true);
    expect((await takeSyncWork(contextOf(db, morning + minute), asked(22), { account })).ok).toBe(true);
  });

  it('counts requests without a session by address', async () => {
    const { db } = await testDatabase();
    let taken = 0;
    for (let n = 0; n < 5_000; n += 1)
      if ((await takeSyncWork(contextOf(db), asked(24), { address: '192.0.2.77' })).ok) taken += 1;
    expect(taken).toBeGreaterThan(3_000);
    expect(taken).toBeLessThan(3_200);
    expect((await takeSyncWork(contextOf(db), asked(24), { address: '192.0.2.78' })).ok).toBe(true);
  });
});
