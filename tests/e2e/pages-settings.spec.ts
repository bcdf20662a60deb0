import { expect, test } from '@playwright/test';
import { readReplica } from './support/replica';
import { StudyPage } from './support/study-page';

test('a chosen theme holds over a reload, before any script of the app has run', async ({ page }) => {
  await page.goto('/settings');
  await page.getByRole('radio', { name: 'Dark' }).check();
  await expect(page.getByTestId('settings-status')).toHaveText('Saved');
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const dark = await paper();
  await page.route('**/_next/static/**/*.js', (route) => route.abort());
  await page.goto('/atlas', { waitUntil: 'domcontentloaded' });
  expect(await paper()).toBe(dark);
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
});

test('back to the system, the device decides again', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/settings');
  await page.getByRole('radio', { name: 'Light' }).check();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await page.getByRole('radio', { name: 'System' }).check();
  await expect(page.locator('html')).not.toHaveAttribute('data-theme');
});

test('Latin names show in the atlas, and stay', async ({ page }) => {
  await page.goto('/settings');
  await page.getByRole('radio', { name: 'Latin' }).check();
  await expect(page.getByTestId('settings-status')).toHaveText('Saved');
  await page.goto('/atlas/superior-gluteal-nerve');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nervus gluteus superior', { useInnerText: true });
  await page.goto('/settings');
  await expect(page.getByRole('radio', { name: 'Latin' })).toBeChecked();
});

test('what is studied is kept on this device', async ({ page }) => {
  await page.goto('/settings');
  await page.getByRole('combobox', { name: 'New cards a day' }).selectOption('20');
  await page.getByRole('radio', { name: 'Should know' }).check();
  await expect(page.getByTestId('settings-status')).toHaveText('Saved');
  await page.reload();
  await expect(page.getByRole('combobox', { name: 'New cards a day' })).toHaveValue('20');
  await expect(page.getByRole('radio', { name: 'Should know' })).toBeChecked();
});

test('a higher aim is tried out, taken over, and brings the next card back sooner; undo and redo hold', async ({
  page,
}) => {
  const study = new StudyPage(page);
  const easy = page.getByTestId('grade-easy');
  const days = async () => {
    await study.open();
    await study.reveal();
    await expect(easy).toHaveAccessibleName(/in \d+ days/);
    return Number(/in (\d+) days/.exec((await easy.getAttribute('aria-label')) ?? '')?.[1]);
  };
  const before = await days();
  await page.goto('/settings');
  await page.getByText('Try other settings out').click();
  const outcome = page.getByTestId('what-if');
  await expect(outcome).toContainText('As it is set now: ');
  await page.getByRole('combobox', { name: 'Try an aim' }).selectOption('0.97');
  await expect(outcome).toContainText(/Tried out: about .* min a day \(.* more\)/);
  await page.getByRole('button', { name: 'Use these settings' }).click();
  await expect(page.getByTestId('settings-status')).toHaveText('Saved');
  expect(await days()).toBeLessThan(before);
  await easy.click();
  const kinds = async () => (await readReplica(page, 'guest')).events.map(({ event }) => event.kind).sort();
  await expect.poll(kinds).toEqual(['review']);
  const { memories } = await readReplica(page, 'guest');
  await page.getByTestId('undo').click();
  await expect.poll(async () => (await readReplica(page, 'guest')).memories).toEqual([]);
  await page.getByTestId('redo').click();
  await expect.poll(async () => (await readReplica(page, 'guest')).memories).toEqual(memories);
});
