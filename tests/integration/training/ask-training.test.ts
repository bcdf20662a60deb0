import { describe, expect, it } from 'vitest';
import type { Database } from '../../../db/database';
import { claimJob, finishJob } from '../../../db/queries/jobs';
import type { AccountId } from '../../../lib/core/ids';
import { day, minute } from '../../../lib/core/time';
import { askTraining } from '../../../lib/server/training/ask-training';
import { trainingState } from '../../../lib/server/training/training-state';
import { testAccount, testDatabase } from '../../setup/database';
import { arrival, reviews, sync } from '../../setup/sync';

async function person(events: number) {
  const { db } = await testDatabase();
  const accountId = await testAccount(db);
  await sync(db, accountId, reviews(events));
  return { db, accountId };
}
const ask = (db: Database, accountId: AccountId, why: 'due' | 'asked', now = arrival) =>
  askTraining({ db, now }, accountId, why);

async function end(db: Database, now: number): Promise<void> {
  const claimed = await claimJob(db, 'here', now, now + minute);
  if (claimed !== null) await finishJob(db, claimed, 'here', { kind: 'too-few', items: 3 }, now);
}

describe('asking for a training', () => {
  it('makes one job of a log, however often and from however many devices it is asked for', async () => {
    const { db, accountId } = await person(70);
    const asked = await Promise.all(Array.from({ length: 20 }, () => ask(db, accountId, 'due')));
    expect(new Set(asked.map(({ job }) => job?.key)).size).toBe(1);
    expect((await db.client.execute('SELECT count(*) AS n FROM job')).rows[0]).toMatchObject({ n: 1 });
    expect(trainingState(asked[0]?.job ?? null, true).training).toEqual({
      state: 'waiting',
      progress: 0,
      askedAt: arrival,
    });
  });

  it('goes by the rule where a device asks, and by the person where they ask, but not twice within ten minutes', async () => {
    const { db, accountId } = await person(20);
    expect(await ask(db, accountId, 'due')).toEqual({ job: null, isNew: false });
    expect((await ask(db, accountId, 'asked')).isNew).toBe(true);
    await end(db, arrival);
    await sync(db, accountId, reviews(1, 1, 21));
    expect((await ask(db, accountId, 'asked', arrival + minute)).isNew).toBe(false);
    expect((await ask(db, accountId, 'due', arrival + day)).isNew).toBe(false);
    expect((await ask(db, accountId, 'asked', arrival + day)).isNew).toBe(true);
    await end(db, arrival + day);
    await sync(db, accountId, reviews(9, 1, 22));
    expect((await ask(db, accountId, 'due', arrival + 2 * day)).isNew).toBe(true);
  });

  it('tells an owner of their own training alone', async () => {
    const { db, accountId } = await person(70);
    await ask(db, accountId, 'due');
    const other = await testAccount(db, 2);
    expect(await ask(db, other, 'due')).toEqual({ job: null, isNew: false });
  });

  it('shows what was stored as a result only where it is one', async () => {
    const { db, accountId } = await person(70);
    await ask(db, accountId, 'due');
    const claimed = await claimJob(db, 'here', arrival, arrival + minute);
    if (claimed === null) throw new Error('nothing to claim');
    await finishJob(db, claimed, 'here', { kind: 'fitted', weights: ['<script>'] }, arrival);
    const { job } = await ask(db, accountId, 'asked');
    expect(trainingState(job, true).training).toMatchObject({ state: 'failed', code: 'invalid-result' });
  });
});
