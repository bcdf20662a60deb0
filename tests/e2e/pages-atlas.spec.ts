import { expect, test } from '@playwright/test';
import { builtPages } from './support/built-routes';

test('every structure has a page, every link of every page leads somewhere, and every page is led to', async ({
  request,
}) => {
  const pages = builtPages();
  const hrefs = (html: string) => [...html.matchAll(/href="(\/[^"#]*)(#[^"]*)?"/g)].map(([, path]) => path ?? '');
  const isPage = (path: string) => !path.startsWith('/_next/') && !/\.[a-z0-9]+(\?|$)/.test(path);
  const linked = new Set([...pages].flatMap(([, html]) => hrefs(html).filter(isPage)));
  const structures = [...pages.keys()].filter((path) => path.startsWith('/atlas/'));
  expect(structures.length).toBeGreaterThan(900);
  expect(structures.filter((path) => !linked.has(path))).toEqual([]);
  const rest = [...linked].filter((path) => !pages.has(path));
  const answered = await Promise.all(rest.map(async (path) => [path, (await request.get(path)).status()] as const));
  expect(answered.filter(([, status]) => status !== 200)).toEqual([]);
  for (const path of structures.slice(0, 3)) expect((await request.get(path)).status()).toBe(200);
});

test('a footnote leads to its source', async ({ page }) => {
  await page.goto('/atlas/gluteus-medius');
  await page
    .getByRole('link', { name: /^sources? 1\b/ })
    .first()
    .click();
  await expect(page.locator('#source-1')).toBeInViewport();
});

test('layer switches work by keyboard, without any script', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/atlas/gluteus-medius');
  const muscle = page.locator('[role="img"]').first().locator('[data-look="lit"]').first();
  await expect(muscle).toBeVisible();
  await page.getByRole('checkbox', { name: 'Gluteus medius' }).press('Space');
  await expect(muscle).toBeHidden();
  await context.close();
});

test('/ puts the caret into the search box, from any page, and names of every kind are found', async ({ page }) => {
  await page.goto('/settings');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('/');
  const box = page.getByRole('searchbox');
  await expect(box).toBeFocused();
  await box.fill('nervus gluteus sup');
  await expect(page.getByRole('main').getByRole('link')).toHaveCount(1);
  await page.getByRole('main').getByRole('link').click();
  await expect(page).toHaveURL(/\/atlas\/superior-gluteal-nerve$/);
  await page.goto('/atlas');
  await page.getByRole('searchbox').fill('qqq');
  await expect(page.getByText('No structure by that name. Try the Latin, or the region.')).toBeVisible();
});

test('prints as a sheet: no places, no switches, nothing folded away', async ({ page }) => {
  await page.goto('/atlas/gluteus-medius');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('checkbox')).toHaveCount(0);
  await expect(page.getByText('Origin', { exact: true }).first()).toBeVisible();
  // A claim, which is folded away on the screen.
  await expect(page.getByText('are often found together', { exact: false })).toBeVisible();
});
