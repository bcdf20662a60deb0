import { expect, test } from '@playwright/test';
import { beyond, measure } from './support/measure';
import { QuizPage, quizOf } from './support/quiz-page';
import { StudyPage } from './support/study-page';

/** What a phone's browser really shows of 390 x 844. */
const phone = { width: 390, height: 664 };
test.use({ viewport: phone });

test('the study card has its measures, and its plate the same box before and after the answer', async ({ page }) => {
  const study = await new StudyPage(page).open();
  const plate = page.locator('main figure').first();
  for (const [height, expected] of [
    [568, 236],
    [664, 252],
    [1024, 360],
  ] as const) {
    await page.setViewportSize({ width: 390, height });
    expect((await measure(plate)).height).toBe(expected);
  }
  await page.setViewportSize(phone);
  expect((await measure(page.getByRole('progressbar'))).height).toBe(3);
  expect(await measure(page.locator('header > div'))).toMatchObject({ y: 3, height: 44 });
  const before = await measure(plate);
  expect(before).toMatchObject({ x: 0, y: 47, width: 390 });
  expect(await measure(page.getByTestId('question'))).toMatchObject({ x: 20, width: 350, type: '22/28' });
  await study.reveal();
  expect(await measure(plate)).toEqual(before);
  expect(await measure(page.getByTestId('answer').locator('p').first())).toMatchObject({ x: 20, type: '22/28' });

  const names = ['again', 'hard', 'good', 'easy'] as const;
  const grades = await Promise.all(names.map((name) => measure(page.getByTestId(`grade-${name}`))));
  expect(grades.map(({ width, height }) => [width, height])).toEqual([
    [104, 64],
    [63, 64],
    [104, 64],
    [63, 64],
  ]);
  expect(grades.slice(1).map(({ x }, at) => x - (grades[at]?.x ?? 0) - (grades[at]?.width ?? 0))).toEqual([8, 8, 8]);
  expect(664 - (grades[0]?.y ?? 0) - 64).toBe(12);
});

test('naming a structure for the first time introduces it in four lines, above the grades', async ({ page }) => {
  const study = await new StudyPage(page).open();
  await study.reveal();
  const lines = page.getByTestId('meet').locator('dt');
  await expect(lines).toHaveText(['Origin', 'Insertion', 'Nerve', 'Action']);
  const last = await measure(page.getByTestId('meet'));
  expect(last.y + last.height).toBeLessThanOrEqual((await measure(page.getByTestId('grade-good'))).y);
});

test('a question without a plate begins at 30% of the height, in the larger type', async ({ page }) => {
  const study = await new StudyPage(page).open();
  await study.answer('easy');
  const question = await measure(page.getByTestId('question'));
  expect(question.type).toBe('28/36');
  expect(Math.abs(question.y - 0.3 * phone.height)).toBeLessThanOrEqual(12);
});

test('"Hard means you remembered." is said the first time, and only then', async ({ page }) => {
  const study = await new StudyPage(page).open();
  await study.answer('hard');
  await expect(page.getByTestId('notice')).toHaveText('Hard means you remembered.');
  await study.answer('hard');
  await expect(page.getByTestId('notice')).toBeEmpty();
});

test('the first screen of a desk holds the question and all three plates', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(3);
  expect(await beyond(page)).toEqual({ down: 0, across: 0 });
  expect((await measure(page.getByTestId('question').locator('h1'))).type).toBe('36/40');
});

test('the landing page of a phone ends its first screen with the way to the three plates', async ({ page }) => {
  await page.goto('/');
  expect((await measure(page.locator('main figure').first())).height).toBe(252);
  const foot = await measure(page.getByRole('navigation', { name: 'On this page' }));
  expect(foot.y + foot.height).toBe(phone.height);
  for (const option of await page.getByTestId('option').all()) expect((await measure(option)).height).toBe(52);
});

// Seeds whose first questions have a plate, a long stem and a long explanation at once.
for (const seed of ['1', '13']) {
  test(`no question of quiz ${seed} and no explanation of a wrong answer needs scrolling`, async ({ page }) => {
    const quiz = await new QuizPage(page).open(`?n=10&seed=${seed}`);
    for (const question of quizOf(seed)) {
      await expect(page.getByTestId('question')).toHaveText(question.item.stem);
      expect(await beyond(page), question.item.stem).toEqual({ down: 0, across: 0 });
      await quiz.answer(question, false);
      expect(await beyond(page), `after: ${question.item.stem}`).toEqual({ down: 0, across: 0 });
      await quiz.next();
    }
  });
}
