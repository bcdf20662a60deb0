import { expect, type Page, test } from '@playwright/test';
import { beyond, measure } from './support/measure';
import { QuizPage, quizOf } from './support/quiz-page';
import { StudyPage } from './support/study-page';

const pages = ['/', '/today', '/atlas', '/atlas/gluteus-medius', '/settings', '/sign-in', '/no-such-page'];

/** Words that reach out of what holds them, or out of the window. */
const spilt = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('a, button, h1, h2, dt, label')].flatMap((element) => {
      const isSeen = element.closest('[inert], .visually-hidden') === null && element.clientWidth > 0;
      const isOut = element.getBoundingClientRect().right > innerWidth + 1;
      const isWide = element.scrollWidth > element.clientWidth + 1;
      return isSeen && (isOut || isWide) ? [(element.textContent ?? '').trim().slice(0, 40)] : [];
    }),
  );

for (const zoom of [2, 4]) {
  test(`at ${zoom * 100}% nothing is lost and nothing scrolls in two directions`, async ({ page }) => {
    await page.setViewportSize({ width: 1280 / zoom, height: 800 / zoom });
    for (const path of pages) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect((await beyond(page)).across, path).toBe(0);
      expect(await spilt(page), path).toEqual([]);
    }
    const study = await new StudyPage(page).open();
    await study.reveal();
    expect((await beyond(page)).across).toBe(0);
    // What is fixed to the window would leave no room for the card: the grades stand after it.
    expect((await measure(page.getByTestId('grade-good'))).y).toBeGreaterThan(
      (await measure(page.getByTestId('answer'))).y,
    );
    expect(await spilt(page)).toEqual([]);
  });
}

test('letters twice as large, as a browser can be told, spill nowhere', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 664 });
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
  for (const path of pages) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px');
    expect((await beyond(page)).across, path).toBe(0);
    expect(await spilt(page), path).toEqual([]);
  }
  const study = await new StudyPage(page).open();
  await study.reveal();
  expect(await spilt(page)).toEqual([]);
});

test('where a person chose the colours, the one primary action can be read and the lit muscle seen', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const study = await new StudyPage(page).open();
  const colours = (testId: string) =>
    page.getByTestId(testId).evaluate((element) => {
      const { color, backgroundColor, forcedColorAdjust } = getComputedStyle(element);
      return { differ: color !== backgroundColor, forcedColorAdjust };
    });
  expect(await colours('reveal')).toEqual({ differ: true, forcedColorAdjust: 'none' });
  await study.reveal();
  expect(await colours('grade-good')).toEqual({ differ: true, forcedColorAdjust: 'none' });
  const fills = await page
    .locator('main figure [data-look] > path')
    .evaluateAll((all) => all.map((path) => [path.parentElement?.dataset.look, getComputedStyle(path).fill] as const));
  const lit = new Set(fills.flatMap(([look, fill]) => (look === 'lit' && fill !== 'none' ? [fill] : [])));
  for (const [look, fill] of fills) if (look === 'plain') expect(lit.has(fill)).toBe(false);
  expect(lit.size).toBeGreaterThan(0);
});

test('nothing moves where motion is not wanted', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const moving = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('*')].flatMap((element) => {
        const { transitionDuration, animationName } = getComputedStyle(element);
        const isStill = transitionDuration.split(', ').every((time) => time === '0s') && animationName === 'none';
        return isStill ? [] : [element.className.toString()];
      }),
    );
  for (const path of ['/', '/today', '/atlas/gluteus-medius', '/settings']) {
    await page.goto(path);
    expect(await moving(), path).toEqual([]);
  }
  const study = await new StudyPage(page).open();
  await study.reveal();
  expect(await moving()).toEqual([]);
});

test('a picture is described by where its lit structure lies, and never by its name', async ({ page }) => {
  const [first] = quizOf('1');
  await new QuizPage(page).open();
  const said = await page.getByRole('img').first().getAttribute('aria-label');
  expect(said).toMatch(/Lit: a muscle, from near the .+ down to near the .+, /);
  expect(said?.toLowerCase()).not.toContain(first?.item.key.toLowerCase() ?? '');
});

test('single keys can be switched off, before any script of the app has run', async ({ page }) => {
  await page.goto('/settings');
  await page.getByRole('group', { name: 'Single keys' }).getByRole('radio', { name: 'Off' }).check();
  await page.goto('/');
  await page.keyboard.press('2');
  await page.keyboard.press('/');
  await expect(page).toHaveURL(/\/$/);
  await expect(page.getByTestId('option')).toHaveCount(3);
  await page.goto('/atlas');
  await page.getByRole('searchbox').fill('');
  await page.getByRole('searchbox').pressSequentially('glut');
  await expect(page.getByRole('searchbox')).toHaveValue('glut');
});

test('a session by keyboard alone: the focus is always somewhere, and ends on what was done', async ({ page }) => {
  await page.goto('/today');
  // What is known of this person is read first, and what is shown until then has a link of its own.
  await expect(page.getByTestId('study')).toHaveText('Start with gluteus medius');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the page' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByTestId('study')).toBeFocused();
  await page.keyboard.press('Enter');
  await new StudyPage(page).ready();
  const isLost = () => page.evaluate(() => document.activeElement === document.body);
  for (let card = 0; card < 40 && !(await page.getByTestId('result').isVisible()); card += 1) {
    await page.keyboard.press('Space');
    await expect(page.getByTestId('grade-good')).toHaveAccessibleName(/Good, again in \d/);
    expect(await isLost(), 'after the answer').toBe(false);
    await page.keyboard.press('4');
    await expect(page.getByTestId('reveal').or(page.getByTestId('result'))).toBeVisible();
    // In the frame after the one that shows the card.
    await expect.poll(isLost, 'after the grade').toBe(false);
  }
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Done: /);
});
