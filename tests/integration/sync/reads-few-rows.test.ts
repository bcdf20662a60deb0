import type { InStatement } from '@libsql/client';
import { describe, expect, it, vi } from 'vitest';
import type { Database } from '../../../db/database';
import { testAccount, testDatabase } from '../../setup/database';
import { review, testEventId, undo } from '../../setup/events';
import { setting } from '../../setup/field-write';
import { reviews, sync } from '../../setup/sync';

/** How SQLite would look up every statement that some work sends it. */
async function plansOf(db: Database, work: () => Promise<unknown>): Promise<string[]> {
  const sent: InStatement[] = [];
  const [batch, execute] = [vi.spyOn(db.client, 'batch'), vi.spyOn(db.client, 'execute')];
  await work();
  for (const [statements] of batch.mock.calls) for (const each of statements) if (!Array.isArray(each)) sent.push(each);
  for (const [statement] of execute.mock.calls) sent.push(statement);
  batch.mockRestore();
  execute.mockRestore();
  const plans: string[] = [];
  for (const statement of sent) {
    const { sql, args } = typeof statement === 'string' ? { sql: statement, args: [] } : statement;
    const { rows } = await db.client.execute({ sql: `EXPLAIN QUERY PLAN ${sql}`, args: args ?? [] });
    plans.push(...rows.map((row) => String(row.detail)));
  }
  return plans;
}

/** Visits every row of a table. The short lists that requests bring along are no tables. */
const isScan = (detail: string) => /^SCAN (?!json_each|j\b|up\b|down\b|\d|CONSTANT)/.test(detail);

describe('what a sync looks up', () => {
  it('is found by index, whether somebody asks only what is new, answers, undoes or sets', async () => {
    const { db } = await testDatabase();
    const account = await testAccount(db);
    await sync(db, account, reviews(40));
    const plans = await plansOf(db, async () => {
      await sync(db, account, [], { cursor: 35 });
      await sync(db, account, [review(1, 41)], { cursor: 40, fields: [setting('minutesPerDay', 25, 1)] });
      await sync(db, account, [undo(1, 42, testEventId(1, 7))], { cursor: 42 });
      await sync(db, account, [review(1, 41)], { cursor: 0 });
    });
    expect(plans.length).toBeGreaterThan(20);
    expect(plans.filter(isScan)).toEqual([]);
  });
});
