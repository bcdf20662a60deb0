import { beforeEach, describe, expect, it } from 'vitest';
import type { Transport } from '../../../lib/browser/exchange';
import { outboxState } from '../../../lib/browser/outbox';
import { syncRound } from '../../../lib/browser/sync-round';
import { undoAction } from '../../../lib/browser/undo-action';
import { hour, minute } from '../../../lib/core/time';
import type { StoredEvent } from '../../../lib/sync/wire';
import { freshDevice } from '../../setup/browser';
import { actionCard, nerveCard } from '../../setup/events';
import { grade, memoriesOf, must, open, someAccount, terms, wire } from '../../setup/replica';
import { SyncServer } from '../../setup/sync-server';

let server: SyncServer;
let devices = 0;

async function connect() {
  devices += 1;
  const device = freshDevice(`first-sync-${devices}`);
  device.use();
  const tab = device.tab();
  return { replica: await open(someAccount, tab), clock: tab.clock };
}

/** Lets so many requests through and then none. */
const cutAfter = (requests: number): Transport => {
  let left = requests;
  return async (request) => {
    left -= 1;
    return left < 0 ? { kind: 'offline' } : wire(server)(request);
  };
};

/** An account with forty answers on two cards, given long ago on another device. */
beforeEach(async () => {
  server = new SyncServer();
  const { replica, clock } = await connect();
  for (let i = 0; i < 40; i += 1) {
    clock.now += 20 * minute;
    await grade(replica, i % 5 === 0 ? 1 : 3, i % 2 === 0 ? nerveCard : actionCard);
  }
  server.now = clock.now;
  expect((await syncRound(replica, wire(server))).kind).toBe('done');
  server.page = 10;
  server.statesFrom = 10;
});

async function other() {
  const { replica, clock } = await connect();
  clock.now = server.now + hour;
  server.now = clock.now;
  return { replica, clock };
}
const expected = async () => {
  const { replica } = await other();
  server.statesFrom = 1_000;
  expect((await syncRound(replica, wire(server))).kind).toBe('done');
  return memoriesOf(replica);
};

describe('the first sync of a long log', () => {
  it('brings what is remembered with the first answer, and the log afterwards', async () => {
    const { replica } = await other();
    const seen: number[] = [];
    expect((await syncRound(replica, cutAfter(1))).kind).toBe('offline');
    expect((await replica.db.get('meta', 'log'))?.provisional).toMatchObject({ count: 40 });
    expect(await replica.db.count('events')).toBe(0);
    const early = await memoriesOf(replica);
    expect(early).toHaveLength(2);
    const end = await syncRound(replica, wire(server), { progress: (have) => seen.push(have) });
    expect(end).toMatchObject({ kind: 'done', repaired: false });
    expect(seen).toEqual([10, 20, 30]);
    expect(await replica.db.count('events')).toBe(40);
    expect(await replica.db.get('meta', 'log')).not.toHaveProperty('provisional');
    expect(await replica.db.count('states')).toBe(0);
    expect(await memoriesOf(replica)).toEqual(early);
    expect(early).toEqual(await expected());
  });

  it('can be studied on at once: answers follow what the server remembers, are sent, and undone exactly', async () => {
    const { replica, clock } = await other();
    await syncRound(replica, cutAfter(1));
    const [before] = (await memoriesOf(replica)).filter((memory) => memory.cardId === nerveCard);
    const { event } = await grade(replica, 3);
    expect(event.prevEventId).toBe(before?.lastEventId);
    expect(event.hlc > (server.log.at(-1)?.event.hlc ?? '')).toBe(true);
    clock.now += minute;
    const again = await grade(replica, 1);
    must(await undoAction(replica, again.event.id, terms.calendar));
    must(await undoAction(replica, event.id, terms.calendar));
    expect((await memoriesOf(replica)).find((memory) => memory.cardId === nerveCard)).toEqual(before);
    await grade(replica, 4);
    // Two more requests: the answers arrive with them although most of the history is still to come.
    expect((await syncRound(replica, cutAfter(2))).kind).toBe('offline');
    expect(server.log).toHaveLength(45);
    expect((await replica.db.get('meta', 'log'))?.provisional).toBeDefined();
    const meanwhile = await memoriesOf(replica);
    expect(await syncRound(replica, wire(server))).toMatchObject({ kind: 'done', repaired: false });
    expect(must(await outboxState(replica)).toSend).toBe(0);
    expect(await memoriesOf(replica)).toEqual(meanwhile);
    expect(await memoriesOf(replica)).toEqual(await expected());
  });

  it('resumes wherever it was cut', async () => {
    for (let requests = 1; requests < 6; requests += 1) {
      const { replica } = await other();
      server.statesFrom = 10;
      expect((await syncRound(replica, cutAfter(requests))).kind).toBe(requests === 5 ? 'done' : 'offline');
      expect(await syncRound(replica, wire(server))).toMatchObject({ kind: 'done', repaired: false });
      expect(await replica.db.count('events')).toBe(40);
      expect(await memoriesOf(replica)).toEqual(await expected());
    }
  });

  it('believes the log and says so where the server had remembered something else', async () => {
    const { replica } = await other();
    const wrong: Transport = async (request) => {
      const answer = server.answer(JSON.parse(JSON.stringify(request)));
      const { states } = answer;
      if (states === undefined) return { kind: 'answer', body: answer };
      const stability = states.memories.stability.map((days) => days * 2);
      return {
        kind: 'answer',
        body: { ...answer, states: { ...states, memories: { ...states.memories, stability } } },
      };
    };
    expect(await syncRound(replica, wrong)).toMatchObject({ kind: 'done', repaired: true });
    expect(await memoriesOf(replica)).toEqual(await expected());
  });

  it('repairs itself where the log turns out to be another than the head says', async () => {
    const { replica } = await other();
    await syncRound(replica, cutAfter(3));
    const stored = await replica.db.getAll('events');
    const [first] = stored;
    if (first === undefined) throw new Error('no history');
    await replica.db.delete('events', first.id);
    const { event } = first;
    const lost: StoredEvent | undefined = server.log.find((each) => each.event.id === event.id);
    await replica.db.put('events', { ...first, event: { ...event, durationMs: 1 } as typeof event });
    const meta = await replica.db.get('meta', 'log');
    if (meta === undefined || lost === undefined) throw new Error('no counters');
    const { count } = meta.acknowledged;
    await replica.db.put('meta', { ...meta, acknowledged: { count, digest: 'f'.repeat(64) } }, 'log');
    expect(await syncRound(replica, wire(server))).toMatchObject({ kind: 'done', repaired: true });
    expect(await replica.db.get('meta', 'log')).not.toHaveProperty('provisional');
    expect(await memoriesOf(replica)).toEqual(await expected());
    expect((await replica.db.get('events', event.id))?.event).toEqual(lost.event);
  });
});
