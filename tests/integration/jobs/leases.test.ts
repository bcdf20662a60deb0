import { describe, expect, it } from 'vitest';
import type { Database } from '../../../db/database';
import { claimJob, findNewestJob, finishJob, insertJob, renewJob } from '../../../db/queries/jobs';
import type { JobName } from '../../../db/rows/job-row';
import { minute } from '../../../lib/core/time';
import { testAccount, testDatabase } from '../../setup/database';
import { morning } from '../../setup/events';

const lease = minute;

async function asked(db: Database, n = 1, key = 'log 7', at = morning): Promise<JobName> {
  const accountId = await testAccount(db, n);
  const name: JobName = { accountId, kind: 'train-parameters', key };
  await ask(db, name, at);
  return name;
}
async function ask(db: Database, name: JobName, at = morning): Promise<void> {
  const [first, ...rest] = insertJob(db.query, name, { v: 1 }, at);
  if (first !== undefined) await db.write([first, ...rest]);
}
const claim = (db: Database, holder: string, at: number) => claimJob(db, holder, at, at + lease);

describe('a leased job', () => {
  it('is one however often it is asked for under the same key', async () => {
    const { db } = await testDatabase();
    const name = await asked(db);
    await Promise.all(Array.from({ length: 20 }, () => ask(db, name, morning + 5)));
    expect(await claim(db, 'a', morning + 10)).toMatchObject({ ...name, attempts: 1, createdAt: morning });
    expect(await claim(db, 'a', morning + 11)).toBeNull();
  });

  it('goes to one of many that claim at the same time', async () => {
    const { db } = await testDatabase();
    await asked(db, 1);
    await asked(db, 2);
    const claims = await Promise.all(Array.from({ length: 12 }, (_, i) => claim(db, `holder ${i}`, morning)));
    expect(claims.filter((each) => each !== null)).toHaveLength(2);
  });

  it('is taken over when its holder was silent for too long, and the old holder can no longer change it', async () => {
    const { db } = await testDatabase();
    const name = await asked(db);
    await claim(db, 'first', morning);
    expect(await claim(db, 'second', morning + lease)).toBeNull();
    expect(await renewJob(db, name, 'first', 0.5, morning + 30_000, morning + 30_000 + lease)).toBe(true);
    expect(await claim(db, 'second', morning + lease + 1)).toBeNull();
    expect(await claim(db, 'second', morning + 30_001 + lease)).toMatchObject({ attempts: 2, progress: 0 });
    expect(await finishJob(db, name, 'first', { from: 'first' }, morning + 2 * lease)).toBe(false);
    expect(await finishJob(db, name, 'second', { from: 'second' }, morning + 2 * lease)).toBe(true);
    const { accountId, kind } = name;
    expect(await findNewestJob(db.query, accountId, kind)).toMatchObject({ state: 'done', result: { from: 'second' } });
  });

  it('is put aside with a reason when three processes died of it', async () => {
    const { db } = await testDatabase();
    const name = await asked(db);
    let at = morning;
    for (const holder of ['a', 'b', 'c']) {
      expect(await claim(db, holder, at)).not.toBeNull();
      at += lease + 1;
    }
    expect(await claim(db, 'd', at)).toBeNull();
    const { accountId, kind } = name;
    expect(await findNewestJob(db.query, accountId, kind)).toMatchObject({ state: 'failed', errorCode: 'crashed' });
    // Put aside stays put aside, and the key stays taken.
    await ask(db, name, at);
    expect(await claim(db, 'e', at + lease)).toBeNull();
  });

  it('keeps its payload and result as they are, and only the newest few of what ended', async () => {
    const { db } = await testDatabase();
    const { accountId, kind } = await asked(db, 1, 'log 0');
    for (let n = 0; n < 6; n += 1) {
      const name: JobName = { accountId, kind, key: `log ${n}` };
      await ask(db, name, morning + n);
      await claim(db, 'a', morning + n);
      await finishJob(db, name, 'a', { weights: [0.1, n] }, morning + n);
    }
    const { rows } = await db.client.execute('SELECT key FROM job ORDER BY key');
    expect(rows.map(({ key }) => key)).toEqual(['log 3', 'log 4', 'log 5']);
    expect(await findNewestJob(db.query, accountId, kind)).toMatchObject({
      payload: { v: 1 },
      result: { weights: [0.1, 5] },
    });
  });

  it('is refused for an account that is gone', async () => {
    const { db } = await testDatabase();
    const name = await asked(db);
    await db.client.execute({ sql: 'DELETE FROM job', args: [] });
    await db.client.batch(['DELETE FROM log_head', 'DELETE FROM account']);
    await expect(ask(db, name)).rejects.toThrow();
  });
});
