import { expect, test } from '@playwright/test';

test('every structure has a page, and every link of every page leads somewhere', async ({ request }) => {
  const index = await (await request.get('/atlas')).text();
  const hrefs = (html: string) => [...html.matchAll(/href="(\/[^"#]*)(#[^"]*)?"/g)].map(([, path]) => path ?? '');
  const isPage = (path: string) => !path.startsWith('/_next/') && !/\.[a-z0-9]+(\?|$)/.test(path);
  const isStructure = (path: string) => path.startsWith('/atlas/');
  const regions = [...new Set(hrefs(index).filter(isStructure))];
  const pages = new Set(regions);
  for (const region of regions) {
    for (const path of hrefs(await (await request.get(region)).text()).filter(isStructure)) pages.add(path);
  }
  expect(pages.size).toBeGreaterThan(900);
  const known = new Map<string, number>();
  const elsewhere = new Set<string>();
  const waiting = [...pages];
  const read = async () => {
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      const response = await request.get(path);
      known.set(path, response.status());
      for (const link of hrefs(await response.text()).filter(isPage)) if (!pages.has(link)) elsewhere.add(link);
    }
  };
  await Promise.all(Array.from({ length: 8 }, read));
  for (const link of elsewhere) known.set(link, (await request.get(link)).status());
  expect([...known].filter(([, status]) => status !== 200)).toEqual([]);
});

test('a footnote leads to its source', async ({ page }) => {
  await page.goto('/atlas/gluteus-medius');
  await page.getByRole('link', { name: 'source 1' }).first().click();
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
