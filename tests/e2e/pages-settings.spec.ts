import { expect, test } from '@playwright/test';

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
