import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { watchPage } from './support/watch-page';

const pages = [
  '/',
  '/today',
  '/atlas',
  '/atlas/gluteus-medius',
  '/atlas/superior-gluteal-nerve',
  '/settings',
  '/no-such-page',
];
/** The narrowest phone, what a phone's browser really shows, and a desk. */
const sizes = [
  { width: 320, height: 568, axe: false },
  { width: 390, height: 664, axe: true },
  { width: 1280, height: 800, axe: true },
];

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });
    for (const path of pages) {
      test(`${path} has no axe violation, no overflow and says nothing on the console`, async ({ page }) => {
        const complaints = await watchPage(page);
        for (const { axe, ...size } of sizes) {
          await page.setViewportSize(size);
          await page.goto(path);
          await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
          const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          expect(overflow, `px too wide at ${size.width}`).toBe(0);
          if (!axe) continue;
          const { violations } = await new AxeBuilder({ page }).analyze();
          expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target}`)).toEqual([]);
        }
        // A missing page is answered with 404, which the browser notes as a failed resource.
        expect(complaints.filter((complaint) => !complaint.includes('/no-such-page'))).toEqual([]);
      });
    }
  });
}

test('a missing page answers 404 and leads on', async ({ page }) => {
  const response = await page.goto('/no-such-page');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page does not exist, or is not yours.');
  await page.getByRole('link', { name: 'Go to Today' }).click();
  await expect(page).toHaveURL(/\/today$/);
});

test('text spaced out as WCAG 1.4.12 asks loses nothing', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 664 });
  for (const path of ['/', '/atlas/gluteus-medius', '/settings']) {
    await page.goto(path);
    const clipped = await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        '* { line-height: 1.5; letter-spacing: 0.12em; word-spacing: 0.16em } p { margin-bottom: 2em }',
      );
      document.adoptedStyleSheets = [sheet];
      const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
      const cut = [
        ...document.querySelectorAll<HTMLElement>('main p, main dd, main dt, main button, main a, main h1'),
      ].filter(
        (element) => getComputedStyle(element).overflow === 'hidden' && element.scrollWidth > element.clientWidth + 1,
      );
      return { wide, cut: cut.map((element) => element.textContent) };
    });
    expect(clipped, path).toEqual({ wide: 0, cut: [] });
  }
});
