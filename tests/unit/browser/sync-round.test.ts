import { beforeEach, describe, expect, it } from 'vitest';
import { changePreferences } from '../../../lib/browser/change-preferences';
import type { Transport } from '../../../lib/browser/exchange';
import { outboxState } from '../../../lib/browser/outbox';
import { syncRound } from '../../../lib/browser/sync-round';
import { undoAction } from '../../../lib/browser/undo-action';
import { day, hour, minute } from '../../../lib/core/time';
import { emptyDigest } from '../../../lib/log/digest';
import { type FakeDevice, freshDevice } from '../../setup/browser';
import { actionCard, morning, nerveCard } from '../../setup/events';
import { grade, memoriesOf, must, open, someAccount, terms, wire } from '../../setup/replica';
import { SyncServer } from '../../setup/sync-server';

let server: SyncServer;
let phone: FakeDevice;
let laptop: FakeDevice;

beforeEach(() => {
  server = new SyncServer();
  phone = freshDevice('phone');
  laptop = freshDevice('laptop');
});

const connect = async (device: FakeDevice) => {
  device.use();
  const tab = device.tab();
  return { replica: await open(someAccount, tab), clock: tab.clock };
};
const metaOf = async ({ replica }: Awaited<ReturnType<typeof connect>>) =>
  must({ ok: true, value: await replica.db.get('meta', 'log') });

describe('a round of sync', () => {
  it('sends what waits, stores receipts and agrees with the server', async () => {
    const one = await connect(phone);
    for (let i = 0; i < 3; i += 1) await grade(one.replica, 3);
    expect(await syncRound(one.replica, wire(server))).toEqual({ kind: 'done', repaired: false, clockError: 0 });
    expect(server.log).toHaveLength(3);
    expect((await metaOf(one))?.acknowledged).toEqual(server.head());
    expect(must(await outboxState(one.replica))).toEqual({ toSend: 0, kept: [], refused: [] });
  });

  it('sends batches of five hundred and pulls page by page', async () => {
    const one = await connect(phone);
    for (let i = 0; i < 620; i += 1) await grade(one.replica, 3, i % 2 === 0 ? nerveCard : actionCard);
    expect((await syncRound(one.replica, wire(server))).kind).toBe('done');
    expect(server.log).toHaveLength(620);
    server.page = 100;
    const two = await connect(laptop);
    expect((await syncRound(two.replica, wire(server))).kind).toBe('done');
    expect(await memoriesOf(two.replica)).toEqual(await memoriesOf(one.replica));
    expect((await metaOf(two))?.acknowledged).toEqual(server.head());
  });

  it('goes on after a cut in the middle of a long outbox, and doubles nothing', async () => {
    const one = await connect(phone);
    for (let i = 0; i < 90; i += 1) await grade(one.replica, 3, i % 2 === 0 ? nerveCard : actionCard);
    let requests = 0;
    const cut: Transport = async (request) => {
      requests += 1;
      const reply = await wire(server)(request);
      return requests > 3 ? { kind: 'offline' } : reply;
    };
    expect((await syncRound(one.replica, cut, { batch: 10 })).kind).toBe('offline');
    const left = must(await outboxState(one.replica)).toSend;
    expect(left).toBe(60);
    expect(server.log.length).toBeGreaterThan(30);
    expect(await syncRound(one.replica, wire(server), { batch: 10 })).toMatchObject({ kind: 'done', repaired: false });
    expect(server.log).toHaveLength(90);
    expect((await metaOf(one))?.acknowledged).toEqual(server.head());
  });

  it('keeps several requests on the way, and is not confused when they overtake one another', async () => {
    const one = await connect(phone);
    for (let i = 0; i < 45; i += 1) await grade(one.replica, 3);
    let onTheWay = 0;
    let most = 0;
    const slow: Transport = async (request) => {
      onTheWay += 1;
      most = Math.max(most, onTheWay);
      const first = request.events.length === 10 && server.log.length === 0;
      await new Promise((resolve) => setTimeout(resolve, first ? 60 : 5));
      onTheWay -= 1;
      return wire(server)(request);
    };
    expect(await syncRound(one.replica, slow, { batch: 10 })).toMatchObject({ kind: 'done', repaired: false });
    expect(most).toBe(3);
    expect(server.log).toHaveLength(45);
  });

  it('is not sent back what it has sent', async () => {
    const one = await connect(phone);
    for (let i = 0; i < 25; i += 1) await grade(one.replica, 3);
    let echoed = 0;
    const counting: Transport = async (request) => {
      const answer = server.answer(JSON.parse(JSON.stringify(request)));
      echoed += answer.events.length;
      return { kind: 'answer', body: JSON.parse(JSON.stringify(answer)) };
    };
    expect((await syncRound(one.replica, counting, { batch: 10 })).kind).toBe('done');
    expect(echoed).toBe(0);
    expect((await metaOf(one))?.acknowledged).toEqual(server.head());
  });

  it.each([
    ['phone first', ['phone', 'laptop', 'phone']],
    ['laptop first', ['laptop', 'phone', 'laptop']],
  ])('merges two devices that were offline on the same cards: %s', async (_name, order) => {
    const devices = { phone: await connect(phone), laptop: await connect(laptop) };
    for (const [i, name] of (['phone', 'laptop', 'laptop', 'phone', 'laptop'] as const).entries()) {
      const { replica, clock } = devices[name];
      clock.now = morning + i * 9 * hour;
      const { event } = await grade(replica, ([3, 1, 4, 2, 3] as const)[i] ?? 3, i % 2 === 0 ? nerveCard : actionCard);
      if (i === 3) must(await undoAction(replica, event.id, terms.calendar));
    }
    server.now = morning + 3 * day;
    for (const { clock } of Object.values(devices)) clock.now = server.now;
    for (const name of order) {
      const device = name === 'phone' ? devices.phone : devices.laptop;
      expect((await syncRound(device.replica, wire(server))).kind).toBe('done');
    }
    expect(await memoriesOf(devices.phone.replica)).toEqual(await memoriesOf(devices.laptop.replica));
    expect((await metaOf(devices.phone))?.acknowledged).toEqual((await metaOf(devices.laptop))?.acknowledged);
    expect((await metaOf(devices.phone))?.acknowledged.count).toBe(6);
  });

  it('takes up where an interrupted round stopped: the answer was lost, the answers were not', async () => {
    const one = await connect(phone);
    await grade(one.replica, 3);
    const lost: Transport = async (request) => {
      await wire(server)(request);
      return { kind: 'offline' };
    };
    expect(await syncRound(one.replica, lost)).toEqual({ kind: 'offline' });
    expect(must(await outboxState(one.replica)).toSend).toBe(1);
    expect((await syncRound(one.replica, wire(server))).kind).toBe('done');
    expect(server.log).toHaveLength(1);
    expect((await metaOf(one))?.acknowledged).toEqual(server.head());
  });

  it('waits when nobody is signed in any more, and loses nothing', async () => {
    const one = await connect(phone);
    await grade(one.replica, 3);
    expect(await syncRound(one.replica, async () => ({ kind: 'signed-out' }))).toEqual({ kind: 'signed-out' });
    expect(must(await outboxState(one.replica)).toSend).toBe(1);
  });

  it('is not confused by an answer that is none', async () => {
    const one = await connect(phone);
    await grade(one.replica, 3);
    for (const body of [
      '<html>',
      null,
      { v: 1 },
      {
        ...server.answer({
          v: 1,
          account: someAccount,
          device: one.replica.device,
          now: morning,
          cursor: 0,
          events: [],
          fields: [],
        }),
      },
    ])
      expect((await syncRound(one.replica, async () => ({ kind: 'answer', body }))).kind).toBe('refused');
    expect(must(await outboxState(one.replica)).toSend).toBe(1);
  });

  it('lets one tab do it at a time', async () => {
    const one = await connect(phone);
    const two = await open(someAccount, phone.tab());
    await grade(one.replica, 3);
    const ends = await Promise.all([syncRound(one.replica, wire(server)), syncRound(two, wire(server))]);
    // Two names of one browser profile; the second finds the lock taken or nothing left to do.
    expect(ends[0]?.kind).toBe('done');
    expect(server.log).toHaveLength(1);
  });

  it('keeps a poisoned operation aside and sends the rest', async () => {
    const one = await connect(phone);
    const { event } = await grade(one.replica, 3);
    await grade(one.replica, 3, actionCard);
    const row = await one.replica.db.get('events', event.id);
    if (row === undefined) throw new Error('no row');
    await one.replica.db.put('events', {
      ...row,
      event: { ...row.event, studyDay: (row.event.studyDay + 1) as never },
    });
    expect((await syncRound(one.replica, wire(server))).kind).toBe('done');
    expect(server.log).toHaveLength(1);
    const state = must(await outboxState(one.replica));
    expect(state.toSend).toBe(0);
    expect(state.kept.map((kept) => kept.code)).toEqual(['inconsistent']);
    expect((await memoriesOf(one.replica)).map((memory) => memory.cardId)).toEqual([actionCard]);
  });

  it('stamps what comes after what it has seen, whatever its own clock says', async () => {
    const fast = await connect(phone);
    const slow = await connect(laptop);
    fast.clock.now = morning + 20 * hour;
    const seen = (await grade(fast.replica, 3)).event;
    await syncRound(fast.replica, wire(server));
    await syncRound(slow.replica, wire(server));
    const next = (await grade(slow.replica, 3)).event;
    expect(next.at).toBeLessThan(seen.at);
    expect(next.hlc > seen.hlc).toBe(true);
    expect(next.prevEventId).toBe(seen.id);
  });

  it('carries settings over, the later write winning field by field', async () => {
    const one = await connect(phone);
    const two = await connect(laptop);
    must(await changePreferences(one.replica, { newCardsPerDay: 5, names: 'latin' }));
    two.clock.now += minute;
    must(await changePreferences(two.replica, { newCardsPerDay: 30 }));
    for (const { replica } of [two, one, two]) expect((await syncRound(replica, wire(server))).kind).toBe('done');
    const fieldsOf = async ({ replica }: typeof one) =>
      (await replica.db.getAll('fields')).map(({ field, value }) => [field, value]);
    expect(await fieldsOf(one)).toEqual([
      ['names', 'latin'],
      ['newCardsPerDay', 30],
    ]);
    expect(await fieldsOf(two)).toEqual(await fieldsOf(one));
  });
});

describe('digests that differ', () => {
  it('repairs itself: takes what it missed and sends again what the server lost', async () => {
    const one = await connect(phone);
    const two = await connect(laptop);
    await grade(one.replica, 3);
    await grade(one.replica, 4, actionCard);
    await syncRound(one.replica, wire(server));
    await syncRound(two.replica, wire(server));
    server.log.splice(0, 1);
    server.log.forEach((stored, i) => {
      server.log[i] = { event: stored.event, receipt: { ...stored.receipt, serverSeq: i + 1 } };
    });
    server.seq = server.log.length;
    let seen = 0;
    const end = await syncRound(one.replica, wire(server), {
      repairing: () => {
        seen += 1;
      },
    });
    expect(end).toEqual({ kind: 'done', repaired: true, clockError: 0 });
    expect(seen).toBe(1);
    expect(server.log).toHaveLength(2);
    expect((await metaOf(one))?.acknowledged).toEqual(server.head());
    expect(await memoriesOf(one.replica)).toEqual(await memoriesOf(two.replica));
  });

  it('changes nothing when the server contradicts itself', async () => {
    const one = await connect(phone);
    await grade(one.replica, 3);
    await syncRound(one.replica, wire(server));
    const before = await one.replica.db.getAll('events');
    const lying: Transport = async (request) => ({
      kind: 'answer',
      body: { ...server.answer(request), head: { count: 9, digest: emptyDigest } },
    });
    expect(await syncRound(one.replica, lying)).toEqual({ kind: 'inconsistent' });
    expect(await one.replica.db.getAll('events')).toEqual(before);
  });
});

describe('a clock that runs ahead', () => {
  it('keeps the answers, and sends them with the right time once the clock is right', async () => {
    const one = await connect(phone);
    one.clock.now = morning + 5 * day;
    await grade(one.replica, 3);
    one.clock.now += minute;
    await grade(one.replica, 3);
    expect((await syncRound(one.replica, wire(server))).kind).toBe('done');
    expect(must(await outboxState(one.replica)).kept.map((kept) => kept.code)).toEqual(['future', 'future']);
    expect(await memoriesOf(one.replica)).toHaveLength(1);

    one.clock.now = morning + hour;
    server.now = morning + hour;
    await grade(one.replica, 3, actionCard);
    expect((await syncRound(one.replica, wire(server))).kind).toBe('done');
    expect(must(await outboxState(one.replica))).toEqual({ toSend: 0, kept: [], refused: [] });
    expect(server.log).toHaveLength(3);
    for (const { receipt } of server.log) expect(Math.abs(receipt.effectiveAt - morning)).toBeLessThanOrEqual(hour);
    const two = await connect(laptop);
    await syncRound(two.replica, wire(server));
    expect(await memoriesOf(two.replica)).toEqual(await memoriesOf(one.replica));
  });

  it('adopts the time that the server gives and replays the card', async () => {
    const one = await connect(phone);
    one.clock.now = morning + 10 * hour;
    const { event } = await grade(one.replica, 3);
    await syncRound(one.replica, wire(server));
    const row = await one.replica.db.get('events', event.id);
    expect(row?.effectiveAt).toBe(morning);
    expect((await memoriesOf(one.replica))[0]?.lastAt).toBe(morning);
  });
});
