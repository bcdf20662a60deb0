import { describe, expect, it, vi } from 'vitest';
import type { Database } from '../../../db/database';
import { findAllEvents } from '../../../db/queries/events';
import { findHead, moveHead } from '../../../db/queries/log-head';
import { storageFaultOf } from '../../../db/storage-error';
import type { AccountId } from '../../../lib/core/ids';
import { testAccount, testDatabase } from '../../setup/database';
import { review } from '../../setup/events';
import { reviews, stored, sync, verdicts } from '../../setup/sync';

const accountsOf = (db: Database, count: number) =>
  Promise.all(Array.from({ length: count }, (_, n) => testAccount(db, n)));

/** One review of each account, all at once. */
const together = (db: Database, accounts: readonly AccountId[]) =>
  Promise.allSettled(accounts.map((account, n) => sync(db, account, [review(n, 1)])));

/** How many events each account's log holds. */
const kept = (db: Database, accounts: readonly AccountId[]) =>
  Promise.all(accounts.map(async (account) => (await findAllEvents(db.query, account)).length));

describe('requests of many accounts that arrive together', () => {
  it('share one commit, and each learns of its own log alone', async () => {
    const { db } = await testDatabase();
    const accounts = await accountsOf(db, 10);
    const write = vi.spyOn(db, 'write');
    const responses = await Promise.all(accounts.map((account, n) => sync(db, account, [review(n, 1)])));
    expect(write).toHaveBeenCalledTimes(1);
    for (const [n, response] of responses.entries()) {
      expect(response.events.map(({ event }) => event)).toEqual([review(n, 1)]);
      expect(response).toMatchObject({ cursor: 1, more: false, head: { count: 1 } });
    }
    expect(await kept(db, accounts)).toEqual(accounts.map(() => 1));
  });

  it('are answered after the commit that carries them, never before', async () => {
    const { db } = await testDatabase();
    const [account] = await accountsOf(db, 1);
    if (account === undefined) throw new Error('no account');
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const slow: Database = {
      ...db,
      async write(statements) {
        const written = await db.write(statements);
        await held;
        return written;
      },
    };
    let answered = false;
    const answer = sync(slow, account, [review(1, 1)]).then(() => {
      answered = true;
    });
    await vi.waitFor(async () => expect(await kept(db, [account])).toEqual([1]));
    expect(answered).toBe(false);
    release();
    await answer;
  });

  it('those that arrive while a commit is under way go with the next one', async () => {
    const { db } = await testDatabase();
    const accounts = await accountsOf(db, 12);
    const later: Promise<unknown>[] = [];
    const sizes: number[] = [];
    const watched: Database = {
      ...db,
      async write(statements) {
        sizes.push(later.length);
        if (later.length === 0)
          later.push(...accounts.slice(1).map((account, n) => sync(watched, account, [review(n + 1, 1)])));
        return db.write(statements);
      },
    };
    const [first] = accounts;
    if (first === undefined) throw new Error('no account');
    await sync(watched, first, [review(0, 1)]);
    await Promise.all(later);
    expect(sizes).toEqual([0, 11]);
  });

  it('of one account keep their order, one commit after the other', async () => {
    const { db } = await testDatabase();
    const [account] = await accountsOf(db, 1);
    if (account === undefined) throw new Error('no account');
    const write = vi.spyOn(db, 'write');
    const responses = await Promise.all([1, 2, 3, 4, 5].map((seq) => sync(db, account, [review(1, seq)])));
    // None of them was refused by a head that an earlier one had moved.
    expect(write).toHaveBeenCalledTimes(5);
    expect(responses.map(({ head }) => head.count)).toEqual([1, 2, 3, 4, 5]);
    expect((await stored(db, account)).events).toEqual([1, 2, 3, 4, 5].map((seq) => review(1, seq)));
  });
});

describe('what hinders one of a group', () => {
  it('when its head moved meanwhile, it alone begins again', async () => {
    const { db } = await testDatabase();
    const accounts = await accountsOf(db, 4);
    const [, unlucky] = accounts;
    if (unlucky === undefined) throw new Error('no account');
    let raced = false;
    const racing: Database = {
      ...db,
      async write(statements) {
        if (!raced) {
          raced = true;
          const head = await findHead(db.query, unlucky);
          if (head !== null) await db.write([moveHead(db.query, unlucky, head, { ...head, seq: 7 })]);
        }
        return db.write(statements);
      },
    };
    const responses = await Promise.all(accounts.map((account, n) => sync(racing, account, [review(n, 1)])));
    expect(responses.flatMap(verdicts)).toEqual(['accepted', 'accepted', 'accepted', 'accepted']);
    expect(responses.map(({ cursor }) => cursor)).toEqual([1, 8, 1, 1]);
    expect(await kept(db, accounts)).toEqual([1, 1, 1, 1]);
  });

  it('a row that cannot be read back fails its own account and no neighbour', async () => {
    const { db } = await testDatabase();
    const accounts = await accountsOf(db, 3);
    await together(db, accounts);
    await db.client.execute({
      sql: "UPDATE memory SET last_event_id = 'no id' WHERE account_id = ?",
      args: [accounts[1] ?? ''],
    });
    const outcomes = await Promise.allSettled(accounts.map((account, n) => sync(db, account, [review(n, 2)])));
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await kept(db, accounts)).toEqual([2, 1, 2]);
  });

  it('two accounts that claim one new device: the first has it, the other is told so', async () => {
    const { db } = await testDatabase();
    const accounts = await accountsOf(db, 3);
    const responses = await Promise.all(accounts.map((account, n) => sync(db, account, [review(n === 2 ? 3 : 1, 1)])));
    expect(responses.flatMap(verdicts)).toEqual(['accepted', 'foreign', 'accepted']);
  });

  it('an erased account is told so while the others are stored', async () => {
    const { db } = await testDatabase();
    const accounts = await accountsOf(db, 3);
    await db.client.execute({ sql: 'DELETE FROM log_head WHERE account_id = ?', args: [accounts[0] ?? ''] });
    const responses = await Promise.all(accounts.map((account, n) => sync(db, account, [review(n, 1)])));
    expect(responses.map(({ refused }) => refused)).toEqual(['erased', undefined, undefined]);
  });

  it('a full disk fails all of them, and none is told that it was stored', async () => {
    const { db } = await testDatabase();
    const accounts = await accountsOf(db, 3);
    const { rows } = await db.client.execute('PRAGMA page_count');
    await db.client.execute(`PRAGMA max_page_count = ${Number(rows[0]?.page_count)}`);
    const outcomes = await Promise.allSettled(accounts.map((account, n) => sync(db, account, reviews(60, n))));
    expect(outcomes.map((outcome) => outcome.status === 'rejected' && storageFaultOf(outcome.reason))).toEqual([
      'storage-full',
      'storage-full',
      'storage-full',
    ]);
    expect(await kept(db, accounts)).toEqual([0, 0, 0]);
  });
});
