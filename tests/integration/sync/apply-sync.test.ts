import { describe, expect, it, vi } from 'vitest';
import { eventId } from '../../../lib/core/ids';
import { uuidV7 } from '../../../lib/core/uuid-v7';
import { addToDigest, emptyDigest } from '../../../lib/log/digest';
import { defaultPolicy } from '../../../lib/scheduling/default-policy';
import { defaultWeights } from '../../../lib/scheduling/default-weights';
import { replayLog } from '../../../lib/scheduling/replay-log';
import { mostEventsPerPage } from '../../../lib/sync/wire';
import { testAccount, testDatabase } from '../../setup/database';
import { actionCard, base, nerveCard, review, testEventId, undo } from '../../setup/events';
import { setting } from '../../setup/field-write';
import { arrival, byCard, reviews, stored, sync, verdicts } from '../../setup/sync';

const isWriting = (call: readonly unknown[]) => /\b(insert|update|delete|replace) /i.test(JSON.stringify(call));

describe('a sync', () => {
  it('stores what is new, numbers it, and hands it back with the head of the log', async () => {
    const { db } = await testDatabase();
    const account = await testAccount(db);
    const events = reviews(3);
    const response = await sync(db, account, events);

    expect(verdicts(response)).toEqual(['accepted', 'accepted', 'accepted']);
    expect(response.events.map(({ event }) => event)).toEqual(events);
    expect(response.events.map(({ receipt }) => receipt.serverSeq)).toEqual([1, 2, 3]);
    expect(response.head).toEqual({ count: 3, digest: addToDigest(emptyDigest, events) });
    expect(response).toMatchObject({ cursor: 3, more: false, now: arrival });
    expect((await stored(db, account)).events).toEqual(events);
  });

  it('gives every kind of event back exactly as it was written, optional fields present or absent', async () => {
    const { db } = await testDatabase();
    const account = await testAccount(db);
    const events = [
      review(1, 1, {
        rating: null,
        mode: 'quiz',
        chosenDue: { at: arrival + 60_000 },
        prevEventId: testEventId(1, 9),
        rawAnswer: 'L4, L5, S1 \u{1F9B4} "quoted"\n',
        shownOptions: ['superior gluteal nerve', ''],
        confidence: 0,
        mappingVersion: 3,
        importId: 'anki:7',
      }),
      review(1, 2, { chosenDue: { day: base(1, 2).studyDay } }),
      undo(1, 3, testEventId(1, 1)),
      { ...base(1, 4), kind: 'reset', cardId: nerveCard },
      { ...base(1, 5), kind: 'suspend', cardId: nerveCard, suspended: false },
      { ...base(1, 6), kind: 'bury', cardId: actionCard, untilDay: base(1, 6).studyDay },
      { ...base(1, 7), kind: 'remap', targetId: testEventId(1, 2), rating: null, mappingVersion: 2 },
      { ...base(1, 8), kind: 'params', weights: defaultWeights.map((weight) => weight + 1e-7) },
      review(1, 9, { terms: { retention: 0.95, longest: 365, steps: [0.5, 1_440], relearning: [] } }),
      { ...base(1, 10), v: 2, kind: 'reschedule', cardId: nerveCard, dueDay: base(1, 10).studyDay },
    ];
    const response = await sync(db, account, events);
    expect(new Set(verdicts(response))).toEqual(new Set(['accepted']));
    expect((await stored(db, account)).events).toStrictEqual(events);
    expect((await sync(db, account, events)).answers.map(({ status }) => status)).toEqual(
      events.map(() => 'duplicate'),
    );
  });

  it('keeps the memory that a replay of the whole log gives, undos of undos and changed weights included', async () => {
    const { db } = await testDatabase();
    const account = await testAccount(db);
    const answers = reviews(9);
    const heavier = defaultWeights.map((weight, i) => (i === 8 ? weight * 1.1 : weight));
    const steps: (readonly unknown[])[] = [
      ...answers.map((event) => [event]),
      // Two undos whose targets come later, one of them an undo itself.
      [undo(2, 1, testEventId(2, 2), 20)],
      [undo(2, 2, testEventId(1, 5), 21)],
      [undo(2, 3, testEventId(1, 30), 22)],
      [review(1, 30, {}, 40)],
      [{ ...base(3, 1, 50), kind: 'params', weights: heavier }],
      [undo(3, 2, testEventId(3, 1), 51)],
      [undo(3, 3, testEventId(3, 2), 52)],
      [{ ...base(3, 4, 53), kind: 'remap', targetId: testEventId(1, 7), rating: 1, mappingVersion: 1 }],
    ];
    for (const events of steps) {
      await sync(db, account, events);
      const { logged, memories } = await stored(db, account);
      expect(memories).toEqual(byCard(replayLog(logged, defaultPolicy).values()));
    }
    const { memories } = await stored(db, account);
    expect(memories).toHaveLength(2);
  });

  it('forgets the row of a card whose every answer was undone', async () => {
    const { db } = await testDatabase();
    const account = await testAccount(db);
    await sync(db, account, [review(1, 1)]);
    expect((await stored(db, account)).memories).toHaveLength(1);
    await sync(db, account, [undo(1, 2, testEventId(1, 1))]);
    expect((await stored(db, account)).memories).toEqual([]);
  });

  it('writes a hundred events with one batch of the database and nothing besides', async () => {
    const { db } = await testDatabase();
    const account = await testAccount(db);
    await sync(db, account, reviews(40));
    const batch = vi.spyOn(db.client, 'batch');
    const execute = vi.spyOn(db.client, 'execute');
    await sync(db, account, reviews(100, 2), { fields: [setting('minutesPerDay', 25, 1)] });
    expect(batch.mock.calls.filter(isWriting)).toHaveLength(1);
    expect(execute.mock.calls.filter(isWriting)).toEqual([]);
    expect((await stored(db, account)).head).toMatchObject({ count: 140, seq: 141 });
  });

  it('writes nothing when nothing is new', async () => {
    const { db } = await testDatabase();
    const account = await testAccount(db);
    await sync(db, account, reviews(5));
    const write = vi.spyOn(db, 'write');
    await sync(db, account, reviews(5));
    await sync(db, account, []);
    expect(write).not.toHaveBeenCalled();
  });

  it('hands out a long log page by page, with fields between events, and nothing twice', async () => {
    const { db } = await testDatabase();
    const account = await testAccount(db);
    const total = mostEventsPerPage + 203;
    for (let from = 1; from <= total; from += 400)
      await sync(db, account, reviews(Math.min(400, total - from + 1), 1, from), {
        fields: [setting('minutesPerDay', from, from)],
      });
    const first = await sync(db, account, []);
    const second = await sync(db, account, [], { cursor: first.cursor });
    expect([first.more, first.events.length]).toEqual([true, mostEventsPerPage]);
    expect([second.more, second.events.length]).toEqual([false, 203]);
    expect(new Set([...first.events, ...second.events].map(({ event }) => event.id)).size).toBe(total);
    expect([...first.fields, ...second.fields].map(({ value }) => value)).toEqual([1201]);
    expect(await sync(db, account, [], { cursor: second.cursor })).toMatchObject({
      events: [],
      fields: [],
      more: false,
    });
  });
});

describe('the database', () => {
  it('refuses to edit an event, and to delete one while its account lives', async () => {
    const { db } = await testDatabase();
    const account = await testAccount(db);
    await sync(db, account, reviews(2));
    await expect(db.client.execute('UPDATE event SET rating = 4')).rejects.toThrow('an event is never edited');
    await expect(db.client.execute('DELETE FROM event')).rejects.toThrow('an event leaves only with its whole log');
    expect((await stored(db, account)).events).toHaveLength(2);
  });

  it('gives each account a cursor, ids and numbers of its own', async () => {
    const { db } = await testDatabase();
    const [one, two] = [await testAccount(db, 1), await testAccount(db, 2)];
    const id = eventId(uuidV7(arrival, new Uint8Array(10).fill(7)));
    await sync(db, one, [{ ...review(1, 1), id }]);
    const response = await sync(db, two, [{ ...review(2, 1), id }]);
    expect(response.answers[0]).toMatchObject({ status: 'accepted', receipt: { serverSeq: 1 } });
    expect(response.head.count).toBe(1);
  });
});
