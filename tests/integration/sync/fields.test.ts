import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../../../lib/scheduling/default-policy';
import { replayLog } from '../../../lib/scheduling/replay-log';
import { testAccount, testDatabase } from '../../setup/database';
import { setting } from '../../setup/field-write';
import { arrival, byCard, reviews, stored, sync } from '../../setup/sync';

describe('settings', () => {
  it('of two devices both hold where they differ in field, and the later one where they do not', async () => {
    const { db } = await testDatabase();
    const account = await testAccount(db);
    await sync(db, account, [], { fields: [setting('minutesPerDay', 10, 1, 1), setting('theme', 'dark', 1, 1)] });
    await sync(db, account, [], { fields: [setting('minutesPerDay', 30, 2, 2)] });
    const { fields } = await sync(db, account, []);
    expect(Object.fromEntries(fields.map(({ field, value }) => [field, value]))).toEqual({
      minutesPerDay: 30,
      theme: 'dark',
    });
  });

  it('written earlier than what is here are stale, and the winner comes back wherever the cursor stands', async () => {
    const { db } = await testDatabase();
    const account = await testAccount(db);
    const { cursor } = await sync(db, account, [], { fields: [setting('minutesPerDay', 30, 5, 2)] });
    const response = await sync(db, account, [], { cursor, fields: [setting('minutesPerDay', 10, 1, 1)] });
    expect(response.fieldAnswers).toEqual(['stale']);
    expect(response.fields).toEqual([setting('minutesPerDay', 30, 5, 2)]);
  });

  it('sent twice change nothing the second time', async () => {
    const { db } = await testDatabase();
    const account = await testAccount(db);
    const fields = [setting('minutesPerDay', 30, 5), setting('minutesPerDay', 30, 5)];
    expect((await sync(db, account, [], { fields })).fieldAnswers).toEqual(['accepted', 'accepted']);
    expect(await sync(db, account, [], { fields })).toMatchObject({
      fieldAnswers: ['accepted', 'accepted'],
      cursor: 1,
    });
  });

  it('that nobody knows, or with values outside their bounds, are rejected one by one', async () => {
    const { db } = await testDatabase();
    const account = await testAccount(db);
    const response = await sync(db, account, [], {
      fields: [
        setting('desiredRetention', 1.5, 1),
        setting('desiredRetention', 0.85, 1),
        setting('favouriteColour', 'oxblood', 1),
        { ...setting('theme', 'dark', 1), entity: 'account' },
        { ...setting('theme', 'dark', 1), entity: '__proto__' },
        { ...setting('theme', 'dark', 1), entityId: 'you' },
        setting('theme', 'dark', 60 * 24 * 4),
        { junk: true },
      ],
    });
    expect(response.fieldAnswers).toEqual(['rejected', 'accepted', ...Array(6).fill('rejected')]);
  });

  it('that aim at another retention move the due days of every card, as they do on the device', async () => {
    const { db } = await testDatabase();
    const account = await testAccount(db);
    await sync(db, account, reviews(12));
    const before = (await stored(db, account)).memories;
    await sync(db, account, reviews(2, 2), { fields: [setting('desiredRetention', 0.8, 1)] }, arrival + 1);
    const { logged, memories } = await stored(db, account);
    expect(memories).toEqual(byCard(replayLog(logged, { ...defaultPolicy, desiredRetention: 0.8 }).values()));
    expect(memories.map(({ due }) => due)).not.toEqual(before.map(({ due }) => due));
    await sync(db, account, [], { fields: [setting('desiredRetention', 0.9, 2)] }, arrival + 2);
    expect((await stored(db, account)).memories).toEqual(byCard(replayLog(logged, defaultPolicy).values()));
  });
});
