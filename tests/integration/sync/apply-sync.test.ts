import { describe, expect, it, vi } from 'vitest';
import { findAllEvents } from '../../../db/queries/events';
import { findHead } from '../../../db/queries/log-head';
import { findMemories } from '../../../db/queries/memory';
import type { AccountId } from '../../../lib/core/ids';
import { addToDigest, emptyDigest } from '../../../lib/log/digest';
import type { LogEvent } from '../../../lib/log/event';
import { defaultPolicy } from '../../../lib/scheduling/default-policy';
import { replayLog } from '../../../lib/scheduling/replay-log';
import { applySync } from '../../../lib/server/sync/apply-sync';
import type { SyncRequest } from '../../../lib/sync/wire';
import { testAccount, testDatabase } from '../../setup/database';
import { actionCard, morning, review, testDevice, undo } from '../../setup/events';

const later = morning + 24 * 3_600_000;
const requestOf = (account: AccountId, events: readonly unknown[], over: Partial<SyncRequest> = {}): SyncRequest => ({
  v: 1,
  account,
  device: testDevice(1),
  now: later,
  cursor: 0,
  events,
  fields: [],
  ...over,
});
const run = (n: number, from = 1): LogEvent[] =>
  Array.from({ length: n }, (_, i) => review(1, from + i, i % 2 === 0 ? {} : { cardId: actionCard }));

async function sync(db: Parameters<typeof applySync>[0], request: SyncRequest, now = later) {
  const result = await applySync(db, request.account, request, now);
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

describe('a sync', () => {
  it('stores what is new, numbers it, and hands it back with the head of the log', async () => {
    const { db } = await testDatabase();
    const account = await testAccount(db);
    const events = run(3);
    const response = await sync(db, requestOf(account, events));

    expect(response.answers.map((answer) => answer.status)).toEqual(['accepted', 'accepted', 'accepted']);
    expect(response.events.map(({ event }) => event)).toEqual(events);
    expect(response.events.map(({ receipt }) => receipt.serverSeq)).toEqual([1, 2, 3]);
    expect(response.head).toEqual({ count: 3, digest: addToDigest(emptyDigest, events) });
    expect(response).toMatchObject({ cursor: 3, more: false, now: later });
    expect((await findAllEvents(db.query, account)).map(({ event }) => event)).toEqual(events);
  });

  it('keeps the memory that a replay of the whole log gives', async () => {
    const { db } = await testDatabase();
    const account = await testAccount(db);
    const events = run(9);
    for (const event of events) await sync(db, requestOf(account, [event]));
    await sync(db, requestOf(account, [undo(1, 10, events[4]?.id ?? events[0]!.id)]));
    const log = (await findAllEvents(db.query, account)).map(({ event, receipt }) => ({ event, ...receipt }));
    const stored = await findMemories(db.query, account);
    const expected = [...replayLog(log, defaultPolicy).values()].sort((a, b) => (a.cardId < b.cardId ? -1 : 1));
    expect(stored.map(({ memory }) => memory)).toEqual(expected);
    expect(stored.length).toBe(2);
  });

  it('writes a batch of a hundred events with one database batch', async () => {
    const { db } = await testDatabase();
    const account = await testAccount(db);
    const batch = vi.spyOn(db.client, 'batch');
    const execute = vi.spyOn(db.client, 'execute');
    await sync(db, requestOf(account, run(100)));
    expect(batch).toHaveBeenCalledTimes(1);
    const written = execute.mock.calls.filter(([statement]) => !/^\s*(select|with)/i.test(JSON.stringify(statement).slice(8)));
    expect(written).toEqual([]);
    expect(await findHead(db.query, account)).toMatchObject({ count: 100, seq: 100 });
  });
});
