import { SMTPServer } from 'smtp-server';
import { describe, expect, it } from 'vitest';
import { findCredential } from '../../../db/queries/accounts';
import { hour, minute } from '../../../lib/core/time';
import { loadAccount } from '../../../lib/server/account/load-account';
import { makeRecoveryCodes } from '../../../lib/server/account/make-recovery-codes';
import { requestReset } from '../../../lib/server/account/request-reset';
import { resetWithCode } from '../../../lib/server/account/reset-with-code';
import { resetWithToken } from '../../../lib/server/account/reset-with-token';
import { findActor } from '../../../lib/server/auth/find-actor';
import { makeResetToken } from '../../../lib/server/auth/reset-token';
import { type Letter, sendLetter } from '../../../lib/server/mail';
import { testDatabase } from '../../setup/database';
import { morning } from '../../setup/events';
import { betterPassword, contextOf, enter, goodPassword, here, join, succeeded } from '../../setup/people';

describe('recovery codes', () => {
  it('are ten, are stored as hashes, and each sets a new password once', async () => {
    const { db } = await testDatabase();
    await join(contextOf(db));
    const actor = await enter(contextOf(db));
    const codes = succeeded(await makeRecoveryCodes(contextOf(db), actor, { password: goodPassword }));
    expect(new Set(codes).size).toBe(10);
    expect(codes[0]).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    const text = JSON.stringify((await db.client.execute('SELECT * FROM recovery_code')).rows);
    for (const code of codes) expect(text).not.toContain(code.replaceAll('-', ''));

    const reset = (code: string, newPassword = betterPassword) =>
      resetWithCode(contextOf(db), { email: 'ines@uni.example', code, newPassword, address: here });
    const [first = '', second = ''] = codes;
    expect(await reset(` ${first.toLowerCase().replaceAll('-', ' ')} `)).toEqual({ ok: true, value: null });
    expect(await findActor(contextOf(db), actor)).toBeNull();
    expect(await reset(first, 'yet another quiet band')).toMatchObject({ ok: false, error: { code: 'wrong-code' } });
    const again = await enter(contextOf(db), 'ines@uni.example', betterPassword);
    expect((await loadAccount(contextOf(db), again)).codesLeft).toBe(9);

    // A new set takes the place of the old one.
    succeeded(await makeRecoveryCodes(contextOf(db), again, { password: betterPassword }));
    expect(await reset(second)).toMatchObject({ ok: false, error: { code: 'wrong-code' } });
  });

  it('used twice at the same moment work once', async () => {
    const { db } = await testDatabase();
    await join(contextOf(db));
    const actor = await enter(contextOf(db));
    const [code = ''] = succeeded(await makeRecoveryCodes(contextOf(db), actor, { password: goodPassword }));
    const outcomes = await Promise.all(
      ['one quiet band of fibres', 'two quiet bands of fibres'].map((newPassword) =>
        resetWithCode(contextOf(db), { email: 'ines@uni.example', code, newPassword, address: here }),
      ),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('do not tell whether there is such an account', async () => {
    const { db } = await testDatabase();
    await join(contextOf(db));
    const attempt = (email: string) =>
      resetWithCode(contextOf(db), { email, code: '0000-0000-0000-0000', newPassword: betterPassword, address: here });
    expect(await attempt('nobody@uni.example')).toEqual(await attempt('ines@uni.example'));
  });
});

describe('a reset link', () => {
  const linkFor = async (db: Parameters<typeof contextOf>[0], now = morning) => {
    const { secret } = contextOf(db);
    const account = await join(contextOf(db));
    const credential = await findCredential(db.query, account);
    if (credential === null) throw new Error('no credential');
    return { account, token: makeResetToken(secret, account, credential.changedAt, now) };
  };
  const use = (db: Parameters<typeof contextOf>[0], token: string, now = morning, newPassword = betterPassword) =>
    resetWithToken(contextOf(db, now), { token, newPassword, address: here });

  it('sets a new password once, and signs every browser out', async () => {
    const { db } = await testDatabase();
    const { token } = await linkFor(db);
    const actor = await enter(contextOf(db));
    expect(await use(db, token)).toEqual({ ok: true, value: { email: 'ines@uni.example' } });
    expect(await findActor(contextOf(db), actor)).toBeNull();
    expect(await use(db, token, morning, 'yet another quiet band')).toMatchObject({ error: { code: 'void-link' } });
    await expect(enter(contextOf(db), 'ines@uni.example', betterPassword)).resolves.toBeDefined();
  });

  it('works for an hour, for nobody who changes a letter of it, and not after another change of password', async () => {
    const { db } = await testDatabase();
    const { token } = await linkFor(db);
    const [body = '', signature = ''] = token.split('.');
    const claim = JSON.parse(Buffer.from(body, 'base64url').toString('utf8'));
    const longer = Buffer.from(JSON.stringify({ ...claim, expiresAt: morning + 99 * hour })).toString('base64url');
    for (const forged of [`${longer}.${signature}`, body, `${body}.`, `${token}x`, '', '.'])
      expect(await use(db, forged)).toMatchObject({ error: { code: 'void-link' } });
    expect(await use(db, token, morning + hour)).toMatchObject({ error: { code: 'void-link' } });
    const other = await use(db, token, morning + 59 * minute);
    expect(other.ok).toBe(true);
    expect(await use(db, token, morning + 59 * minute)).toMatchObject({ error: { code: 'void-link' } });
  });

  it('is written only to an address that has an account, and the answer is the same', async () => {
    const { db } = await testDatabase();
    await join(contextOf(db));
    const letters: Letter[] = [];
    const ask = (email: string) =>
      requestReset(contextOf(db), { email, address: here }, 'https://anatomy.example', (letter) =>
        letters.push(letter),
      );
    expect(await ask('nobody@uni.example')).toEqual(await ask(' INES@uni.example'));
    expect(letters.map(({ to }) => to)).toEqual(['ines@uni.example']);
    const token = /https:\/\/anatomy\.example\/reset\?token=(\S+)/.exec(letters[0]?.text ?? '')?.[1] ?? '';
    expect(await use(db, token)).toMatchObject({ ok: true });
  });

  it('is not sent more than three times an hour to one address', async () => {
    const { db } = await testDatabase();
    const ask = () =>
      requestReset(
        contextOf(db),
        { email: 'ines@uni.example', address: here },
        'https://anatomy.example',
        () => undefined,
      );
    for (let i = 0; i < 3; i += 1) expect((await ask()).ok).toBe(true);
    expect(await ask()).toMatchObject({ ok: false, error: { code: 'too-many' } });
  });
});

describe('a letter', () => {
  it('reaches the mail server as plain text', async () => {
    const received: string[] = [];
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData(stream, _session, done) {
        let text = '';
        stream.on('data', (chunk) => {
          text += String(chunk);
        });
        stream.on('end', () => {
          received.push(text);
          done();
        });
      },
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    try {
      await sendLetter(
        { smtpUrl: `smtp://127.0.0.1:${port}`, from: 'Retinaculum <post@anatomy.example>' },
        { to: 'ines@uni.example', subject: 'A new password', text: 'Open this link.\n' },
      );
    } finally {
      await new Promise<void>((resolve) => server.close(() => resolve()));
    }
    expect(received).toHaveLength(1);
    expect(received[0]).toMatch(/^From: Retinaculum <post@anatomy\.example>/m);
    expect(received[0]).toMatch(/^To: ines@uni\.example/m);
    expect(received[0]).toContain('Open this link.');
  });
});
