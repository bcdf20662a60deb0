import { expect, test } from '@playwright/test';
import { builtRoutes } from './support/built-routes';
import { watchPage } from './support/watch-page';

const { prerendered, perRequest } = builtRoutes();

/** Scripts run, styles are inserted and links are prefetched well within this; the network need never fall silent. */
const settleMs = 1_000;

for (const route of [...prerendered, ...perRequest, '/no-such-page', '/study/no-such-region']) {
  test(`${route} keeps its strict policy and stays silent`, async ({ page }) => {
    const complaints = await watchPage(page);
    const answer = await page.goto(route, { waitUntil: 'load' });
    await page.waitForTimeout(settleMs);
    const policy = answer?.headers()['content-security-policy'] ?? '';
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("object-src 'none'");
    expect(policy).toContain("base-uri 'none'");
    expect(policy).not.toContain('unsafe');
    expect(answer?.headers()['x-content-type-options']).toBe('nosniff');
    expect(answer?.headers()['referrer-policy']).toBe('strict-origin-when-cross-origin');
    expect(answer?.headers()['x-powered-by']).toBeUndefined();
    // A page that is not there is told by the browser itself, on the console.
    const expected = answer?.status() === 404 ? /Failed to load resource.*404/ : /^$/;
    expect(complaints.filter((complaint) => !expected.test(complaint))).toEqual([]);
  });
}

for (const route of perRequest) {
  test(`${route} is never stored by a cache`, async ({ request }) => {
    const answer = await request.get(route, { maxRedirects: 0 });
    expect(answer.headers()['cache-control']).toContain('no-store');
  });
}

test('two answers of one page never share a nonce', async ({ request }) => {
  test.skip(perRequest.length === 0, 'no page is rendered per request');
  const nonces = await Promise.all(
    [1, 2].map(async () => {
      const answer = await request.get(perRequest[0] ?? '/');
      return /'nonce-([0-9a-f]{32})'/.exec(answer.headers()['content-security-policy'] ?? '')?.[1];
    }),
  );
  expect(nonces[0]).toBeDefined();
  expect(nonces[0]).not.toBe(nonces[1]);
});

test('a policy sent by a visitor changes nothing', async ({ request }) => {
  const route = perRequest[0] ?? '/';
  const forged = "script-src 'nonce-forged'";
  const answer = await request.get(route, { headers: { 'Content-Security-Policy': forged, 'x-nonce': 'forged' } });
  expect(await answer.text()).not.toContain('forged');
});

test('walking from page to page breaks no policy', async ({ page }) => {
  const complaints = await watchPage(page);
  await page.goto('/', { waitUntil: 'load' });
  const hrefs = await page
    .locator('a[href^="/"]')
    .evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute('href') ?? '/'))]);
  for (const href of hrefs.slice(0, 6)) {
    expect(href).not.toMatch(/function|undefined|\[object/);
    const link = page.locator(`a[href=${JSON.stringify(href)}]`).first();
    if (!(await link.isVisible())) continue;
    await link.click();
    await page.waitForURL((url) => url.pathname === new URL(href, url).pathname || url.pathname !== '/');
    await page.waitForTimeout(settleMs);
    await page.goBack();
  }
  expect(complaints).toEqual([]);
});
