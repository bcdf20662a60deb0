import { expect, test } from '@playwright/test';
import { readReplica } from './support/replica';
import { StudyPage } from './support/study-page';

test('a reload in the middle of a session loses and doubles nothing', async ({ page }) => {
  const study = await new StudyPage(page).open();
  for (let i = 0; i < 4; i += 1) await study.answer();
  const before = await study.question();
  await page.reload();
  await study.ready();
  await expect(page.getByTestId('question')).toHaveText(before);
  const { events } = await readReplica(page, 'guest');
  expect(events).toHaveLength(4);
});

test('a tab that is killed as the next card appears has kept the answer', async ({ context }) => {
  for (let round = 1; round <= 3; round += 1) {
    const page = await context.newPage();
    const study = await new StudyPage(page).open();
    await study.answer();
    await page.close({ runBeforeUnload: false });
    const next = await context.newPage();
    await new StudyPage(next).open();
    expect((await readReplica(next, 'guest')).events).toHaveLength(round);
    await next.close();
  }
});

test('offline in the middle of a session changes nothing about studying', async ({ page, context }) => {
  const study = await new StudyPage(page).open();
  await study.answer();
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  const answers = 1 + (await study.finish());
  await expect(page.getByTestId('result')).toBeVisible();
  await context.setOffline(false);
  await page.reload();
  await study.ready();
  expect((await readReplica(page, 'guest')).events).toHaveLength(answers);
});

test('two tabs on the same card write one answer, and the second says so', async ({ context }) => {
  const one = await new StudyPage(await context.newPage()).open();
  const two = await new StudyPage(await context.newPage()).open();
  await one.reveal();
  await two.reveal();
  const question = await two.question();
  await one.page.getByTestId('grade-good').click();
  await expect(one.page.getByTestId('reveal')).toBeVisible();
  await two.page.bringToFront();
  // In one step: the other tab's answer may take the button away between a look and a click.
  await two.page.evaluate(() => {
    const button = document.querySelector('[data-testid=grade-good]');
    if (button instanceof HTMLElement) button.click();
  });
  await expect(two.page.getByTestId('notice')).toHaveText(
    'Answered in another tab meanwhile. Nothing was saved twice.',
  );
  await expect(two.page.getByTestId('question')).not.toHaveText(question);
  expect((await readReplica(one.page, 'guest')).events).toHaveLength(1);
});

test('two tabs that answer as fast as they can number every event once', async ({ context }) => {
  const tabs = [
    await new StudyPage(await context.newPage()).open(),
    await new StudyPage(await context.newPage()).open(),
  ];
  const press = async ({ page }: StudyPage) => {
    for (let i = 0; i < 40; i += 1) {
      await page.evaluate(() => {
        const button = document.querySelector('[data-testid=reveal], [data-testid=grade-good]');
        if (button instanceof HTMLElement) button.click();
      });
      await page.waitForTimeout(15);
    }
  };
  await Promise.all(tabs.map(press));
  const [first] = tabs;
  if (first === undefined) throw new Error('no tab');
  const { events, meta } = await readReplica(first.page, 'guest');
  expect(events.map((row) => row.event.seq).sort((a, b) => a - b)).toEqual(events.map((_, i) => i + 1));
  expect(meta.seq).toBe(events.length);
  expect(events.length).toBeGreaterThan(10);
});

test('a learning step that comes due while the tab sleeps is asked when it wakes', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-03-02T10:00:00Z') });
  const study = await new StudyPage(page).open();
  const first = await study.question();
  await study.answer('again');
  await expect(page.getByTestId('question')).not.toHaveText(first);
  // The tab sleeps for nine hours: no timer runs, the clock does.
  await page.clock.setSystemTime(new Date('2026-03-02T19:00:00Z'));
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await study.answer('good');
  await expect(page.getByTestId('question')).toHaveText(first);
});

test('a day that turns while the tab sleeps begins a new session', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-03-02T22:00:00Z') });
  const study = await new StudyPage(page).open();
  await study.finish('easy');
  await page.clock.setSystemTime(new Date('2026-03-04T08:00:00Z'));
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(page.getByTestId('question')).toBeVisible();
});

test('a device without room says what became of the answer, and saves it once there is room', async ({ page }) => {
  const study = await new StudyPage(page).open();
  await study.answer();
  await page.evaluate(() => {
    const original = IDBDatabase.prototype.transaction;
    Object.assign(window, { freeSpace: () => Object.assign(IDBDatabase.prototype, { transaction: original }) });
    IDBDatabase.prototype.transaction = function (stores, mode, options) {
      if (mode === 'readwrite') throw new DOMException('no room', 'QuotaExceededError');
      return original.call(this, stores, mode, options);
    };
  });
  await study.reveal();
  await page.getByTestId('grade-good').click();
  const panel = page.getByRole('dialog', { name: 'This device is full' });
  await expect(panel).toContainText('The last one is not saved');
  await page.evaluate('window.freeSpace()');
  await panel.getByRole('button', { name: 'Try again' }).click();
  await expect(panel).toBeHidden();
  await expect(page.getByTestId('reveal')).toBeVisible();
  expect((await readReplica(page, 'guest')).events).toHaveLength(2);
});
