import { expect } from '@playwright/test';
import { keptAddresses, test, untilKept } from './support/offline';
import { StudyPage, studyPath } from './support/study-page';
import { watchPage } from './support/watch-page';

const places = ['/', '/today', '/settings', '/atlas', '/study/gluteal-region', '/quiz/gluteal-region'];

test('after one visit to study every place opens in a new tab without a connection', async ({ context, front }) => {
  const page = await context.newPage();
  await page.goto(`${front.origin}${studyPath}`);
  await new StudyPage(page).answer();
  for (const place of places) await untilKept(page, place);
  await page.close();
  await front.cutOff();
  for (const place of places) {
    const tab = await context.newPage();
    const complaints = await watchPage(tab);
    const answer = await tab.goto(`${front.origin}${place}`);
    expect(answer?.fromServiceWorker()).toBe(true);
    expect(answer?.headers()['content-security-policy']).toContain("script-src 'self' 'sha256-");
    await expect(tab.locator('h1').first()).toBeVisible();
    await tab.waitForTimeout(500);
    // What asks who is signed in finds nobody to ask.
    expect(complaints.filter((said) => !said.includes('/api/session'))).toEqual([]);
    await tab.close();
  }
});

test('studying goes on in a tab that was opened without a connection', async ({ context, front }) => {
  const page = await context.newPage();
  await page.goto(`${front.origin}${studyPath}`);
  await new StudyPage(page).answer();
  await untilKept(page, studyPath);
  const asked = await page.getByTestId('question').textContent();
  await page.close();
  await front.cutOff();
  const tab = await context.newPage();
  await tab.goto(`${front.origin}${studyPath}`);
  const study = new StudyPage(tab);
  await study.ready();
  await expect(tab.getByTestId('question')).toHaveText(asked ?? '');
  await study.answer();
  await study.answer();
});

test('walking from page to page works without a connection', async ({ context, front }) => {
  const page = await context.newPage();
  await page.goto(`${front.origin}${studyPath}`);
  await new StudyPage(page).answer();
  await untilKept(page, '/quiz/gluteal-region');
  await front.cutOff();
  await page.getByRole('link', { name: 'Close' }).click();
  await expect(page).toHaveURL(/\/today$/);
  await page.getByRole('link', { name: 'Settings' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page).toHaveURL(/\/settings$/);
});

test('a page that is not kept is said to be missing, under its own address', async ({ context, front }) => {
  const page = await context.newPage();
  await page.goto(`${front.origin}${studyPath}`);
  await untilKept(page, '/today');
  await front.cutOff();
  const answer = await page.goto(`${front.origin}/atlas/piriformis`);
  expect(answer?.status()).toBe(503);
  await expect(page.getByRole('heading', { name: 'This page is not on this device yet' })).toBeVisible();
  expect(new URL(page.url()).pathname).toBe('/atlas/piriformis');
});

test('a first quiz keeps what it used and nothing else', async ({ context, front }) => {
  const page = await context.newPage();
  await page.goto(`${front.origin}/quiz/gluteal-region`);
  await untilKept(page, '/quiz/gluteal-region');
  const kept = await keptAddresses(page);
  expect(kept.filter((path) => !/^\/(_next|content|fonts|icon)/.test(path)).sort()).toEqual([
    '/offline',
    '/quiz/gluteal-region',
  ]);
  expect(kept.some((path) => path.startsWith('/content/decks/'))).toBe(false);
});

test('an atlas page that was read opens without a connection', async ({ context, front }) => {
  const page = await context.newPage();
  await page.goto(`${front.origin}/atlas/gluteus-medius`);
  await untilKept(page, '/atlas/gluteus-medius');
  await front.cutOff();
  const answer = await page.goto(`${front.origin}/atlas/gluteus-medius`);
  expect(answer?.fromServiceWorker()).toBe(true);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Gluteus medius');
});

test('a second visit asks the network for at most 5 KB before the first question', async ({ context, front }) => {
  const page = await context.newPage();
  await page.goto(`${front.origin}${studyPath}`);
  await new StudyPage(page).answer();
  await untilKept(page, '/quiz/gluteal-region');
  await page.close();
  front.sent.clear();
  const tab = await context.newPage();
  await tab.goto(`${front.origin}${studyPath}`);
  await new StudyPage(tab).ready();
  expect(front.bytes).toBeLessThanOrEqual(5_000);
});
