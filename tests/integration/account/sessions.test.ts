import { describe, expect, it } from 'vitest';
import { hour } from '../../../lib/core/time';
import { changePassword } from '../../../lib/server/account/change-password';
import { loadAccount } from '../../../lib/server/account/load-account';
import { revokeAllSessions, revokeSession } from '../../../lib/server/account/revoke-session';
import { startSession } from '../../../lib/server/account/start-session';
import { findActor, readClaim } from '../../../lib/server/auth/find-actor';
import { testAccount, testDatabase } from '../../setup/database';
import { morning } from '../../setup/events';
import { betterPassword, contextOf, enter, goodPassword, join, label } from '../../setup/people';

describe('sessions', () => {
  it('are listed for their owner and end one by one, or all at once', async () => {
    const { db } = await testDatabase();
    await join(contextOf(db));
    const [phone, desk, library] = [
      await enter(contextOf(db, morning)),
      await enter(contextOf(db, morning + 1)),
      await enter(contextOf(db, morning + 2)),
    ];
    const listed = await loadAccount(contextOf(db), desk);
    expect(listed.sessions.map(({ id, current, label: shown }) => [id, current, shown])).toEqual([
      [library.sessionId, false, label],
      [desk.sessionId, true, label],
      [phone.sessionId, false, label],
    ]);
    await revokeSession(contextOf(db), desk, { session: library.sessionId });
    expect(await findActor(contextOf(db), library)).toBeNull();
    expect(await findActor(contextOf(db), phone)).toEqual(phone);
    await revokeAllSessions(contextOf(db), desk);
    expect(await findActor(contextOf(db), phone)).toBeNull();
    expect(await findActor(contextOf(db), desk)).toBeNull();
  });

  it('of somebody else cannot be ended, nor told from those that do not exist', async () => {
    const { db } = await testDatabase();
    const [mine, theirs] = [await testAccount(db, 1), await testAccount(db, 2)];
    const session = startSession(contextOf(db), theirs, label);
    await db.write(session.statements);
    const victim = { accountId: theirs, sessionId: session.id };
    const actor = { accountId: mine, sessionId: session.id };
    expect(await findActor(contextOf(db), actor)).toBeNull();
    const answers = [session.id, 'not an id'].map((id) => revokeSession(contextOf(db), actor, { session: id }));
    expect(await Promise.all(answers)).toEqual([
      { ok: true, value: null },
      { ok: true, value: null },
    ]);
    expect(await findActor(contextOf(db), victim)).toEqual(victim);
  });

  it('other than the one at hand end when the password changes, and the old password with them', async () => {
    const { db } = await testDatabase();
    await join(contextOf(db));
    const [here, elsewhere] = [await enter(contextOf(db)), await enter(contextOf(db))];
    const wrong = await changePassword(contextOf(db), here, { password: 'not the one', newPassword: betterPassword });
    expect(wrong).toMatchObject({ ok: false, error: { code: 'wrong-password' } });
    expect(await findActor(contextOf(db), elsewhere)).toEqual(elsewhere);

    const common = await changePassword(contextOf(db), here, { password: goodPassword, newPassword: 'sunshine' });
    expect(common).toMatchObject({ ok: false, error: { fields: { newPassword: expect.any(String) } } });

    await changePassword(contextOf(db), here, { password: goodPassword, newPassword: betterPassword });
    expect(await findActor(contextOf(db), here)).toEqual(here);
    expect(await findActor(contextOf(db), elsewhere)).toBeNull();
    await expect(enter(contextOf(db))).rejects.toThrow('wrong-credentials');
    await expect(enter(contextOf(db), 'ines@uni.example', betterPassword)).resolves.toBeDefined();
  });

  it('remember to the hour when they were used', async () => {
    const { db } = await testDatabase();
    const account = await testAccount(db);
    const session = startSession(contextOf(db), account, label);
    await db.write(session.statements);
    const actor = { accountId: account, sessionId: session.id };
    await findActor(contextOf(db, morning + 3 * hour + 12_345), actor);
    expect((await loadAccount(contextOf(db), actor)).sessions[0]?.lastSeenAt).toBe(morning + 3 * hour);
  });

  it('are fifty at most', async () => {
    const { db } = await testDatabase();
    const account = await testAccount(db);
    for (let i = 0; i < 60; i += 1) await db.write(startSession(contextOf(db, morning + i), account, label).statements);
    const { rows } = await db.client.execute('SELECT count(*) AS n, min(created_at) AS oldest FROM session');
    expect(rows[0]).toMatchObject({ n: 50, oldest: morning + 10 });
  });
});

describe('a token', () => {
  it('that holds anything but two ids is nobody’s', () => {
    const ids = { sub: '019cacab-1d00-7101-8101-010101010101', sid: '019cacab-1d00-7202-8202-020202020202' };
    expect(readClaim(ids)).toEqual({ accountId: ids.sub, sessionId: ids.sid });
    for (const token of [null, undefined, 'text', {}, { ...ids, sub: '' }, { ...ids, sid: 7 }, { sub: ids.sub }])
      expect(readClaim(token)).toBeNull();
  });
});
