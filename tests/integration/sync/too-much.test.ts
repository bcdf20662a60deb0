import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readJson } from '../../../lib/server/http/read-json';
import { parseRequest } from '../../../lib/server/sync/parse-request';
import { largestPage, largestRequest, mostEventsPerRequest } from '../../../lib/sync/wire';
import { testAccount, testAccountId, testDatabase } from '../../setup/database';
import { review } from '../../setup/events';
import { requestOf, stored, sync, verdicts } from '../../setup/sync';

const million = 1_000_000;

/** What becomes of a request with so many operations, up to where something would be looked up. */
async function send(operation: string, count: number, packed: boolean): Promise<string> {
  const { events: _, ...envelope } = requestOf(testAccountId(1), []);
  const list = Array.from({ length: count }, () => operation).join(',');
  const text = `${JSON.stringify(envelope).slice(0, -1)},"events":[${list}]}`;
  const body = packed ? new Uint8Array(gzipSync(text)) : text;
  const headers = { 'content-type': 'application/json', ...(packed ? { 'content-encoding': 'gzip' } : {}) };
  const read = await readJson(new Request('http://localhost/', { method: 'POST', headers, body }), largestRequest);
  if (!read.ok) return read.error;
  const parsed = parseRequest(read.value);
  return parsed.ok ? 'read' : parsed.error.code;
}

describe('a million operations at once', () => {
  it.each([
    ['as they are', false],
    ['packed to a few kilobytes', true],
  ])('%s are refused by size, before one of them is looked at', async (_name, packed) => {
    expect(await send(JSON.stringify(review(1, 1)), million / 10, packed)).toBe('too-large');
    expect(await send('{"id":"x"}', million, packed)).toBe('too-large');
  });

  it('of the smallest kind that fit the size are refused by number', async () => {
    expect(await send('0', 500_000, false)).toBe('too-many-operations');
    expect(await send('0', mostEventsPerRequest + 1, true)).toBe('too-many-operations');
    expect(await send('0', mostEventsPerRequest, true)).toBe('read');
  });
});

describe('operations that say what nobody can answer', () => {
  it.each([
    ['rating 9', { rating: 9 }],
    ['rating 0', { rating: 0 }],
    ['rating 2.5', { rating: 2.5 }],
    ['a rating in words', { rating: 'good' }],
    ['an answer that took a year', { durationMs: 31_536_000_000 }],
    ['a clock in the year 275760', { at: 8.64e15 }],
    ['a card that cannot be', { cardId: '../../etc/passwd' }],
  ])('%s: refused as malformed, alone', async (_name, over) => {
    const { db } = await testDatabase();
    const account = await testAccount(db);
    const response = await sync(db, account, [review(1, 1), { ...review(1, 2), ...over }, review(1, 3)]);
    expect(verdicts(response)).toEqual(['accepted', 'malformed', 'accepted']);
    expect((await stored(db, account)).events).toHaveLength(2);
  });
});

describe('a page of the log', () => {
  it('ends by bytes where its answers are long, and the next goes on behind it', async () => {
    const { db } = await testDatabase();
    const account = await testAccount(db);
    const long = (seq: number) =>
      review(1, seq, { rawAnswer: 'ü'.repeat(2_000), shownOptions: Array.from({ length: 20 }, () => 'x'.repeat(300)) });
    for (let from = 1; from <= 240; from += 80)
      await sync(
        db,
        account,
        Array.from({ length: 80 }, (_, i) => long(from + i)),
        { omit: 'all' },
      );
    const seen: number[] = [];
    for (let cursor = 0, more = true; more; ) {
      const page = await sync(db, account, [], { cursor });
      expect(Buffer.byteLength(JSON.stringify(page.events))).toBeLessThan(largestPage + 20_000);
      seen.push(...page.events.map(({ event }) => event.seq));
      ({ cursor, more } = page);
    }
    expect(seen).toEqual(Array.from({ length: 240 }, (_, i) => i + 1));
  });
});
