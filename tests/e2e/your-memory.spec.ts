import { expect, test } from '@playwright/test';
import { learnerLog, quickForgetter } from '../../bench/learner-log';
import { day } from '../../lib/core/time';
import { newDevice } from '../../scripts/server/make-reviews';
import { newPerson, signUp } from './support/accounts';

test('a memory is fitted to its answers by itself, told before and after, and the way back leads back', async ({
  page,
  baseURL,
}) => {
  test.slow();
  await signUp(page, newPerson());
  const { account } = await (await page.request.get('/api/session')).json();
  const now = Date.now();
  const device = newDevice(now);
  const log = learnerLog(quickForgetter, 60, 6, 'learner', now - 800 * day);
  const events = log.map((event) => ({ ...event, device }));
  const sent = await page.request.post('/api/sync', {
    headers: { origin: baseURL ?? '' },
    data: { v: 1, account: account.id, device, now, cursor: 0, events, fields: [], omit: 'all' },
  });
  expect(sent.ok()).toBe(true);
  await page.goto('/settings');
  const memory = page.getByTestId('parameters');
  const inUse = memory.getByRole('definition').first();
  await expect(inUse).toContainText(/^Fitted to you, since .*\(published: /, { timeout: 40_000 });
  const told = /log loss went from (0\.\d+) to (0\.\d+)/;
  await expect(memory).toContainText(told);
  const [, before, after] = told.exec((await memory.textContent()) ?? '') ?? [];
  expect(Number(after)).toBeLessThan(Number(before));
  await memory.getByRole('button', { name: 'Use these' }).click();
  await expect(inUse).toContainText(/^The published values/);
  await expect(memory.getByRole('listitem')).toContainText(/^Fitted to you/);
});
