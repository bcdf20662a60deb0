import { describe, expect, it } from 'vitest';
import { signIn } from '../../../lib/server/account/sign-in';
import { limits } from '../../../lib/server/auth/limits';
import { testDatabase } from '../../setup/database';
import { contextOf, enter, goodPassword, here, join, label } from '../../setup/people';

const elsewhere = '203.0.113.9';
const email = 'ines@uni.example';

describe('a stranger with one address', () => {
  it('locks nobody out by going on after being refused', async () => {
    const { db } = await testDatabase();
    const context = contextOf(db);
    await join(context);
    const wrong = { email, password: 'not the password', address: elsewhere, label };
    // Refused tries cost nothing, so there may be any number of them; these begin where the narrow limit ends.
    for (let tries = 0; tries < limits.signInHere.most; tries += 1) await signIn(context, wrong);
    for (let tries = 0; tries < limits.signInAccount.most; tries += 1)
      expect(await signIn(context, wrong)).toMatchObject({ ok: false, error: { code: 'too-many' } });
    expect(await signIn(context, { ...wrong, password: goodPassword, address: here })).toMatchObject({ ok: true });
  }, 60_000);

  it('does not use up the tries of everybody behind the same address by hammering one account', async () => {
    const { db } = await testDatabase();
    const context = contextOf(db);
    await join(context);
    await join(context, 'omar@uni.example');
    const wrong = { email, password: 'not the password', address: here, label };
    for (let tries = 0; tries < limits.signInAddress.most + 1; tries += 1) await signIn(context, wrong);
    expect(await enter(context, 'omar@uni.example')).toMatchObject({ sessionId: expect.any(String) });
  }, 60_000);
});
