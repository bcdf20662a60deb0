import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { learnerLog, quickForgetter } from '../../../bench/learner-log';
import { day } from '../../../lib/core/time';
import { JobFailure } from '../../../lib/server/jobs/job-failure';
import { askTrainer } from '../../../lib/server/training/trainer';
import { testAccount, testDatabase } from '../../setup/database';
import { morning } from '../../setup/events';
import { reviews, stored, sync } from '../../setup/sync';

const later = morning + 800 * day;
const script = (name: string) => ({ file: fileURLToPath(new URL(`./${name}`, import.meta.url)), execArgv: [] });

async function person(cards: number) {
  const { db, file } = await testDatabase();
  const accountId = await testAccount(db);
  const log = learnerLog(quickForgetter, cards);
  for (let from = 0; from < log.length; from += 400)
    await sync(db, accountId, log.slice(from, from + 400), { now: later }, later);
  return {
    db,
    accountId,
    order: { kind: 'train', accountId, databaseUrl: `file:${file}`, databaseAuthToken: null } as const,
  };
}

describe('a training', () => {
  it('fits weights to a log, in a process that only reads, while answers go on being stored', async () => {
    const { db, accountId, order } = await person(150);
    const before = await stored(db, accountId);
    const told: number[] = [];
    const training = askTrainer(order, { progress: (share) => told.push(share) });
    const other = await testAccount(db, 5);
    for (let n = 0; n < 20; n += 1) await sync(db, other, reviews(20, 5, 1 + 20 * n));
    const trained = await training;
    expect(trained).toMatchObject({ kind: 'outcome', outcome: { kind: 'fitted', fit: 'full' } });
    if (trained.kind !== 'outcome' || trained.outcome.kind !== 'fitted') throw new Error('not fitted');
    const { weights, judged, before: was, after } = trained.outcome;
    expect(judged.after).toBeLessThan(judged.before);
    expect(after.logLoss).toBeLessThan(was.logLoss);
    // What was fitted is what the learner is like: a first stability far below the published 2.3 days.
    expect(weights[2]).toBeLessThan(1.5);
    expect(told.at(-1)).toBeGreaterThan(0.5);
    expect(await stored(db, accountId)).toEqual(before);
  });

  it('has nothing to say about somebody who has hardly begun', async () => {
    const { order } = await person(1);
    expect(await askTrainer(order)).toEqual({ kind: 'outcome', outcome: { kind: 'too-few', items: 5 } });
  });

  it('refuses an order that is none, and says so for good', async () => {
    const forged = { accountId: '../../etc/passwd', databaseUrl: 'file:x', databaseAuthToken: null };
    const asked = askTrainer(Object.assign({ kind: 'probe' } as const, forged));
    await expect(asked).rejects.toMatchObject({ code: 'invalid-payload', isFinal: true });
  });

  it('that is killed in the middle, or dies in native code, is a failure here and nothing worse', async () => {
    for (const name of ['killed.mjs', 'aborts.mjs'])
      await expect(askTrainer({ kind: 'probe' }, { script: script(name) })).rejects.toEqual(
        new JobFailure('crashed', false),
      );
  });

  it('whose weights are NaN is a failure, and its answer reaches nobody', async () => {
    await expect(askTrainer({ kind: 'probe' }, { script: script('nan-weights.mjs') })).rejects.toEqual(
      new JobFailure('invalid-result', false),
    );
  });

  it('ends at once when the server stops', async () => {
    const stop = new AbortController();
    const asked = askTrainer({ kind: 'probe' }, { script: script('silent.mjs'), signal: stop.signal });
    setTimeout(() => stop.abort(), 200);
    await expect(asked).rejects.toBeInstanceOf(JobFailure);
  });
});
