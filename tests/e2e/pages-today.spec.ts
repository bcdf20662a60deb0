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

test('a day that is done fits its words and its one button above the tabs', async ({ page }) => {
  const study = await new StudyPage(page).open();
  await study.finish('easy');
  await page.goto('/today');
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('Nothing due');
  // No word is longer than its line, and nothing hides behind the tabs.
  expect(await heading.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
  const action = page.getByRole('link', { name: 'Take ten quiz questions' });
  const tabs = page.getByRole('navigation').last();
  const [button, bar] = [await action.boundingBox(), await tabs.boundingBox()];
  expect((button?.y ?? 0) + (button?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);
});
