import { type BrowserContext, expect, type Page } from '@playwright/test';
import { test } from './support/offline';
import { QuizPage, quizOf, quizPath } from './support/quiz-page';
import { readReplica } from './support/replica';
import { StudyPage, studyPath } from './support/study-page';
import { watchPage } from './support/watch-page';

const denyStorage = (context: BrowserContext) =>
  context.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    for (const name of ['localStorage', 'sessionStorage', 'caches']) {
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    }
  });

test.describe('a network that stalls after the page itself', () => {
  test('leaves the first card standing, and a tap on it is answered when the scripts come', async ({ page, front }) => {
    let stalled = true;
    front.fault = ({ path }) => (stalled && path.endsWith('.js') ? 'stall' : null);
    await page.goto(`${front.origin}${studyPath}`, { waitUntil: 'commit' });
    await expect(page.getByTestId('question')).toBeVisible();
    await page.getByTestId('reveal').click();
    await expect(page.locator('html[data-tap="reveal"]')).toBeAttached();
    stalled = false;
    front.release();
    await expect(page.getByTestId('grade-good')).toBeVisible({ timeout: 20_000 });
  });

  test('leaves the first question of a quiz standing, and the choice is taken when the scripts come', async ({
    page,
    front,
  }) => {
    let stalled = true;
    front.fault = ({ path }) => (stalled && path.endsWith('.js') ? 'stall' : null);
    await page.goto(`${front.origin}${quizPath}`, { waitUntil: 'commit' });
    await expect(page.getByTestId('question')).toBeVisible();
    await page.getByTestId('option').first().click();
    stalled = false;
    front.release();
    await expect(page.getByTestId('feedback')).toBeVisible({ timeout: 20_000 });
  });
});

test.describe('a service worker that cannot be', () => {
  for (const [fault, plant] of Object.entries({
    'is forbidden': () => {
      ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('no', 'SecurityError'));
    },
    'is unknown to the browser': () => {
      Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
    },
  })) {
    test(`leaves study as it is where it ${fault}`, async ({ page }) => {
      await page.addInitScript(plant);
      const complaints = await watchPage(page);
      const study = await new StudyPage(page).open();
      await study.answer();
      await page.waitForTimeout(3_000);
      await study.answer();
      expect(complaints).toEqual([]);
    });
  }
});

test.describe('a browser that keeps nothing', () => {
  test.beforeEach(({ context }) => denyStorage(context));

  test('studies all the same, says so for as long as it lasts, and undoes', async ({ page }) => {
    const complaints = await watchPage(page);
    await page.goto(studyPath);
    const notice = page.getByTestId('notice');
    await expect(notice).toHaveText('This browser saves nothing. Your answers stay on this page only.');
    const study = new StudyPage(page);
    const first = await study.question();
    await study.answer();
    await expect(page.getByTestId('question')).not.toHaveText(first);
    await expect(notice).toContainText('saves nothing');
    await page.getByTestId('undo').click();
    await expect(page.getByTestId('question')).toHaveText(first);
    await study.finish('easy');
    await expect(page.getByTestId('result')).toContainText('Your answers stay on this page only.');
    await expect(page.getByTestId('result')).not.toContainText('Saved');
    expect(complaints).toEqual([]);
  });

  test('takes a quiz all the same, and claims to keep none of it', async ({ page }) => {
    const quiz = await new QuizPage(page).open();
    await expect(page.getByText('This browser saves nothing.')).toBeVisible();
    await quiz.through(quizOf('1'));
    await expect(page.getByTestId('result')).toContainText('This browser saves nothing.');
    await expect(page.getByTestId('result')).not.toContainText('Kept on this device');
  });
});

test('a device without room lets the session go on without saving, and keeps what was saved', async ({ page }) => {
  const study = await new StudyPage(page).open();
  await study.answer();
  await page.evaluate(() => {
    const original = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (stores, mode, options) {
      if (mode === 'readwrite') throw new DOMException('no room', 'QuotaExceededError');
      return original.call(this, stores, mode, options);
    };
  });
  await study.reveal();
  await page.getByTestId('grade-good').click();
  await page.getByRole('button', { name: 'Go on without saving' }).click();
  await expect(page.getByTestId('notice')).toHaveText('This device is full. Your answers stay on this page only.');
  await study.answer();
  const last = await study.question();
  await study.answer();
  await page.getByTestId('undo').click();
  await expect(page.getByTestId('question')).toHaveText(last);
  await expect(page.getByTestId('notice')).toHaveText('This device is full. Your answers stay on this page only.');
  expect((await readReplica(page, 'guest')).events).toHaveLength(1);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  const shown = (page: Page) => page.getByTestId('without-script');

  for (const path of ['/', studyPath, quizPath]) {
    test(`${path} asks its question, answers it behind a disclosure, and says what is missing`, async ({ page }) => {
      await page.goto(path);
      await expect(page.getByTestId('question').first()).toBeVisible();
      await expect(shown(page)).toContainText('JavaScript');
      const answer = shown(page).locator('details p').first();
      await expect(answer).toBeHidden();
      await shown(page).getByText('Show answer').click();
      await expect(answer).toBeVisible();
      await expect(answer).not.toHaveText('');
      await expect(page.getByTestId('reveal')).toBeHidden();
    });
  }

  test('the atlas reads in full', async ({ page }) => {
    await page.goto('/atlas');
    await page.getByRole('link', { name: /^Gluteal region/ }).click();
    await page.getByRole('link', { name: 'Piriformis', exact: true }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Piriformis');
    await expect(page.getByRole('main')).toContainText('S1');
  });
});

test.describe('a browser that is too old', () => {
  for (const [lack, plant] of Object.entries({
    'newer styles': () => Object.assign(CSS, { supports: () => false }),
    'newer functions': () => Reflect.deleteProperty(Object, 'hasOwn'),
    dialogs: () => Reflect.deleteProperty(window, 'HTMLDialogElement'),
  })) {
    test(`is told so where it lacks ${lack}, over a page that is not blank`, async ({ page }) => {
      await page.addInitScript(plant);
      await page.goto(studyPath);
      await expect(page.getByTestId('old-browser')).toContainText('It needs Chrome or Edge 111');
      await expect(page.locator('h1').first()).toBeVisible();
    });
  }

  test('is not what today’s browser is told', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByTestId('old-browser')).toHaveCount(0);
  });
});
