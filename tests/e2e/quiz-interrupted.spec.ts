import { expect, test } from '@playwright/test';
import { holdScripts } from './support/hold-scripts';
import { deckCards, QuizPage, quizOf, quizPath } from './support/quiz-page';
import { readReplica } from './support/replica';

const questions = quizOf('1');

/** A quiz that opens with a question whose study card would not come first by itself. */
function missable() {
  const [opener, ...later] = deckCards()
    .filter(({ level }) => level === 'must')
    .sort((a, b) => a.intro - b.intro);
  for (let seed = 1; seed <= 200; seed += 1) {
    const [question] = quizOf(String(seed));
    const card = later.find(
      ({ factIds, prompt }) => factIds.some((id) => question?.item.factIds.includes(id)) && prompt !== opener?.prompt,
    );
    if (question !== undefined && card !== undefined) return { seed, question, card };
  }
  throw new Error('no quiz opens with a must-know fact');
}
const other = quizOf('exam.7', 5);

test('a reload resumes at the same question, and records nothing twice', async ({ page }) => {
  const quiz = await new QuizPage(page).open();
  for (const question of questions.slice(0, 3)) {
    await quiz.answer(question, true);
    await quiz.next();
  }
  await expect(page.getByText('4 of 10')).toBeVisible();
  await page.reload();
  await quiz.live();
  await expect(page.getByText('4 of 10')).toBeVisible();
  await expect(page.getByTestId('question')).toHaveText(questions[3]?.item.stem ?? '');
  await expect.poll(async () => (await readReplica(page, 'guest')).events.length).toBe(3);
});

test('a reload on the feedback shows the feedback again', async ({ page }) => {
  const quiz = await new QuizPage(page).open();
  const [first] = questions;
  if (first === undefined) throw new Error('an empty quiz');
  await quiz.answer(first, false);
  const said = (await page.getByTestId('feedback').textContent()) ?? '';
  await page.reload();
  await expect(page.getByTestId('feedback')).toHaveText(said);
  await quiz.next();
  await expect(page.getByText('2 of 10')).toBeVisible();
});

test('offline from the second question on, nothing changes until the result', async ({ page, context }) => {
  const quiz = await new QuizPage(page).open();
  const [first, ...rest] = questions;
  if (first === undefined) throw new Error('an empty quiz');
  await quiz.answer(first, true);
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await quiz.next();
  for (const question of rest) {
    await quiz.answer(question, true);
    await quiz.next();
  }
  await expect(page.getByTestId('result').getByRole('heading', { level: 1 })).toHaveText('10 of 10');
  expect((await readReplica(page, 'guest')).events).toHaveLength(10);
});

test('another seed is another quiz, the same for everybody, and the page never shows the wrong one first', async ({
  page,
}) => {
  const seen: string[] = [];
  await page.exposeFunction('seen', (stem: string) => seen.push(stem));
  await page.addInitScript(() => {
    const look = () => {
      const stem = document.querySelector('[data-testid="question"]');
      if (stem instanceof HTMLElement && stem.checkVisibility({ visibilityProperty: true }))
        Reflect.get(window, 'seen')(stem.textContent);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  const quiz = await new QuizPage(page).open('?n=5&seed=exam.7');
  await expect(page.getByTestId('question')).toHaveText(other[0]?.item.stem ?? '');
  await expect(page.getByTestId('option')).toHaveText(other[0]?.options.map(({ text }) => text) ?? []);
  await quiz.through(other);
  await expect(page.getByTestId('result').getByRole('heading', { level: 1 })).toHaveText('5 of 5');
  expect(seen[0]).toBe(other[0]?.item.stem);
});

test('Back and Forward between quizzes keep each where it was', async ({ page }) => {
  const quiz = await new QuizPage(page).open();
  const [first] = questions;
  if (first === undefined) throw new Error('an empty quiz');
  await quiz.answer(first, true);
  await quiz.next();
  await expect(page.getByText('2 of 10')).toBeVisible();
  await page.goto(`${quizPath}?n=5&seed=exam.7`);
  await expect(page.getByText('1 of 5')).toBeVisible();
  await page.goBack();
  await expect(page.getByText('2 of 10')).toBeVisible();
  await page.goForward();
  await expect(page.getByText('1 of 5')).toBeVisible();
});

test('a tap that comes before the scripts is not lost', async ({ page }) => {
  const release = await holdScripts(page);
  await page.goto(quizPath, { waitUntil: 'commit' });
  await page.getByTestId('option').nth(1).click();
  release();
  const [first] = questions;
  await expect(page.getByTestId('feedback')).toHaveAttribute(
    'data-verdict',
    first?.options[1]?.right === true ? 'correct' : 'wrong',
  );
});

test('a fact missed in the quiz comes first in study today', async ({ page }) => {
  const { seed, question, card } = missable();
  const quiz = await new QuizPage(page).open(`?n=10&seed=${seed}`);
  await quiz.answer(question, false);
  await expect(page.getByTestId('feedback')).toContainText('Back in your study today.');
  await expect.poll(async () => (await readReplica(page, 'guest')).events.length).toBe(1);
  await page.goto('/study/gluteal-region');
  await expect(page.getByTestId('question')).toHaveText(card.prompt);
});

test('questions that cannot be loaded say so, and come when they can', async ({ page }) => {
  let refuse = true;
  await page.route(/\/content\/quiz\//, (route) => (refuse ? route.abort() : route.continue()));
  await page.goto(`${quizPath}?n=5&seed=exam.7`);
  await expect(page.getByRole('heading', { name: 'The questions could not be loaded' })).toBeVisible();
  refuse = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByTestId('question')).toHaveText(other[0]?.item.stem ?? '');
});
