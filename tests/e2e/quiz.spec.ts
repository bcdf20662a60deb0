import { devices, expect, test } from '@playwright/test';
import { QuizPage, quizOf, quizPath } from './support/quiz-page';
import { readReplica } from './support/replica';
import { watchPage } from './support/watch-page';

const questions = quizOf('1');

test('the first question of the default quiz is in the page itself, without a word of its key', async ({ request }) => {
  const html = await (await request.get(quizPath)).text();
  const [first] = questions;
  expect(html).toContain(`data-testid="question">${first?.item.stem}</h1>`);
  expect(html.match(/data-testid="option"/g)).toHaveLength(first?.options.length ?? 0);
  expect(html).not.toContain(first?.item.cardId ?? '');
  expect(html).not.toContain('"right":true');
  for (const option of first?.options ?? [])
    if (option.explanation !== null) expect(html).not.toContain(option.explanation);
});

test.describe('by touch', () => {
  const { viewport, userAgent, deviceScaleFactor, isMobile, hasTouch } = devices['Pixel 5'];
  test.use({ viewport, userAgent, deviceScaleFactor, isMobile, hasTouch });

  test('ten questions, each explained, a result, and what was missed once more', async ({ page }) => {
    const complaints = await watchPage(page);
    const quiz = await new QuizPage(page).open();
    const missed = [0, 4, 7];
    await expect(page.getByText('1 of 10')).toBeVisible();
    await quiz.through(questions, missed);

    const result = page.getByTestId('result');
    await expect(result.getByRole('heading', { level: 1 })).toHaveText('7 of 10');
    for (const at of missed) await expect(result).toContainText(questions[at]?.item.key ?? '');
    await expect(result.getByText(/^You said: /)).toHaveCount(3);
    await expect(result).toContainText('Kept on this device. Make an account to keep it everywhere.');

    await page.getByTestId('again').click();
    await expect(page.getByText('1 of 3')).toBeVisible();
    const stems = new Set<string>();
    for (let round = 0; round < 3; round += 1) {
      const stem = await quiz.stem();
      stems.add(stem);
      const question = questions.find(({ item }) => item.stem === stem);
      if (question === undefined) throw new Error(`not of this quiz: ${stem}`);
      if (question.form === 'type') {
        await page.getByTestId('answer-input').fill(question.item.key);
        await page.getByTestId('submit').click();
      } else await page.getByTestId('option').getByText(question.item.key, { exact: true }).tap();
      await quiz.next();
    }
    expect(stems).toEqual(new Set(missed.map((at) => questions[at]?.item.stem)));
    await expect(page.getByTestId('result').getByRole('heading', { level: 1 })).toHaveText('3 of 3');
    await page.getByTestId('more').click();
    await expect(page.getByText('1 of 3').or(page.getByText('1 of 10'))).toBeVisible();
    expect(complaints).toEqual([]);
  });
});

test('ten questions by keyboard alone', async ({ page }) => {
  const quiz = await new QuizPage(page).open();
  for (const question of questions) {
    await expect(page.getByTestId('question')).toHaveText(question.item.stem);
    if (question.form === 'type') {
      await expect(page.getByTestId('answer-input')).toBeFocused();
      await page.keyboard.type(question.item.key);
      await page.keyboard.press('Enter');
    } else await page.keyboard.press(String(question.options.findIndex(({ right }) => right) + 1));
    await expect(page.getByTestId('feedback')).toBeVisible();
    await expect(page.getByTestId('next')).toBeFocused();
    await page.keyboard.press('Enter');
  }
  await expect(page.getByTestId('result').getByRole('heading', { level: 1 })).toHaveText('10 of 10');
  expect(await quiz.page.evaluate(() => location.search)).toBe('?n=10&seed=1');
});

test('every answer is one event that can be judged again later', async ({ page }) => {
  const quiz = await new QuizPage(page).open();
  const [first, second, third] = questions;
  if (first === undefined || second === undefined || third === undefined) throw new Error('a quiz of three at least');
  await quiz.answer(first, true);
  await quiz.next();
  await quiz.answer(second, false);
  await quiz.next();
  await page.getByTestId('unknown').click();
  await expect(page.getByTestId('feedback')).toHaveAttribute('data-verdict', 'unknown');
  await expect.poll(async () => (await readReplica(page, 'guest')).events.length).toBe(3);

  const { events, memories } = await readReplica(page, 'guest');
  const reviews = [...events].sort((a, b) => a.event.seq - b.event.seq).map(({ event }) => event);
  const common = { kind: 'review', mode: 'quiz', mappingVersion: 1 };
  expect(reviews).toMatchObject([
    { ...common, cardId: first.item.cardId, factIds: first.item.factIds, rating: 3, rawAnswer: first.item.key },
    { ...common, cardId: second.item.cardId, rating: 1 },
    { ...common, cardId: third.item.cardId, rating: 1, rawAnswer: '' },
  ]);
  expect(reviews[0]).toMatchObject({ shownOptions: first.options.map(({ text }) => text) });
  expect(new Set(reviews.map((event) => Reflect.get(event, 'attemptId'))).size).toBe(1);
  expect(memories.map(({ cardId }) => cardId).sort()).toEqual(
    [first, second, third].map(({ item }) => item.cardId).sort(),
  );
});

test('an address that cannot be meant is read kindly and says so', async ({ page }) => {
  const complaints = await watchPage(page);
  const quiz = await new QuizPage(page).open('?n=5000&seed=%3Cb%3E');
  await expect(page.getByText('A quiz has at most 30 questions.')).toBeVisible();
  await expect(page.getByText('The seed of the link cannot be read')).toBeVisible();
  await expect(page.getByText('1 of 30')).toBeVisible();
  expect(await quiz.stem()).toMatch(/\?$/);
  await quiz.open('?n=nine');
  await expect(page.getByText('The link does not say how many questions, so there are 10.')).toBeVisible();
  expect(complaints).toEqual([]);
});

test('a region that cannot be asked about is a page that is not there', async ({ request }) => {
  expect((await request.get('/quiz/no-such-region')).status()).toBe(404);
});
