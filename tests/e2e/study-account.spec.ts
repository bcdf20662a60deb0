import { type Browser, expect, type Page, test } from '@playwright/test';
import { newPerson, type Person, signIn, signUp } from './support/accounts';
import { readReplica, type StoredReplica } from './support/replica';
import { StudyPage, studyPath } from './support/study-page';

/** Everything here was sent and acknowledged, and there is as much as there should be. */
async function settled(page: Page, count?: number): Promise<StoredReplica> {
  const standing = async () => {
    // Until the account's replica has been made there is nothing to read.
    const replica = await readReplica(page, 'account').catch(() => null);
    if (replica === null) return null;
    const { events, meta } = replica;
    const sent = events.filter((row) => row.serverSeq !== null).length;
    return { sent, waiting: events.length - sent, acknowledged: meta.acknowledged.count };
  };
  await expect
    .poll(standing, { timeout: 20_000 })
    .toEqual(
      count === undefined ? expect.objectContaining({ waiting: 0 }) : { sent: count, waiting: 0, acknowledged: count },
    );
  return readReplica(page, 'account');
}

async function secondDevice(browser: Browser, person: Person): Promise<StudyPage> {
  const page = await (await browser.newContext()).newPage();
  await signIn(page, person);
  return new StudyPage(page);
}

/** Another tab sends: for as long as given (ms) it holds the lock under which one tab at a time does. */
const holdSyncLock = (page: Page, lasting: number) =>
  page.evaluate(async (held) => {
    const names = (await indexedDB.databases()).map(({ name = '' }) => name);
    const account = names
      .map((name) => /^retinaculum:([0-9a-f]{8}-.*)$/.exec(name)?.[1])
      .find((id) => id !== undefined);
    await new Promise<void>((taken) => {
      void navigator.locks.request(`retinaculum:sync:${account}`, () => {
        taken();
        return new Promise((resolve) => setTimeout(resolve, held));
      });
    });
  }, lasting);

test('signing up adopts what a guest has answered, and a second device finds the same to the last digit', async ({
  page,
  browser,
}) => {
  const person = newPerson();
  const study = await new StudyPage(page).open();
  for (const grade of ['good', 'again', 'hard', 'easy', 'good'] as const) await study.answer(grade);
  const guest = await readReplica(page, 'guest');
  await page.goto('/sign-up');
  await expect(page.getByTestId('adoption-notice')).toHaveText('Your 5 answers here come with you.');
  await signUp(page, person);
  const adopted = await settled(page, 5);
  expect(adopted.memories).toEqual(guest.memories);
  expect((await readReplica(page, 'guest')).events).toEqual([]);

  const second = await secondDevice(browser, person);
  const found = await settled(second.page, 5);
  expect(found.memories).toEqual(guest.memories);
  expect(found.meta.acknowledged).toEqual(adopted.meta.acknowledged);
  await page.goto(studyPath);
  await second.page.goto(studyPath);
  await study.ready();
  await second.ready();
  await expect(second.page.getByTestId('question')).toHaveText(await study.question());
});

for (const order of ['the first device sends first', 'the second device sends first'] as const) {
  test(`two devices that were offline on the same cards agree: ${order}`, async ({ page, browser }) => {
    const person = newPerson();
    const one = new StudyPage(page);
    await signUp(page, person);
    const two = await secondDevice(browser, person);
    for (const device of [one, two]) {
      await device.open();
      await device.page.waitForLoadState('networkidle');
      await device.page.context().setOffline(true);
    }
    for (const grade of ['good', 'again', 'hard', 'good'] as const) await one.answer(grade);
    for (const grade of ['again', 'easy', 'good'] as const) await two.answer(grade);
    await two.page.getByTestId('undo').click();
    await expect.poll(async () => (await readReplica(two.page, 'account')).events.length).toBe(4);

    const devices = order === 'the first device sends first' ? [one, two] : [two, one];
    for (const device of devices) {
      await device.page.context().setOffline(false);
      await settled(device.page);
    }
    for (const device of devices) {
      await device.page.goto('/today');
      await settled(device.page, 8);
    }
    const [a, b] = [await readReplica(one.page, 'account'), await readReplica(two.page, 'account')];
    expect(b.meta.acknowledged).toEqual(a.meta.acknowledged);
    expect(b.memories).toEqual(a.memories);
  });
}

test('offline is a state that is told and goes away by itself', async ({ page, context }) => {
  await signUp(page, newPerson());
  const study = await new StudyPage(page).open();
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await study.finish('easy');
  await expect(page.getByTestId('sync-status')).toHaveText(/^Saved on this device, \d+ to send$/);
  await context.setOffline(false);
  await expect(page.getByTestId('sync-status')).toBeEmpty({ timeout: 20_000 });
  await settled(page);
});

test('signing in where a guest has answers asks first, and does as it is told', async ({ page, browser }) => {
  const person = newPerson();
  const other = await (await browser.newContext()).newPage();
  await signUp(other, person);

  const study = await new StudyPage(page).open();
  await study.answer();
  await study.answer();
  await page.goto('/sign-in');
  await expect(page.getByTestId('adoption-notice')).toHaveText('Your 2 answers here: you can bring them along.');
  await signIn(page, person);
  const question = page.getByTestId('adoption-question');
  await expect(question).toContainText('Your 2 answers here');
  expect((await readReplica(page, 'guest')).events).toHaveLength(2);
  await question.getByRole('button', { name: 'Leave on this device' }).click();
  await expect(question).toBeHidden();
  await settled(page, 0);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(question).toBeHidden();
  expect((await readReplica(page, 'guest')).events).toHaveLength(2);
});

test('bringing them along brings them once', async ({ page, browser }) => {
  const person = newPerson();
  await signUp(await (await browser.newContext()).newPage(), person);
  const study = await new StudyPage(page).open();
  await study.answer();
  await signIn(page, person);
  await page.getByRole('button', { name: 'Bring them along' }).click();
  await settled(page, 1);
  expect((await readReplica(page, 'guest')).events).toEqual([]);
});

test('signing out takes the account off the device once all was sent, by another tab that is at it', async ({
  page,
}) => {
  await signUp(page, newPerson());
  const study = await new StudyPage(page).open();
  await settled(page, 0);
  const busy = await page.context().newPage();
  await busy.goto('/offline');
  await holdSyncLock(busy, 3_000);
  await study.answer();
  await page.goto('/account');
  await page.getByTestId('sign-out').click();
  // It waits until the other tab has ended and the last answer was sent.
  await expect(page).toHaveURL(/\/today/, { timeout: 20_000 });
  await expect.poll(async () => (await readReplica(page, 'account')).events.length).toBe(0);
  expect((await readReplica(page, 'account')).memories).toEqual([]);
  await page.goto(studyPath);
  await study.ready();
  await expect(page.getByTestId('undo')).toBeDisabled();
});

test('signing out everywhere takes the account off this device as well', async ({ page }) => {
  await signUp(page, newPerson());
  const study = await new StudyPage(page).open();
  await study.answer();
  await settled(page, 1);
  await page.goto('/account');
  await page.getByRole('button', { name: 'Sign out everywhere' }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await expect.poll(async () => (await readReplica(page, 'account')).events.length, { timeout: 20_000 }).toBe(0);
});

test('signing out with unsent answers warns with their number, and keeps them for the same account', async ({
  page,
}) => {
  const person = newPerson();
  await signUp(page, person);
  await page.route('**/api/sync', (route) => route.fulfill({ status: 503, body: '{}' }));
  const study = await new StudyPage(page).open();
  await study.answer();
  await study.answer();
  await page.goto('/account');
  await page.getByTestId('sign-out').click();
  await expect(page.getByRole('alert').filter({ hasText: '2 answers are on this device only' })).toBeVisible();
  await page.getByRole('button', { name: 'Sign out all the same' }).click();
  await expect(page).toHaveURL(/\/today/);
  await page.unroute('**/api/sync');
  await signIn(page, person);
  await settled(page, 2);
});

test('after the session has ended the outbox waits for the same account', async ({ page, context }) => {
  const person = newPerson();
  await signUp(page, person);
  await settled(page, 0);
  await context.clearCookies();
  const study = await new StudyPage(page).open();
  await study.finish('easy');
  await expect(page.getByTestId('sync-status')).toHaveText(/Saved on this device, \d+ to send/);
  await page.getByTestId('sync-status').getByRole('button').click();
  await expect(page.getByRole('dialog')).toContainText('You are not signed in any more.');
  await signIn(page, person);
  const { events } = await settled(page);
  expect(events.length).toBeGreaterThan(5);
});

test('a server that fails is told as What, Kept and Do, and asked again', async ({ page }) => {
  await signUp(page, newPerson());
  const body = JSON.stringify({
    code: 'storage-full',
    message: 'The server has no room left.',
    requestId: '7f3a19aa-1',
  });
  await page.route('**/api/sync', (route) => route.fulfill({ status: 503, contentType: 'application/json', body }));
  const study = await new StudyPage(page).open();
  await study.finish('easy');
  const status = page.getByTestId('sync-status').getByRole('button');
  await status.click();
  const panel = page.getByRole('dialog', { name: 'Your answers were not sent' });
  await expect(panel).toContainText('The server has no room left.');
  await expect(panel).toContainText('on this device, in order.');
  await expect(panel).toContainText('Reference 7F3A19AA, for a report');
  await page.unroute('**/api/sync');
  await panel.getByRole('button', { name: 'Send again' }).click();
  await expect(panel).toBeHidden({ timeout: 20_000 });
  await settled(page);
});

test('an account that was erased takes its data off every device that still holds them', async ({ page, browser }) => {
  const person = newPerson();
  await signUp(page, person);
  const study = await new StudyPage(page).open();
  await study.answer();
  await settled(page, 1);
  const second = await secondDevice(browser, person);
  await settled(second.page, 1);
  await page.goto('/account');
  const form = page.locator('form').filter({ has: page.getByRole('button', { name: /Erase/ }) });
  await form.getByLabel('Password', { exact: true }).fill(person.password);
  await form.getByRole('button', { name: /Erase/ }).click();
  await expect(page).not.toHaveURL(/\/account$/);
  for (const each of [page, second.page]) {
    await each.goto('/today');
    await expect.poll(async () => (await readReplica(each, 'account')).events.length, { timeout: 20_000 }).toBe(0);
    expect((await readReplica(each, 'account')).memories).toEqual([]);
  }
});
