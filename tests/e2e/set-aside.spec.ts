import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { StudyPage } from './support/study-page';

test('a suspended card is found in the settings without a network, comes back by keyboard, and undo holds', async ({
  page,
  context,
}) => {
  await page.goto('/settings');
  await page.getByText('Cards set aside').click();
  const section = page.getByTestId('set-aside');
  await expect(section).toContainText('None. While you study');
  const study = await new StudyPage(page).open();
  await study.reveal();
  await page.getByRole('button', { name: 'Suspend' }).click();
  await expect(page.getByTestId('reveal')).toBeVisible();
  await page.goto('/settings');
  await context.setOffline(true);
  await page.getByText('Cards set aside').focus();
  await page.keyboard.press('Enter');
  const back = section.getByRole('button', { name: 'Bring back' });
  await expect(back).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await back.press('Enter');
  await expect(section.getByRole('status')).toHaveText(/^Brought back: /);
  await expect(section.getByRole('status')).toBeFocused();
  await expect(section).toContainText('None. While you study');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(section.getByRole('status')).toHaveText(/^As it was: /);
  await expect(back).toBeVisible();
  for (const width of [320, 390]) {
    await page.setViewportSize({ width, height: 664 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
});
