import { afterEach, describe, expect, it } from 'vitest';
import type { Database } from '../../../db/database';
import { claimJob, findNewestJob, insertJob } from '../../../db/queries/jobs';
import type { JobName } from '../../../db/rows/job-row';
import { minute } from '../../../lib/core/time';
import { JobFailure } from '../../../lib/server/jobs/job-failure';
import { type Runner, startWorker, type Worker } from '../../../lib/server/jobs/worker';
import { testAccount, testDatabase } from '../../setup/database';
import { morning } from '../../setup/events';
import { reviews, sync } from '../../setup/sync';

const workers: Worker[] = [];
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop()));
});

async function ask(db: Database, n = 1): Promise<JobName> {
  const name: JobName = { accountId: await testAccount(db, n), kind: 'train-parameters', key: 'k' };
  const [first, ...rest] = insertJob(db.query, name, {}, morning);
  if (first !== undefined) await db.write([first, ...rest]);
  return name;
}

/** A worker whose clock the test moves. */
function working(db: Database, run: Runner, over: { holder?: string; now?: () => number; leaseMs?: number } = {}) {
  const problems: unknown[] = [];
  const worker = startWorker({
    db,
    runners: { 'train-parameters': run },
    holder: 'here',
    now: () => morning,
    lookEveryMs: 5,
    restMs: 1,
    report: (cause) => problems.push(cause),
    ...over,
  });
  workers.push(worker);
  return { worker, problems };
}

const newest = (db: Database, { accountId, kind }: JobName) => findNewestJob(db.query, accountId, kind);
const until = async (holds: () => Promise<boolean> | boolean) => {
  for (let tries = 0; tries < 400 && !(await holds()); tries += 1) await new Promise((done) => setTimeout(done, 5));
};

describe('a worker', () => {
  it('does one job after the other, never two at once, while answers are stored in between', async () => {
    const { db } = await testDatabase();
    const names = [await ask(db, 1), await ask(db, 2), await ask(db, 3)];
    let running = 0;
    let most = 0;
    working(db, async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((done) => setTimeout(done, 10));
      running -= 1;
      return 'well';
    });
    const student = await testAccount(db, 9);
    for (let n = 0; n < 10; n += 1) await sync(db, student, reviews(10, 1, 1 + 10 * n));
    await until(async () =>
      (await Promise.all(names.map((name) => newest(db, name)))).every((job) => job?.state === 'done'),
    );
    expect(await Promise.all(names.map(async (name) => (await newest(db, name))?.result))).toEqual([
      'well',
      'well',
      'well',
    ]);
    expect(most).toBe(1);
  });

  it('tries again after a failure, later each time, and puts the job aside after the third', async () => {
    const { db } = await testDatabase();
    const name = await ask(db);
    let now = morning;
    let tries = 0;
    const { problems } = working(
      db,
      async () => {
        tries += 1;
        throw new JobFailure('timeout', false);
      },
      { now: () => now },
    );
    await until(() => tries === 1);
    await until(async () => (await newest(db, name))?.state === 'waiting');
    now += minute - 1;
    await new Promise((done) => setTimeout(done, 30));
    expect(tries).toBe(1);
    now += 1;
    await until(() => tries === 2);
    now += 2 * minute;
    await until(async () => (await newest(db, name))?.state === 'failed');
    expect(await newest(db, name)).toMatchObject({ state: 'failed', errorCode: 'timeout', attempts: 3 });
    expect(problems).toHaveLength(3);
  });

  it('does not try again what another try cannot mend', async () => {
    const { db } = await testDatabase();
    const name = await ask(db);
    working(db, async () => {
      throw new JobFailure('unavailable', true);
    });
    await until(async () => (await newest(db, name))?.state === 'failed');
    expect(await newest(db, name)).toMatchObject({ errorCode: 'unavailable', attempts: 1 });
  });

  it('gives a job back when it is stopped in the middle, without counting the attempt', async () => {
    const { db } = await testDatabase();
    const name = await ask(db);
    let begun = false;
    const { worker, problems } = working(db, (_job, { signal }) => {
      begun = true;
      return new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('ended'))));
    });
    await until(() => begun);
    await worker.stop();
    expect(await newest(db, name)).toMatchObject({ state: 'waiting', attempts: 0 });
    expect(problems).toEqual([]);
    expect(await claimJob(db, 'next', morning, morning + minute)).not.toBeNull();
  });

  it('lets go of a job that was taken over or erased, and writes nothing of it', async () => {
    const { db } = await testDatabase();
    const name = await ask(db);
    let ended = false;
    working(
      db,
      (_job, { signal }) =>
        new Promise((_, reject) =>
          signal.addEventListener('abort', () => {
            ended = true;
            reject(new Error('ended'));
          }),
        ),
      { leaseMs: 30 },
    );
    await until(async () => (await newest(db, name))?.state === 'running');
    await db.client.execute('DELETE FROM job');
    await until(() => ended);
    expect(ended).toBe(true);
    expect(await newest(db, name)).toBeNull();
  });
});
