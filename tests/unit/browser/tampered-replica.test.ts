import { beforeEach, describe, expect, it } from 'vitest';
import { outboxState } from '../../../lib/browser/outbox';
import type { Replica } from '../../../lib/browser/replica';
import type { LogMeta } from '../../../lib/browser/replica-database';
import { syncRound } from '../../../lib/browser/sync-round';
import { defaultPolicy } from '../../../lib/scheduling/default-policy';
import { replayLog } from '../../../lib/scheduling/replay-log';
import { freshDevice } from '../../setup/browser';
import { actionCard, morning, nerveCard } from '../../setup/events';
import { grade, memoriesOf, must, open, someAccount, wire } from '../../setup/replica';
import { SyncServer } from '../../setup/sync-server';

let server: SyncServer;
let mine: Replica;
let devices = 0;

async function connect(): Promise<Replica> {
  devices += 1;
  const device = freshDevice(`tampered-${devices}`);
  device.use();
  return open(someAccount, device.tab());
}
const round = (replica: Replica) => syncRound(replica, wire(server));
const honest = () =>
  [
    ...replayLog(
      server.log.map(({ event, receipt }) => ({ event, ...receipt })),
      defaultPolicy,
    ).values(),
  ].sort((a, b) => (a.cardId < b.cardId ? -1 : 1));
async function edit(change: (meta: LogMeta) => Partial<LogMeta>): Promise<void> {
  const meta = await mine.db.get('meta', 'log');
  if (meta === undefined) throw new Error('no counters');
  await mine.db.put('meta', { ...meta, ...change(meta) }, 'log');
}

beforeEach(async () => {
  server = new SyncServer();
  server.now = morning;
  mine = await connect();
  for (const card of [nerveCard, actionCard, nerveCard]) await grade(mine, 3, card);
  expect((await round(mine)).kind).toBe('done');
});

describe('somebody who edits what is stored in their own browser', () => {
  it('as a memory: moves their own due days only; the server and every other device remember what the log says', async () => {
    const [memory] = await memoriesOf(mine);
    if (memory === undefined) throw new Error('nothing remembered');
    await mine.db.put('memories', { ...memory, stability: 36_000, reps: 999 });
    await grade(mine, 3, memory.cardId);
    expect(await round(mine)).toMatchObject({ kind: 'done', repaired: false });
    const other = await connect();
    await round(other);
    expect(await memoriesOf(other)).toEqual(honest());
    expect(honest().every(({ reps }) => reps < 10)).toBe(true);
  });

  it('as an answer that was sent: changes nothing anywhere else', async () => {
    const before = JSON.stringify(server.log);
    const [row] = await mine.db.getAll('events');
    if (row === undefined) throw new Error('no answer');
    await mine.db.put('events', { ...row, event: { ...row.event, durationMs: 1 } as typeof row.event });
    expect((await round(mine)).kind).toBe('done');
    expect(JSON.stringify(server.log)).toBe(before);
  });

  it('by taking answers out: erases nothing on the server, and they are back after the next repair', async () => {
    const ids = await mine.db.getAllKeys('events');
    for (const id of ids) await mine.db.delete('events', id);
    expect((await round(mine)).kind).toBe('done');
    expect(server.log).toHaveLength(3);
    await edit(() => ({ acknowledged: { count: 0, digest: '0'.repeat(64) } }));
    expect(await round(mine)).toMatchObject({ kind: 'done', repaired: true });
    expect((await mine.db.getAllKeys('events')).sort()).toEqual([...ids].sort());
    expect(await memoriesOf(mine)).toEqual(honest());
  });

  it.each<[string, (meta: LogMeta) => Partial<LogMeta>]>([
    ['the digest', () => ({ acknowledged: { count: 3, digest: 'a'.repeat(64) } })],
    ['the count', (meta) => ({ acknowledged: { ...meta.acknowledged, count: 7 } })],
  ])('as %s: is told so, and the replica is put right', async (_name, change) => {
    await edit(change);
    expect(await round(mine)).toMatchObject({ kind: 'done', repaired: true });
    expect((await mine.db.get('meta', 'log'))?.acknowledged).toEqual(server.head());
    expect(await memoriesOf(mine)).toEqual(honest());
  });

  it('as the cursor, ahead: what was skipped is noticed and fetched', async () => {
    const other = await connect();
    await round(other);
    await grade(other, 1);
    await round(other);
    await edit(() => ({ cursor: 1_000 }));
    expect((await round(mine)).kind).toBe('done');
    expect(await memoriesOf(mine)).toEqual(honest());
    expect((await mine.db.get('meta', 'log'))?.acknowledged).toEqual(server.head());
  });

  it('as the cursor, back: hears everything twice and keeps it once', async () => {
    await edit(() => ({ cursor: 0 }));
    expect(await round(mine)).toMatchObject({ kind: 'done', repaired: false });
    expect(await mine.db.count('events')).toBe(3);
    expect(await memoriesOf(mine)).toEqual(honest());
  });

  it('as the counter of numbers, back: the answer with a used number is kept aside and told, the log is unharmed', async () => {
    await edit(() => ({ seq: 0 }));
    await grade(mine, 1);
    expect((await round(mine)).kind).toBe('done');
    expect(must(await outboxState(mine)).kept.map(({ code }) => code)).toEqual(['conflict']);
    expect(server.log).toHaveLength(3);
    expect(await memoriesOf(mine)).toEqual(honest());
  });
});
