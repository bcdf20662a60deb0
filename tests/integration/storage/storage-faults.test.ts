import { renameSync, rmSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { openDatabase } from '../../../db/database';
import { StorageError, storageFaultOf } from '../../../db/storage-error';
import { failureOf } from '../../../lib/server/http/answer';
import { testAccount, testDatabase } from '../../setup/database';
import { neverBusy } from '../../setup/never-busy';
import { reviews, stored, sync } from '../../setup/sync';

/** What a write failed with, and what a visitor would be told. */
async function faultOf(work: Promise<unknown>) {
  const cause = await work.then(
    () => null,
    (error: unknown) => error,
  );
  const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const { status, failure } = failureOf(cause, 'a-request');
  const [line] = written.mock.calls;
  written.mockRestore();
  return { fault: storageFaultOf(cause), status, failure, log: String(line?.[0] ?? '') };
}

describe('a full disk', () => {
  it('refuses the whole batch with 503, loses nothing of before, and goes on once there is room', async () => {
    const { db } = await testDatabase();
    const account = await testAccount(db);
    await sync(db, account, reviews(20));
    const before = await stored(db, account);
    const { rows } = await db.client.execute('PRAGMA page_count');
    await db.client.execute(`PRAGMA max_page_count = ${Number(rows[0]?.page_count) + 2}`);

    const { fault, status, failure } = await faultOf(sync(db, account, reviews(400, 1, 21)));
    expect([fault, status, failure.code]).toEqual(['storage-full', 503, 'storage-full']);
    expect(failure.retryAfter).toBeGreaterThan(0);
    expect(await stored(db, account)).toEqual(before);

    await db.client.execute('PRAGMA max_page_count = 1073741823');
    const after = await sync(db, account, reviews(400, 1, 21));
    expect(after.head.count).toBe(420);
    expect((await db.client.execute('PRAGMA integrity_check')).rows[0]).toMatchObject({ integrity_check: 'ok' });
  });
});

describe('a disk that can only be read', () => {
  it('answers 503 and keeps what was there', async () => {
    const { db } = await testDatabase();
    const account = await testAccount(db);
    await sync(db, account, reviews(3));
    await db.client.execute('PRAGMA query_only = ON');
    const { status, failure } = await faultOf(sync(db, account, reviews(2, 1, 4)));
    expect([status, failure.code]).toEqual([503, 'storage-read-only']);
    await db.client.execute('PRAGMA query_only = OFF');
    expect((await stored(db, account)).events).toHaveLength(3);
  });
});

describe('a database file that is gone', () => {
  it('or was replaced under the server is noticed before anything is acknowledged', async () => {
    const { db, file } = await testDatabase();
    const account = await testAccount(db);
    await sync(db, account, reviews(2));
    renameSync(file, `${file}.aside`);
    const gone = await faultOf(sync(db, account, reviews(1, 1, 3)));
    expect([gone.status, gone.failure.code]).toEqual([503, 'storage-missing']);
    renameSync(`${file}.aside`, file);
    expect((await sync(db, account, reviews(1, 1, 3))).head.count).toBe(3);
    rmSync(file);
    expect((await faultOf(sync(db, account, reviews(1, 1, 4)))).failure.code).toBe('storage-missing');
  });
});

describe('SQLITE_BUSY', () => {
  it('is handed to whoever has to end the process, because later writes could be lost', async () => {
    const { file } = await testDatabase();
    const onBusy = vi.fn();
    const [holder, second] = [
      openDatabase({ url: `file:${file}`, onBusy: neverBusy }),
      openDatabase({ url: `file:${file}`, onBusy }),
    ];
    await second.client.execute('PRAGMA busy_timeout = 1');
    const transaction = await holder.client.transaction('write');
    await expect(testAccount(second)).rejects.toThrow();
    expect(onBusy).toHaveBeenCalledTimes(1);
    await transaction.rollback();
    holder.close();
    second.close();
  });
});

describe('the log of the server', () => {
  it('names the request, the kind of error and its place, and nothing that anybody wrote', async () => {
    const error = new Error('Failed query: select * from account where email = ines@uni.example', {
      cause: new StorageError('storage-failed', { cause: new Error('ines@uni.example') }),
    });
    const { log, failure } = await faultOf(Promise.reject(error));
    expect(JSON.parse(log)).toMatchObject({ level: 'error', requestId: 'a-request', name: 'Error' });
    expect(log).not.toContain('ines');
    expect(JSON.stringify(failure)).not.toContain('ines');
  });
});
