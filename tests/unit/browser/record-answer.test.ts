import { beforeEach, describe, expect, it } from 'vitest';
import { actOnCard } from '../../../lib/browser/act-on-card';
import { loadStudy } from '../../../lib/browser/load-study';
import { recordAnswer } from '../../../lib/browser/record-answer';
import type { Replica } from '../../../lib/browser/replica';
import { write } from '../../../lib/browser/replica';
import { undoAction } from '../../../lib/browser/undo-action';
import { minute } from '../../../lib/core/time';
import type { Rating } from '../../../lib/log/event';
import { parseEvent } from '../../../lib/log/parse-event';
import { defaultPreferences } from '../../../lib/preferences/preferences';
import { newMemory } from '../../../lib/scheduling/memory';
import { preview } from '../../../lib/scheduling/preview';
import { replayLog } from '../../../lib/scheduling/replay-log';
import { type FakeBrowser, freshBrowser } from '../../setup/browser';
import { actionCard, nerveCard } from '../../setup/events';
import { draft, grade, memoriesOf, must, open, terms } from '../../setup/replica';

let browser: FakeBrowser;
let replica: Replica;
let clock: { now: number };

beforeEach(async () => {
  browser = freshBrowser();
  const tab = browser.tab();
  clock = tab.clock;
  replica = await open('guest', tab);
});

describe('writing an answer', () => {
  it('keeps event, memory and counters together, and what it writes is a valid event', async () => {
    const { event, memory } = await grade(replica, 3);
    const row = await replica.db.get('events', event.id);
    expect(row?.event).toEqual(event);
    expect(parseEvent(event).ok).toBe(true);
    expect(await replica.db.get('memories', nerveCard)).toEqual(memory);
    expect(await replica.db.get('meta', 'log')).toMatchObject({ seq: 1, hlc: event.hlc });
  });

  it('leaves memory and counters as they were where the event cannot be stored', async () => {
    const twice = { ...replica.around, randomBytes: (count: number) => new Uint8Array(count) };
    const { memory } = await grade({ ...replica, around: twice }, 3);
    const refused = await recordAnswer({ ...replica, around: twice }, draft(1), terms);
    expect(refused).toMatchObject({ ok: false, error: { kind: 'storage' } });
    expect(await replica.db.get('memories', nerveCard)).toEqual(memory);
    expect(await replica.db.get('meta', 'log')).toMatchObject({ seq: 1 });
    expect(await replica.db.count('events')).toBe(1);
  });

  it('does what the button said', async () => {
    const promised = preview(newMemory(nerveCard), terms.policy, clock.now, terms.calendar);
    const { event, memory } = await grade(replica, 4);
    expect(memory).toEqual({ ...promised[4], lastEventId: event.id });
    expect(event.chosenDue).toEqual(promised[4].due);
  });

  it('numbers events without gaps and never stamps backwards, even when the clock is set back', async () => {
    const events = [(await grade(replica, 3)).event];
    clock.now -= 60 * minute;
    events.push((await grade(replica, 3)).event);
    expect(events.map((event) => event.seq)).toEqual([1, 2]);
    expect((events[1]?.hlc ?? '') > (events[0]?.hlc ?? '')).toBe(true);
  });

  it('counts the answers of a device whose clock lost its battery', async () => {
    clock.now = 0;
    expect(parseEvent((await grade(replica, 3)).event).ok).toBe(true);
  });

  it('leaves the same memory as a replay of the log', async () => {
    for (const [i, rating] of ([3, 1, 3, 4, 2] as Rating[]).entries()) {
      clock.now += i * 17 * 60 * minute;
      await grade(replica, rating, i % 2 === 0 ? nerveCard : actionCard);
    }
    const replayed = replayLog(await replica.db.getAll('events'), terms.policy);
    expect(await memoriesOf(replica)).toEqual([...replayed.values()].sort((a, b) => (a.cardId < b.cardId ? -1 : 1)));
  });

  it('writes nothing at all when the transaction is interrupted at the end', async () => {
    await grade(replica, 3);
    const before = await replica.db.getAll('events');
    const written = await write(replica, async (transaction, meta) => {
      await transaction.objectStore('meta').put({ ...meta, seq: 99 }, 'log');
      await transaction.objectStore('memories').clear();
      transaction.abort();
    });
    expect(written.ok).toBe(false);
    expect(await replica.db.getAll('events')).toEqual(before);
    expect(await replica.db.get('meta', 'log')).toMatchObject({ seq: 1 });
    expect(await memoriesOf(replica)).toHaveLength(1);
  });
});

describe('two tabs', () => {
  it('writes one answer when both grade the same showing of a card', async () => {
    const other = await open('guest', browser.tab());
    const results = await Promise.all([
      recordAnswer(replica, draft(3), terms, { last: null, wait: null }),
      recordAnswer(other, draft(1), terms, { last: null, wait: null }),
    ]);
    expect(results.map((result) => result.ok)).toEqual([true, false]);
    const late = results[1];
    expect(!late?.ok && late?.error.kind).toBe('moved');
    expect(await replica.db.count('events')).toBe(1);
  });

  it('loses and doubles nothing when both answer different cards at once', async () => {
    const other = await open('guest', browser.tab());
    await Promise.all(
      Array.from({ length: 40 }, (_, i) =>
        grade(i % 2 === 0 ? replica : other, 3, i % 2 === 0 ? nerveCard : actionCard),
      ),
    );
    const rows = await replica.db.getAll('events');
    expect(rows.map((row) => row.event.seq).sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
    expect(new Set(rows.map((row) => row.event.hlc)).size).toBe(40);
  });

  it('tells the other tabs which card changed', async () => {
    await grade(replica, 3);
    expect(browser.messages).toEqual([{ kind: 'cards', owner: 'guest', cards: [nerveCard] }]);
  });
});

describe('taking back', () => {
  it('restores thirty and more answers exactly, one by one', async () => {
    const states = [await memoriesOf(replica)];
    const ids = [];
    for (let i = 0; i < 40; i += 1) {
      clock.now += 11 * 60 * minute;
      const rating = ([3, 1, 2, 4] as const)[i % 4] ?? 3;
      ids.push((await grade(replica, rating, i % 3 === 0 ? actionCard : nerveCard)).event.id);
      states.push(await memoriesOf(replica));
    }
    for (let i = 39; i >= 0; i -= 1) {
      const id = ids[i];
      if (id === undefined) throw new Error('no id');
      must(await undoAction(replica, id, terms.calendar));
      expect(await memoriesOf(replica)).toEqual(states[i]);
    }
  });

  it('takes back a burial and a suspension', async () => {
    for (const how of ['bury', 'suspend'] as const) {
      const { eventId, memory } = must(await actOnCard(replica, nerveCard, { kind: how }, terms));
      expect(how === 'bury' ? memory.buriedUntil !== null : memory.suspended).toBe(true);
      expect(must(await undoAction(replica, eventId, terms.calendar)).memory).toEqual(newMemory(nerveCard));
    }
  });

  it('takes the same answer back once only, whichever tab asks', async () => {
    const { event } = await grade(replica, 3);
    const other = await open('guest', browser.tab());
    const results = await Promise.all([
      undoAction(replica, event.id, terms.calendar),
      undoAction(other, event.id, terms.calendar),
    ]);
    expect(results.map((result) => result.ok)).toEqual([true, false]);
    expect(await replica.db.count('events')).toBe(2);
  });

  it('remembers over a reload what can be taken back', async () => {
    const first = await grade(replica, 3);
    const second = await grade(replica, 3, actionCard);
    must(await undoAction(replica, second.event.id, terms.calendar));
    const reloaded = await open('guest', browser.tab());
    const { undoable } = must(await loadStudy(reloaded, defaultPreferences));
    expect(undoable.map((event) => event.id)).toEqual([first.event.id]);
  });
});

describe('a replica that was emptied while a tab was open', () => {
  it('refuses the write and says so', async () => {
    const { emptyReplica } = await import('../../../lib/browser/empty-replica');
    const other = await open('guest', browser.tab());
    must(await emptyReplica(other));
    const result = await recordAnswer(replica, draft(3), terms);
    expect(result).toMatchObject({ ok: false, error: { kind: 'storage', code: 'gone' } });
    expect(await other.db.count('events')).toBe(0);
  });
});
