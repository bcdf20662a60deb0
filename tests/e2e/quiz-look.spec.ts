import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { QuizPage, quizOf } from './support/quiz-page';
import { watchPage } from './support/watch-page';

const questions = quizOf('1');

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [320, 390, 1280]) {
    test(`axe finds nothing in a quiz, ${colorScheme}, ${width} wide`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 664 });
      const complaints = await watchPage(page);
      const check = async (where: string) => {
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${where}: ${id} ${nodes[0]?.html}`)).toEqual([]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(overflow, `${where} scrolls sideways`).toBeLessThanOrEqual(0);
      };
      const quiz = await new QuizPage(page).open();
      const looked = new Set<string>();
      for (const [index, question] of questions.entries()) {
        const wrongly = index % 2 === 0;
        const look = `${question.form} ${question.item.picture === null} ${wrongly}`;
        if (!looked.has(look)) await check(`question ${index + 1}`);
        await quiz.answer(question, !wrongly);
        if (!looked.has(look)) await check(`feedback ${index + 1}`);
        looked.add(look);
        await quiz.next();
      }
      await check('result');
      const share = await page.getByRole('button', { name: 'Share this quiz' }).boundingBox();
      expect(share?.x, 'stands in line with the words over it').toBeGreaterThanOrEqual(16);
      expect(complaints).toEqual([]);
    });
  }
}

test('the plate stands in the same box before and after the answer, and every answer is a target for a thumb', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 664 });
  const quiz = await new QuizPage(page).open();
  const [first] = questions;
  if (first === undefined) throw new Error('an empty quiz');
  const plate = page.getByRole('img').first();
  const before = await plate.boundingBox();
  for (const option of await page.getByTestId('option').all())
    expect((await option.boundingBox())?.height).toBeGreaterThanOrEqual(52);
  await quiz.answer(first, false);
  expect(await plate.boundingBox()).toEqual(before);
  await expect(page.getByTestId('option')).toHaveCount(2);
  expect((await page.getByTestId('next').boundingBox())?.height).toBeGreaterThanOrEqual(52);
});

test('nothing of the page moves when the quiz of another seed takes its place', async ({ page }) => {
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const before: unknown = Reflect.get(window, 'shifted');
        Reflect.set(window, 'shifted', (typeof before === 'number' ? before : 0) + Number(Reflect.get(entry, 'value')));
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.setViewportSize({ width: 390, height: 664 });
  await new QuizPage(page).open('?n=10&seed=1');
  await page.waitForTimeout(500);
  expect(await page.evaluate(() => Number(Reflect.get(window, 'shifted') ?? 0))).toBeLessThan(0.02);
});
