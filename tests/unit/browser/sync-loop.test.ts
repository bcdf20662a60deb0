import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Reply, RoundEnd } from '../../../lib/browser/exchange';
import { outboxState } from '../../../lib/browser/outbox';
import type { Replica } from '../../../lib/browser/replica';
import { type SyncLoop, startSyncLoop } from '../../../lib/browser/sync-loop';
import { freshBrowser } from '../../setup/browser';
import { grade, must, open, someAccount, wire } from '../../setup/replica';
import { SyncServer } from '../../setup/sync-server';

let replica: Replica;
let server: SyncServer;
let answer: Reply | null;
let tries: number;
let ends: RoundEnd[];
let loop: SyncLoop;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  server = new SyncServer();
  answer = null;
  tries = 0;
  ends = [];
  const tab = freshBrowser().tab();
  replica = await open(someAccount, { ...tab, now: () => tab.clock.now + Date.now() - start, random: () => 1 });
  loop = startSyncLoop(
    replica,
    async (request) => {
      tries += 1;
      return answer ?? wire(server)(request);
    },
    { sending: () => {}, repairing: () => {}, progress: () => {}, ended: (end) => ends.push(end) },
  );
});
afterEach(() => {
  loop.stop();
  vi.useRealTimers();
});
const start = Date.now();

/** Lets the timers run, and whatever they began come to its end. */
async function pass(ms: number) {
  await vi.advanceTimersByTimeAsync(ms);
  for (let i = 0; i < 40; i += 1) await new Promise((resolve) => setImmediate(resolve));
}

describe('keeping in step', () => {
  it('sends a run of answers together, a moment after they were given', async () => {
    for (let i = 0; i < 3; i += 1) {
      await grade(replica, 3);
      loop.wish('soon');
    }
    await pass(1_000);
    expect(tries).toBe(0);
    await pass(1_000);
    expect(server.log).toHaveLength(3);
    expect(tries).toBe(1);
  });

  it('tries again after failures, ever more slowly, until it works', async () => {
    await grade(replica, 3);
    answer = { kind: 'offline' };
    loop.wish('now');
    await pass(10);
    for (const wait of [2_000, 4_000, 8_000]) {
      const before = tries;
      await pass(wait - 50);
      expect(tries).toBe(before);
      await pass(100);
      expect(tries).toBe(before + 1);
    }
    answer = null;
    await pass(16_100);
    expect(ends.at(-1)?.kind).toBe('done');
    expect(must(await outboxState(replica)).toSend).toBe(0);
  });

  it('waits as long as the server asks', async () => {
    answer = { kind: 'refused', status: 503, retryAfter: 60_000, message: null, reference: null };
    loop.wish('now');
    await pass(10);
    await pass(59_000);
    expect(tries).toBe(1);
    await pass(2_000);
    expect(tries).toBe(2);
  });

  it('does not wait once the network is back', async () => {
    answer = { kind: 'offline' };
    loop.wish('now');
    await pass(10);
    answer = null;
    loop.wish('now');
    await pass(10);
    expect(ends.map((end) => end.kind)).toEqual(['offline', 'done']);
  });

  it('stops asking when nobody is signed in, and when it was stopped', async () => {
    answer = { kind: 'signed-out' };
    loop.wish('now');
    await pass(10);
    await pass(600_000);
    expect(tries).toBe(1);
    loop.stop();
    loop.wish('now');
    await pass(600_000);
    expect(tries).toBe(1);
  });
});
