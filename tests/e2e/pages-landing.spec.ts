import { expect, test } from '@playwright/test';
import { holdScripts } from './support/hold-scripts';

test.use({ viewport: { width: 390, height: 664 } });

test('the first question is in the page before any script', async ({ request }) => {
  const html = await (await request.get('/')).text();
  expect(html).toContain('Which muscle is lit?');
  expect(html.match(/data-testid="option"/g)).toHaveLength(3);
});

test('a wrong tap is told what it was taken for, without scrolling, and leads into study', async ({ page }) => {
  await page.goto('/');
  await page.getByTestId('option').filter({ hasText: 'Gluteus maximus' }).click();
  await expect(page.getByTestId('feedback')).toContainText('Gluteus maximus lies further back');
  await expect(page.getByTestId('option')).toHaveText(['Gluteus maximusYour answer', 'Gluteus mediusRight answer']);
  const next = page.getByTestId('next');
  await expect(next).toBeInViewport({ ratio: 1 });
  await expect(next).toHaveAttribute('href', '/study/gluteal-region');
});

test('keys 1 to 3 answer, once', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByTestId('option')).toHaveCount(3);
  await page.keyboard.press('2');
  await expect(page.getByTestId('feedback')).toContainText('a fan from the ilium');
  await page.keyboard.press('1');
  await expect(page.getByTestId('option')).toHaveText(['Gluteus mediusRight']);
});

test('a tap before the scripts have come is kept', async ({ page }) => {
  const release = await holdScripts(page);
  await page.goto('/', { waitUntil: 'commit' });
  await page.getByTestId('option').filter({ hasText: 'Gluteus minimus' }).click();
  await expect(page.getByTestId('feedback')).toBeHidden();
  release();
  await expect(page.getByTestId('feedback')).toContainText('the smaller fan underneath');
});

test('every link of the page answers', async ({ page, request }) => {
  await page.goto('/');
  const links = await page.getByRole('link').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  for (const href of new Set(links.filter((link) => link.startsWith('/')))) {
    expect((await request.get(href)).status(), href).toBe(200);
  }
});
