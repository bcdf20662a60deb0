import { expect, test } from '@playwright/test';
import { StudyPage } from './support/study-page';

test.use({ viewport: { width: 390, height: 664 } });

test('a newcomer finds one plate and one thing to do', async ({ page }) => {
  await page.goto('/today');
  const start = page.getByRole('link', { name: 'Start with gluteus medius' });
  await expect(start).toBeInViewport({ ratio: 1 });
  await start.click();
  await expect(page).toHaveURL(/\/study\/gluteal-region$/);
});

test('after an answer Today says what is due, how long it takes and where it is weakest, without scrolling', async ({
  page,
}) => {
  const study = await new StudyPage(page).open();
  await study.answer('good');
  await page.goto('/today');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^\d+ due$/);
  for (const part of ['Due', 'New cards', 'Weakest']) {
    await expect(page.getByText(part, { exact: true })).toBeInViewport({ ratio: 1 });
  }
  const action = page.getByTestId('study');
  await expect(action).toHaveText(/^Study, \d+ min$/);
  await expect(action).toBeInViewport({ ratio: 1 });
});
