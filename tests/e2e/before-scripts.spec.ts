import { expect, test } from '@playwright/test';
import { newPerson, signUp } from './support/accounts';
import { holdScripts } from './support/hold-scripts';
import { StudyPage, studyPath } from './support/study-page';

// A worker would bring the scripts from what it keeps.
test.use({ serviceWorkers: 'block' });

test('the first tap on the landing page counts, and a second one changes nothing', async ({ page }) => {
  const release = await holdScripts(page);
  await page.goto('/', { waitUntil: 'commit' });
  await page.getByRole('button', { name: 'Gluteus medius' }).click();
  await page.getByRole('button', { name: 'Gluteus maximus' }).click();
  release();
  await expect(page.getByTestId('feedback')).toContainText('a fan from the ilium');
});

test('"I do not know" counts before the scripts, too', async ({ page }) => {
  const release = await holdScripts(page);
  await page.goto('/quiz/gluteal-region', { waitUntil: 'commit' });
  await page.getByTestId('unknown').click();
  release();
  await expect(page.getByTestId('feedback')).toBeVisible();
  await expect(page.getByTestId('feedback')).not.toHaveAttribute('data-verdict', 'correct');
});

test('signing out counts before the scripts: whoever leaves a shared computer does not look back', async ({ page }) => {
  await signUp(page, newPerson());
  const release = await holdScripts(page);
  await page.goto('/account', { waitUntil: 'commit' });
  await page.getByTestId('sign-out').click();
  release();
  await expect(page).toHaveURL(/\/today/);
});

test('whoever was here before sees the question that they left, and a tap counts for it', async ({ context }) => {
  const study = await new StudyPage(await context.newPage()).open();
  await study.answer('easy');
  await study.answer('easy');
  const next = await study.question();
  await study.page.close();
  const page = await context.newPage();
  const release = await holdScripts(page);
  await page.goto(studyPath, { waitUntil: 'commit' });
  await expect(page.locator('[data-kept] h1')).toBeVisible();
  await expect(page.locator('[data-kept] h1')).toHaveText(next);
  await expect(page.getByTestId('question')).toBeHidden();
  await page.keyboard.press(' ');
  release();
  await expect(page.getByTestId('question')).toBeVisible();
  await expect(page.getByTestId('question')).toHaveText(next);
  await expect(page.getByTestId('answer')).not.toBeEmpty();
  await expect(page.getByTestId('grade-good')).toHaveAccessibleName(/Good, again in \d/);
  await expect(page.locator('[data-kept]')).toBeEmpty();
});

test('where no question was kept there is the room of a card until it is known which, and no tap falls into it', async ({
  page,
}) => {
  const study = await new StudyPage(page).open();
  await study.answer('easy');
  await study.answer('easy');
  const next = await study.question();
  // Left for another page first: leaving is what keeps a question.
  await page.goto('/atlas');
  await page.evaluate(() => localStorage.removeItem('retinaculum.card'));
  const release = await holdScripts(page);
  await page.goto(studyPath, { waitUntil: 'commit' });
  await expect(page.locator('html[data-wait=""]')).toBeAttached();
  await expect(page.getByTestId('question')).toBeHidden();
  await expect(page.getByTestId('reveal')).toBeHidden();
  await page.keyboard.press(' ');
  release();
  await expect(page.getByTestId('question')).toBeVisible();
  await expect(page.getByTestId('question')).toHaveText(next);
  await expect(page.getByTestId('answer')).toBeEmpty();
});
