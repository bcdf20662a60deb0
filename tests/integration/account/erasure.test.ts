import { describe, expect, it } from 'vitest';
import { insertJob } from '../../../db/queries/jobs';
import { eraseAccount } from '../../../lib/server/account/erase-account';
import { makeRecoveryCodes } from '../../../lib/server/account/make-recovery-codes';
import { findActor } from '../../../lib/server/auth/find-actor';
import { testAccount, testDatabase } from '../../setup/database';
import { morning } from '../../setup/events';
import { setting } from '../../setup/field-write';
import { contextOf, enter, goodPassword, join, succeeded } from '../../setup/people';
import { reviews, stored, sync, verdicts } from '../../setup/sync';

describe('erasing an account', () => {
  it('needs the password', async () => {
    const { db } = await testDatabase();
    await join(contextOf(db));
    const actor = await enter(contextOf(db));
    const attempt = await eraseAccount(contextOf(db), actor, { password: 'not the one' });
    expect(attempt).toMatchObject({ ok: false, error: { code: 'wrong-password' } });
    expect(await findActor(contextOf(db), actor)).toEqual(actor);
  });

  it('deletes every row of it and no row of anybody else, and leaves only its random id', async () => {
    const { db } = await testDatabase();
    const other = await testAccount(db, 5);
    await sync(db, other, reviews(4, 5), { fields: [setting('theme', 'dark', 1, 5)] });
    const account = await join(contextOf(db));
    const actor = await enter(contextOf(db));
    succeeded(await makeRecoveryCodes(contextOf(db), actor, { password: goodPassword }));
    await sync(db, account, reviews(6), { fields: [setting('theme', 'light', 1)] });
    for (const accountId of [account, other]) {
      const asked = insertJob(db.query, { accountId, kind: 'train-parameters', key: '1' }, {}, morning);
      for (const statement of asked) await db.write([statement]);
    }
    const before = await stored(db, other);

    expect(await eraseAccount(contextOf(db), actor, { password: goodPassword })).toEqual({ ok: true, value: null });

    const { rows: tables } = await db.client.execute(
      "SELECT m.name AS name FROM sqlite_master m WHERE m.type = 'table' AND m.name NOT LIKE '\\_\\_%' ESCAPE '\\'",
    );
    for (const { name } of tables) {
      const { rows } = await db.client.execute(`SELECT * FROM "${String(name)}"`);
      const traces = rows.filter((row) => JSON.stringify(row).match(new RegExp(`${account}|ines@uni`)));
      expect([name, traces.length]).toEqual([name, name === 'erased_account' ? 1 : 0]);
    }
    expect(await stored(db, other)).toEqual(before);
    expect((await db.client.execute('SELECT account_id FROM job')).rows).toMatchObject([{ account_id: other }]);
    expect(await findActor(contextOf(db), actor)).toBeNull();
  });

  it('answers devices that come late with erased, and the address is free again', async () => {
    const { db } = await testDatabase();
    const account = await join(contextOf(db));
    const actor = await enter(contextOf(db));
    await sync(db, account, reviews(2));
    succeeded(await eraseAccount(contextOf(db), actor, { password: goodPassword }));
    const late = await sync(db, account, reviews(3, 1, 3));
    expect(late.refused).toBe('erased');
    expect(verdicts(late)).toEqual(['erased', 'erased', 'erased']);
    expect((await db.client.execute('SELECT count(*) AS n FROM event')).rows[0]).toMatchObject({ n: 0 });
    expect(await join(contextOf(db))).not.toBe(account);
  });
});
