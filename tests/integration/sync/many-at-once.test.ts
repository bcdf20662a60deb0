import { describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../../db/database';
import { findHead, moveHead } from '../../../db/queries/log-head';
import type { AccountId } from '../../../lib/core/ids';
import { addToDigest, emptyDigest } from '../../../lib/log/digest';
import { defaultPolicy } from '../../../lib/scheduling/default-policy';
import { replayLog } from '../../../lib/scheduling/replay-log';
import { applySync } from '../../../lib/server/sync/apply-sync';
import { testAccount, testDatabase } from '../../setup/database';
import { review, testDevice } from '../../setup/events';
import { setting } from '../../setup/field-write';
import { neverBusy } from '../../setup/never-busy';
import { arrival, byCard, requestOf, reviews, stored, sync, verdicts } from '../../setup/sync';

async function expectWhole(db: Database, account: AccountId): Promise<void> {
  const { events, receipts, logged, memories, head } = await stored(db, account);
  expect(head).toMatchObject({ count: events.length, digest: addToDigest(emptyDigest, events) });
  expect(new Set(receipts.map(({ serverSeq }) => serverSeq)).size).toBe(events.length);
  expect(memories).toEqual(byCard(replayLog(logged, defaultPolicy).values()));
}

describe('many at once', () => {
  it('the same operation twenty times in parallel: one row, twenty equal answers', async () => {
    const { db } = await testDatabase();
    const account = await testAccount(db);
    const responses = await Promise.all(Array.from({ length: 20 }, () => sync(db, account, [review(1, 1)])));
    const receipts = responses
      .map(({ answers }) => answers[0])
      .map((answer) => answer && 'receipt' in answer && answer.receipt);
    expect(new Set(receipts.map((receipt) => JSON.stringify(receipt))).size).toBe(1);
    expect(responses.flatMap(verdicts).filter((verdict) => verdict === 'accepted')).toHaveLength(1);
    expect((await stored(db, account)).events).toHaveLength(1);
  });

  it('fifty writers of fifty accounts: no SQLITE_BUSY, every answer kept', async () => {
    const { db } = await testDatabase();
    const accounts = await Promise.all(Array.from({ length: 50 }, (_, n) => testAccount(db, n)));
    await Promise.all(
      accounts.map(async (account, n) => {
        for (let from = 1; from <= 30; from += 10) await sync(db, account, reviews(10, n, from));
      }),
    );
    for (const account of accounts) {
      expect((await stored(db, account)).events).toHaveLength(30);
      await expectWhole(db, account);
    }
  });

  it('ten devices of one account, each with its own clients of the file: the head decides, nothing is lost', async () => {
    const { db, file } = await testDatabase();
    const account = await testAccount(db);
    // Without the courtesy of taking turns in one process: two databases over one file race for the same head.
    const second = openDatabase({ url: `file:${file}`, onBusy: neverBusy });
    try {
      const pair = [db, second];
      await Promise.all(
        Array.from({ length: 10 }, async (_, n) => {
          for (let from = 1; from <= 9; from += 3)
            await sync(pair[n % 2] ?? db, account, reviews(3, n + 1, from), {
              device: testDevice(n + 1),
              fields: [setting('minutesPerDay', n + 1, n + 1, n + 1)],
            });
        }),
      );
    } finally {
      second.close();
    }
    expect((await stored(db, account)).events).toHaveLength(90);
    await expectWhole(db, account);
  });
});

describe('a head that moves between reading and writing', () => {
  /** Another process of the same account gets in just before each of the first `times` writes. */
  const raced = (db: Database, account: AccountId, times: number): Database => {
    let rival = 0;
    return {
      ...db,
      async write(statements) {
        if (rival < times) {
          rival += 1;
          const head = await findHead(db.query, account);
          if (head === null) throw new Error('no head');
          await db.write([moveHead(db.query, account, head, { ...head, seq: head.seq + 1 })]);
        }
        return db.write(statements);
      },
    };
  };

  it('makes the write begin again from reading', async () => {
    const { db } = await testDatabase();
    const account = await testAccount(db);
    const response = await sync(raced(db, account, 3), account, reviews(1));
    expect(response.answers[0]).toMatchObject({ status: 'accepted', receipt: { serverSeq: 4 } });
    await expectWhole(db, account);
  });

  it('for ever is told as busy, with nothing stored', async () => {
    const { db } = await testDatabase();
    const account = await testAccount(db);
    const result = await applySync(raced(db, account, 1_000), account, requestOf(account, reviews(1)), arrival);
    expect(result).toEqual({ ok: false, error: 'busy' });
    expect((await stored(db, account)).events).toEqual([]);
  });
});
