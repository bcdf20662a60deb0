import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { encode } from 'next-auth/jwt';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import * as accountActions from '../../app/(account)/account/actions';
import AccountPage from '../../app/(account)/account/page';
import { GET as whoAmI } from '../../app/api/session/route';
import { POST as postSync } from '../../app/api/sync/route';
import { POST as askTraining, GET as tellTraining } from '../../app/api/training/route';
import { database } from '../../db/client';
import { migrateDatabase } from '../../db/migrate';
import { insertJob } from '../../db/queries/jobs';
import type { AccountId } from '../../lib/core/ids';
import type { Actor } from '../../lib/server/auth/find-actor';
import { signOutHere } from '../../lib/server/auth/sign-out-here';
import { migrations } from '../setup/database';
import { listDoors, reachedFrom } from '../setup/list-doors';
import { betterPassword, contextOf, enter, goodPassword, join } from '../setup/people';
import { permissionMatrix } from '../setup/permission-matrix';
import { requestOf, reviews } from '../setup/sync';

const visit = { headers: new Headers() };
vi.mock('next/headers', () => ({ headers: async () => visit.headers }));
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }));
vi.mock('next/navigation', async (original) => ({
  ...(await original<typeof import('next/navigation')>()),
  redirect: (to: string) => {
    throw Object.assign(new Error(`redirect ${to}`), { digest: `NEXT_REDIRECT;replace;${to};307;` });
  },
}));
// next-auth itself needs a running Next; the browser tests go through it. Here it is enough that cookies end.
vi.mock('../../lib/server/auth/sign-out-here', () => ({ signOutHere: vi.fn(async () => undefined) }));
vi.mock('../../lib/server/auth/sign-in-here', () => ({ signInHere: vi.fn() }));
// Whether this machine has the optimiser is no matter here, and finding out takes a process.
vi.mock('../../lib/server/training/can-train', () => ({ canTrain: async () => true }));
vi.mock('../../lib/server/auth/next-auth', () => ({ handlers: {}, signIn: vi.fn(), signOut: vi.fn() }));

const secret = 'qk2R8vXw0mT5bZ7nL4cJ1hG6fD3sA9pY';
const directory = mkdtempSync(path.join(tmpdir(), 'retinaculum-matrix-'));
const cookieName = 'retinaculum.session';
const people: { owner?: Actor; student?: Actor } = {};

async function come(as: Actor | null): Promise<void> {
  const token = as && (await encode({ token: { sub: as.accountId, sid: as.sessionId }, secret, salt: cookieName }));
  visit.headers = new Headers(token === null ? {} : { cookie: `${cookieName}=${token}` });
}

/** Everything that is stored of one account, or of everybody; counted tries aside, which are nobody's. */
async function rowsOf(account: AccountId | null): Promise<string> {
  const { client } = database();
  const { rows: tables } = await client.execute("SELECT name FROM sqlite_master WHERE type = 'table'");
  const all: unknown[] = [];
  for (const { name } of tables) {
    if (name === 'rate_limit' || String(name).startsWith('__')) continue;
    const { rows } = await client.execute(`SELECT * FROM "${String(name)}"`);
    all.push(...rows.map((row) => JSON.stringify({ name, ...row })).filter((row) => row.includes(account ?? '')));
  }
  return all.join('\n');
}

/** Sends a form of the account page to its action. */
async function send(action: string, fields: Record<string, string>): Promise<unknown> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return Reflect.apply(Reflect.get(accountActions, action), undefined, [{ status: 'idle' }, form]);
}

const person = (name: 'owner' | 'student'): Actor => {
  const found = people[name];
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
};

beforeAll(async () => {
  vi.stubEnv('DATA_DIR', directory);
  vi.stubEnv('AUTH_SECRET', secret);
  vi.stubEnv('DATABASE_URL', '');
  await migrateDatabase(database(), migrations);
  const context = { ...contextOf(database()), now: Date.now() };
  await join(context, 'owner@uni.example');
  await join(context, 'student@uni.example', betterPassword);
  people.owner = await enter(context, 'owner@uni.example');
  people.student = await enter(context, 'student@uni.example', betterPassword);
  await come(person('owner'));
  await postSync(syncRequest(person('owner').accountId));
});

beforeEach(() => come(null));

afterAll(() => {
  database().close();
  vi.unstubAllEnvs();
  rmSync(directory, { recursive: true, force: true });
});

const syncRequest = (account: AccountId): Request =>
  new Request('http://localhost:3000/api/sync', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'sec-fetch-site': 'same-origin',
      ...Object.fromEntries(visit.headers),
    },
    body: JSON.stringify({ ...requestOf(account, reviews(2)), now: Date.now() }),
  });

const trainingRequest = (body: unknown = { v: 1, why: 'asked' }, site = 'same-origin'): Request =>
  new Request('http://localhost:3000/api/training', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'sec-fetch-site': site },
    body: JSON.stringify(body),
  });
const trainingOf = async (): Promise<unknown> =>
  (await tellTraining(new Request('http://localhost:3000/api/training'))).json();

describe('the permission matrix', () => {
  const doors = listDoors();

  it('has an entry for every door of the tree, and no entry without a door', () => {
    expect(doors.map(({ name }) => name).sort()).toEqual(Object.keys(permissionMatrix).sort());
  });

  it.each(doors.filter(({ name }) => permissionMatrix[name]?.permission === 'shell'))(
    '$name has nothing personal within its reach',
    ({ file }) => {
      // The public address of the app is said on its pages and is the one setting that a build may read.
      const reached = [...reachedFrom(file)].filter(
        (each) => !/^lib\/env\/(public-origin|origin-schema)\.ts$/.test(each),
      );
      expect(reached.filter((each) => /^(db\/|lib\/env\/|lib\/server\/(?!content\/))/.test(each))).toEqual([]);
    },
  );
});

describe('a stranger', () => {
  const forms = { password: goodPassword, newPassword: 'a third quiet band', session: 'x' };
  const own = listDoors()
    .filter(({ name }) => name.startsWith('action') && permissionMatrix[name]?.permission === 'own')
    .map(({ name }) => name.split('#')[1] ?? '');

  it.each(own)('is turned away by %s, with no cookie, a forged one and one whose session has ended', async (name) => {
    const before = await rowsOf(null);
    const { accountId } = person('owner');
    const dead = { accountId, sessionId: person('student').sessionId };
    for (const [as, cookie] of [
      [null, ''],
      [null, `${cookieName}=eyJhbGciOiJkaXIifQ..a.b.c`],
      [dead, null],
    ] as const) {
      await come(as);
      if (cookie !== null) visit.headers = new Headers({ cookie });
      const answer = await send(name, forms);
      expect(answer).toMatchObject({ status: 'failed', failure: { code: 'signed-out' } });
    }
    expect(await rowsOf(null)).toBe(before);
    expect(signOutHere).not.toHaveBeenCalled();
  });

  it('learns from /api/session that nobody is signed in, and from /api/sync nothing', async () => {
    expect(await (await whoAmI(new Request('http://localhost:3000/api/session'))).json()).toEqual({ account: null });
    const before = await rowsOf(null);
    const response = await postSync(syncRequest(person('owner').accountId));
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ code: 'signed-out', requestId: expect.any(String) });
    expect(await rowsOf(null)).toBe(before);
  });

  it('learns nothing of a training and asks for none', async () => {
    const before = await rowsOf(null);
    expect(await trainingOf()).toMatchObject({ code: 'signed-out' });
    expect((await askTraining(trainingRequest())).status).toBe(401);
    expect(await rowsOf(null)).toBe(before);
  });

  it('is sent from the account page to the sign-in page', async () => {
    await expect(AccountPage()).rejects.toThrow('redirect /sign-in');
  });
});

describe('somebody else who is signed in', () => {
  beforeEach(() => come(person('student')));

  it('gets nothing of another log and adds nothing to it', async () => {
    const { accountId } = person('owner');
    const before = await rowsOf(accountId);
    const response = await postSync(syncRequest(accountId));
    const body = await response.json();
    expect(body).toMatchObject({ refused: 'foreign', events: [], fields: [], head: { count: 0 } });
    expect(JSON.stringify(body)).not.toContain('gluteus-medius.nerve');
    expect(await rowsOf(accountId)).toBe(before);
  });

  it('sees only themselves on the account page and in /api/session', async () => {
    const html = renderToStaticMarkup(await AccountPage());
    expect(html).toContain('student@uni.example');
    expect(html).not.toContain('owner@uni.example');
    expect(html).not.toContain(person('owner').sessionId);
    const { account } = await (await whoAmI(new Request('http://localhost:3000/api/session'))).json();
    expect(account).toEqual({ id: person('student').accountId, email: 'student@uni.example' });
  });

  it('cannot reach another account with any form of the account page, whatever they fill in', async () => {
    const { accountId, sessionId } = person('owner');
    const before = await rowsOf(accountId);
    // Their own password is not guessed here, so nothing of theirs changes either; the owner's opens nothing.
    const form = {
      session: sessionId,
      account: accountId,
      accountId,
      password: goodPassword,
      newPassword: 'a third band',
    };
    for (const name of Object.keys(accountActions)) {
      if (name === 'signOutAction' || name === 'signOutEverywhereAction') continue;
      await send(name, form);
    }
    expect(await rowsOf(accountId)).toBe(before);
  });

  it('meets only their own training, and cannot name another owner', async () => {
    const { accountId } = person('owner');
    const asked = insertJob(database().query, { accountId, kind: 'train-parameters', key: '2' }, {}, Date.now());
    for (const statement of asked) await database().write([statement]);
    const before = await rowsOf(accountId);
    expect(await trainingOf()).toEqual({ v: 1, available: true, training: null });
    const forged = trainingRequest({ v: 1, why: 'asked', accountId });
    expect((await askTraining(forged)).status).toBe(400);
    expect((await askTraining(trainingRequest({ v: 1, why: 'asked' }, 'cross-site'))).status).toBe(403);
    expect(await (await askTraining(trainingRequest())).json()).toMatchObject({ training: null });
    expect(await rowsOf(accountId)).toBe(before);
    await come(person('owner'));
    expect(await trainingOf()).toMatchObject({ training: { state: 'waiting' } });
  });

  it('ends only their own sessions when they sign out everywhere', async () => {
    const before = await rowsOf(person('owner').accountId);
    await expect(send('signOutEverywhereAction', {})).rejects.toThrow('redirect /sign-in');
    expect(await rowsOf(person('owner').accountId)).toBe(before);
    expect(await (await whoAmI(new Request('http://localhost:3000/api/session'))).json()).toEqual({ account: null });
  });
});

describe('the owner', () => {
  beforeEach(() => come(person('owner')));

  it('gets their own log, and refusals in the one shape', async () => {
    const response = await postSync(syncRequest(person('owner').accountId));
    expect(await response.json()).toMatchObject({ head: { count: 2 }, more: false });
    const bad = new Request('http://localhost:3000/api/sync', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"v":1,',
    });
    const refused = await postSync(bad);
    expect([refused.status, await refused.json()]).toMatchObject([
      400,
      { code: 'not-json', requestId: expect.any(String) },
    ]);
  });

  it('is not spoken for by another site', async () => {
    const request = syncRequest(person('owner').accountId);
    request.headers.set('sec-fetch-site', 'cross-site');
    expect((await postSync(request)).status).toBe(403);
  });
});
