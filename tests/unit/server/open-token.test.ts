import { encode } from 'next-auth/jwt';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { accountId, sessionId } from '@/lib/core/ids';
import { uuidV7 } from '@/lib/core/uuid-v7';
import { openToken } from '@/lib/server/auth/open-token';

const name = 'retinaculum.session';
const secret = 'only-for-tests-0123456789-ABCDEFGHIJ';
const claim = {
  accountId: accountId(uuidV7(1, new Uint8Array(10).fill(1))),
  sessionId: sessionId(uuidV7(1, new Uint8Array(10).fill(2))),
};
const write = (over: Partial<Parameters<typeof encode>[0]> = {}) =>
  encode({ token: { sub: claim.accountId, sid: claim.sessionId }, secret, salt: name, ...over });

afterEach(() => vi.useRealTimers());

describe('openToken', () => {
  it('says the same of a token however often it is asked', async () => {
    const token = await write();
    for (let n = 0; n < 3; n += 1) expect(await openToken(token, name, secret, Date.now())).toEqual(claim);
  });

  it('knows no token that was altered, even after it has seen the true one', async () => {
    const token = await write();
    await openToken(token, name, secret, Date.now());
    const altered = token.slice(0, -2) + (token.endsWith('AA') ? 'BB' : 'AA');
    expect(await openToken(altered, name, secret, Date.now())).toBeNull();
  });

  it('opens nothing that another secret or another cookie has sealed', async () => {
    expect(await openToken(await write({ secret: `${secret}!` }), name, secret, Date.now())).toBeNull();
    const token = await write();
    expect(await openToken(token, name, secret, Date.now())).toEqual(claim);
    expect(await openToken(token, `__Host-${name}`, secret, Date.now())).toBeNull();
  });

  it('honours no token beyond its end, seen before or not', async () => {
    expect(await openToken(await write({ maxAge: -3_600 }), name, secret, Date.now())).toBeNull();
    const token = await write({ maxAge: 60 });
    expect(await openToken(token, name, secret, Date.now())).toEqual(claim);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_600_000 });
    expect(await openToken(token, name, secret, Date.now())).toBeNull();
  });

  it('holds no claim that is not two well-formed ids', async () => {
    expect(await openToken(await write({ token: { sub: 'me', sid: 'mine' } }), name, secret, Date.now())).toBeNull();
    expect(await openToken('no token', name, secret, Date.now())).toBeNull();
  });
});
