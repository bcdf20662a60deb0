import { describe, expect, it } from 'vitest';
import { makeHlc } from '../../../lib/core/hlc';
import { day, hour, studyDayAtOffset } from '../../../lib/core/time';
import type { LogEvent } from '../../../lib/log/event';
import { applySync } from '../../../lib/server/sync/apply-sync';
import { largestOperation } from '../../../lib/sync/judge-operation';
import { testAccount, testAccountId, testDatabase } from '../../setup/database';
import { review, testDevice, testEventId } from '../../setup/events';
import { arrival, requestOf, reviews, stored, sync, verdicts } from '../../setup/sync';

/** The same event by a clock that says another time. */
function at(event: LogEvent, time: number): LogEvent {
  const { tzOffset, rollover } = event;
  return { ...event, at: time, hlc: makeHlc(time, 0), studyDay: studyDayAtOffset(time, tzOffset, rollover) };
}

describe('operations that cannot be taken', () => {
  it('are refused one by one, each with its code, and the rest is applied', async () => {
    const { db } = await testDatabase();
    const account = await testAccount(db);
    const other = await testAccount(db, 2);
    await sync(db, other, [review(9, 1)]);
    await sync(db, account, [review(1, 1)]);
    const response = await sync(db, account, [
      review(1, 2),
      null,
      'not an event',
      { id: testEventId(1, 99) },
      { ...review(1, 3), v: 2 },
      { ...review(1, 4), studyDay: 1 },
      { ...review(1, 5), surprise: true },
      review(9, 2),
      { ...review(1, 1), rating: 1 },
      { ...review(1, 1), id: testEventId(1, 77) },
      at(review(1, 6), arrival + 3 * day),
      { ...review(1, 7), rawAnswer: 'x'.repeat(largestOperation) },
      { ...review(1, 8), durationMs: Number.NaN },
      { ...review(1, 9), rawAnswer: 'cut in half \ud83e' },
      { ...review(1, 10), rawAnswer: 'ends\0here' },
      review(1, 11),
    ]);
    expect(verdicts(response)).toEqual([
      'accepted',
      'malformed',
      'malformed',
      'malformed',
      'version',
      'inconsistent',
      'malformed',
      'foreign',
      'conflict',
      'conflict',
      'future',
      'oversized',
      'malformed',
      'malformed',
      'malformed',
      'accepted',
    ]);
    expect((await stored(db, account)).events.map(({ seq }) => seq)).toEqual([1, 2, 11]);
    expect(response.answers[3]).toMatchObject({ id: testEventId(1, 99) });
    expect(response.answers[1]).toMatchObject({ id: null });
  });

  it('of one request are judged against each other too', async () => {
    const { db } = await testDatabase();
    const account = await testAccount(db);
    const first = review(1, 1);
    const response = await sync(db, account, [
      first,
      first,
      { ...first, rating: 1 },
      { ...first, id: testEventId(1, 50) },
    ]);
    expect(verdicts(response)).toEqual(['accepted', 'duplicate', 'conflict', 'conflict']);
    expect(response.answers[1]).toMatchObject({ receipt: { serverSeq: 1 } });
  });

  it('leave a gap in the numbers of a device, which holds up nothing', async () => {
    const { db } = await testDatabase();
    const account = await testAccount(db);
    expect(verdicts(await sync(db, account, [review(1, 1), review(1, 40), review(1, 7)]))).toEqual(
      Array(3).fill('accepted'),
    );
  });
});

describe('a request for a log that is not the session’s', () => {
  it('is answered foreign throughout, stores nothing and tells nothing', async () => {
    const { db } = await testDatabase();
    const [mine, theirs] = [await testAccount(db, 1), await testAccount(db, 2)];
    await sync(db, mine, reviews(3));
    await sync(db, theirs, reviews(2, 5));
    const result = await applySync(db, mine, requestOf(theirs, [review(6, 1), 'junk']), arrival);
    expect(result).toMatchObject({
      ok: true,
      value: { refused: 'foreign', events: [], fields: [], head: { count: 0 }, cursor: 0 },
    });
    expect(result.ok && verdicts(result.value)).toEqual(['foreign', 'foreign']);
    expect((await stored(db, theirs)).events).toHaveLength(2);
    expect((await stored(db, mine)).events).toHaveLength(3);
  });

  it('is answered erased when the account has gone', async () => {
    const { db } = await testDatabase();
    const response = await sync(db, testAccountId(8), [review(1, 1)]);
    expect(response.refused).toBe('erased');
    expect(verdicts(response)).toEqual(['erased']);
  });
});

describe('a wrong clock', () => {
  it('a day ahead is corrected by the error seen on arrival, and harms no elapsed time', async () => {
    const { db } = await testDatabase();
    const account = await testAccount(db);
    const told = at(review(1, 1), arrival - hour + day);
    const response = await sync(db, account, [told], { now: arrival + day });
    expect(verdicts(response)).toEqual(['accepted']);
    expect(response.events[0]?.event).toEqual(told);
    expect(response.events[0]?.receipt.effectiveAt).toBe(arrival - hour);
  });

  it('a day behind likewise', async () => {
    const { db } = await testDatabase();
    const account = await testAccount(db);
    const told = at(review(1, 1), arrival - hour - day);
    const response = await sync(db, account, [told], { now: arrival - day });
    expect(response.events[0]?.receipt.effectiveAt).toBe(arrival - hour);
  });

  it('within two minutes is left alone, but nothing happens later than it arrives', async () => {
    const { db } = await testDatabase();
    const account = await testAccount(db);
    const late = at(review(1, 1), arrival - hour);
    const ahead = at(review(1, 2), arrival + 90_000);
    const response = await sync(db, account, [late, ahead], { now: arrival + 90_000 });
    expect(response.events.map(({ receipt }) => receipt.effectiveAt)).toEqual([arrival - hour, arrival]);
  });

  it('more than 48 hours ahead is not believed, and the event may come again once it is right', async () => {
    const { db } = await testDatabase();
    const account = await testAccount(db);
    const wild = at(review(1, 1), arrival + 49 * hour);
    expect(verdicts(await sync(db, account, [wild], { now: arrival + 49 * hour }))).toEqual(['future']);
    expect((await stored(db, account)).events).toEqual([]);
    expect(verdicts(await sync(db, account, [wild], { now: arrival + 2 * hour }, arrival + 2 * hour))).toEqual([
      'accepted',
    ]);
  });

  it('that says nonsense as it sends never puts an answer before 2020 or after its arrival', async () => {
    const { db } = await testDatabase();
    const account = await testAccount(db);
    const response = await sync(db, account, [review(1, 1)], { now: Date.UTC(2099, 0, 1), device: testDevice(1) });
    expect(verdicts(response)).toEqual(['accepted']);
    expect(response.events[0]?.receipt.effectiveAt).toBe(Date.UTC(2020, 0, 1));
  });
});
