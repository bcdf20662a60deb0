import { describe, expect, it } from 'vitest';
import { findCredentialByEmail } from '../../../db/queries/accounts';
import { findHead } from '../../../db/queries/log-head';
import { minute } from '../../../lib/core/time';
import { parseEmail } from '../../../lib/identity/email';
import { emptyDigest } from '../../../lib/log/digest';
import { signIn } from '../../../lib/server/account/sign-in';
import { signUp } from '../../../lib/server/account/sign-up';
import { findActor } from '../../../lib/server/auth/find-actor';
import { limits } from '../../../lib/server/auth/limits';
import { testDatabase } from '../../setup/database';
import { morning } from '../../setup/events';
import { contextOf, enter, goodPassword, here, join, label, succeeded } from '../../setup/people';

describe('signing up', () => {
  it('makes an account with an empty log, an identity of kind password, and no trace of the password itself', async () => {
    const { db } = await testDatabase();
    const id = await join(contextOf(db), ' Ines@Uni.Example ');
    expect(await findHead(db.query, id)).toEqual({ seq: 0, count: 0, digest: emptyDigest });
    const { rows } = await db.client.execute('SELECT * FROM identity');
    expect(rows[0]).toMatchObject({ account_id: id, kind: 'password', provider: 'local', subject: id });
    const credential = await findCredentialByEmail(db.query, succeeded(parseEmail('ines@uni.example')));
    expect(credential?.hash).toMatch(/^scrypt\$15\$8\$3\$[\w-]{22}\$[\w-]{43}$/);
  });

  it('gives one mailbox one account, however it is spelt, and says so in a sentence that asserts nothing', async () => {
    const { db } = await testDatabase();
    await join(contextOf(db));
    const again = await signUp(contextOf(db), { email: 'INES@uni.example', password: goodPassword, address: here });
    expect(again).toMatchObject({ ok: false, error: { code: 'not-made' } });
    expect((await db.client.execute('SELECT count(*) AS n FROM account')).rows[0]).toMatchObject({ n: 1 });
  });

  it('names the field that is wrong, and makes nothing', async () => {
    const { db } = await testDatabase();
    const attempt = await signUp(contextOf(db), {
      email: 'ines\uff20uni.example',
      password: 'password',
      address: here,
    });
    expect(attempt).toMatchObject({
      ok: false,
      error: { code: 'invalid', fields: { email: expect.any(String), password: expect.any(String) } },
    });
    expect((await db.client.execute('SELECT count(*) AS n FROM account')).rows[0]).toMatchObject({ n: 0 });
  });

  it('lets nobody try out many addresses', async () => {
    const { db } = await testDatabase();
    await join(contextOf(db));
    const ask = () => signUp(contextOf(db), { email: 'ines@uni.example', password: goodPassword, address: here });
    expect(await ask()).toMatchObject({ ok: false, error: { code: 'not-made' } });
    const { most, name } = limits.signUpTaken;
    await db.client.execute({ sql: "UPDATE rate_limit SET count = ? WHERE key LIKE ? || ':%'", args: [most, name] });
    expect(await ask()).toMatchObject({ ok: false, error: { code: 'too-many', retryAfter: 3600 } });
  });
});

describe('signing in', () => {
  it('starts a session that stands until it expires', async () => {
    const { db } = await testDatabase();
    const id = await join(contextOf(db));
    const actor = await enter(contextOf(db), 'INES@UNI.example');
    expect(actor.accountId).toBe(id);
    expect(await findActor(contextOf(db, morning + minute), actor)).toEqual(actor);
    expect(await findActor(contextOf(db, morning + 181 * 24 * 60 * minute), actor)).toBeNull();
  });

  it('tells an unknown address and a wrong password alike', async () => {
    const { db } = await testDatabase();
    await join(contextOf(db));
    const attempt = (email: string) => signIn(contextOf(db), { email, password: 'not the one', address: here, label });
    const [unknown, wrong, broken] = [
      await attempt('nobody@uni.example'),
      await attempt('ines@uni.example'),
      await attempt('not an address'),
    ];
    expect(unknown).toEqual(wrong);
    expect(broken).toEqual(wrong);
    expect(wrong).toMatchObject({
      error: { message: 'E-mail or password is not right. Nothing on this device has changed.' },
    });
  });

  it('of the same password typed on another keyboard works', async () => {
    const { db } = await testDatabase();
    await join(contextOf(db), 'zoe@uni.example', 'Zo\u00e9 und der Hueftkopf');
    await expect(enter(contextOf(db), 'zoe@uni.example', 'Zoe\u0301 und der Hueftkopf')).resolves.toBeDefined();
  });

  it('is refused after ten wrong tries in a quarter of an hour, even with the right password, and then no more', async () => {
    const { db } = await testDatabase();
    await join(contextOf(db));
    const attempt = (password: string, now = morning, address = here) =>
      signIn(contextOf(db, now), { email: 'ines@uni.example', password, address, label });
    await Promise.all(Array.from({ length: 10 }, () => attempt('not the one')));
    expect(await attempt(goodPassword)).toMatchObject({ ok: false, error: { code: 'too-many', retryAfter: 900 } });
    // The owner elsewhere is not locked out, and here not for ever.
    expect(await attempt(goodPassword, morning, '198.51.100.7')).toMatchObject({ ok: true });
    expect(await attempt(goodPassword, morning + 16 * minute)).toMatchObject({ ok: true });
  });

  it('counts tries in the database without a readable address or mailbox', async () => {
    const { db } = await testDatabase();
    await signIn(contextOf(db), { email: 'ines@uni.example', password: 'not the one', address: here, label });
    const text = JSON.stringify((await db.client.execute('SELECT * FROM rate_limit')).rows);
    expect(text).toContain('sign-in:account+address');
    expect(text).not.toMatch(/ines|uni\.example|192\.0\.2/);
  });
});
