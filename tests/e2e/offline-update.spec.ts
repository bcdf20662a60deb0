import { createHash } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import type { Fault, Front } from './support/front';
import { keptAddresses, test, untilKept } from './support/offline';
import { StudyPage, studyPath } from './support/study-page';

const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);
const text = async (url: string) => (await fetch(url)).text();

/** A newer build as the worker sees it: Settings has another inline script, whose hash stands in its policy. */
async function deployNext(front: Front): Promise<Fault> {
  const [worker, page] = await Promise.all([text(`${front.origin}/sw.js`), fetch(`${front.origin}/settings`)]);
  const before = await page.text();
  const script = 'document.documentElement.dataset.build="2"';
  const after = before.replace('</head>', `<script>${script}</script></head>`);
  const hash = `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
  const policy = (page.headers.get('content-security-policy') ?? '').replace(
    "script-src 'self'",
    `script-src 'self' ${hash}`,
  );
  const next = worker.replace(digest(before), digest(after)).replace(/version:"\w+"/, 'version:"next"');
  expect(next).not.toBe(worker.replace(/version:"\w+"/, 'version:"next"'));
  const html = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy };
  return ({ path, headers }) => {
    if (path === '/sw.js') return { status: 200, body: next, headers: { 'content-type': 'text/javascript' } };
    return path === '/settings' && headers.rsc === undefined ? { status: 200, body: after, headers: html } : null;
  };
}

const build = (page: Page) => page.evaluate(() => document.documentElement.dataset.build ?? '1');
const cacheNames = (page: Page) => page.evaluate(() => caches.keys());
const untilWaiting = (page: Page) =>
  expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state), {
      timeout: 30_000,
    })
    .toBe('installed');
/**
 * A browser stops a worker that has been idle for half a minute, and then the one that waits takes over. While a
 * debugger is attached, as here, it never does, and a page that is opened meanwhile may never come: so it is stopped.
 */
async function untilTakenOver(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const answering = new Set<string>();
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { versionId, status } of versions) if (status === 'activated') answering.add(versionId);
  });
  await session.send('ServiceWorker.enable');
  await expect
    .poll(
      async () => {
        for (const versionId of answering) await session.send('ServiceWorker.stopWorker', { versionId });
        return page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting);
      },
      { timeout: 30_000 },
    )
    .toBe(null);
  await session.detach();
}

/** A page that has been read for a while: the worker keeps it and answers from it. */
async function settled(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await untilKept(page, '/quiz/gluteal-region');
  await page.goto(url);
}

test('an update waits for the card, changes nothing that is open, and answers from the next page on', async ({
  context,
  front,
}) => {
  test.slow();
  const page = await context.newPage();
  await settled(page, `${front.origin}${studyPath}`);
  const study = new StudyPage(page);
  await study.reveal();
  await page.evaluate(() => Object.assign(window, { stillHere: true }));
  front.fault = await deployNext(front);
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await untilWaiting(page);
  await page.getByTestId('grade-good').click();
  await study.answer();
  expect(await page.evaluate(() => Reflect.get(window, 'stillHere'))).toBe(true);
  await page.goto(`${front.origin}/today`);
  await untilTakenOver(page);
  expect((await cacheNames(page)).at(-1)).toBe('retinaculum-next');
  const answer = await page.goto(`${front.origin}/settings`);
  expect(answer?.fromServiceWorker()).toBe(true);
  // Its script ran: the policy that is kept with the page is the page's own.
  expect(await build(page)).toBe('2');
  await expect.poll(() => cacheNames(page), { timeout: 20_000 }).toEqual(['retinaculum-next']);
});

test('a page from the cache refuses a script that its policy does not name', async ({ context, front }) => {
  const page = await context.newPage();
  await settled(page, `${front.origin}${studyPath}`);
  const answer = await page.goto(`${front.origin}/settings`);
  expect(answer?.fromServiceWorker()).toBe(true);
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.smuggled = true';
    document.head.append(script);
    return Reflect.get(window, 'smuggled') === true;
  });
  expect(ran).toBe(false);
});

test('where the server has no worker any more, the installed one removes itself and all it kept', async ({
  context,
  front,
}) => {
  const page = await context.newPage();
  await page.goto(`${front.origin}${studyPath}`);
  await untilKept(page, '/today');
  front.fault = ({ path }) => (path === '/sw.js' ? { status: 404, body: '' } : null);
  await page.goto(`${front.origin}/today`);
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  expect(await keptAddresses(page)).toEqual([]);
  const answer = await page.goto(`${front.origin}/today`);
  expect(answer?.fromServiceWorker()).toBe(false);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('a file that is missing during the installation never breaks the page', async ({ context, front }) => {
  front.fault = ({ path }) => (path.includes('/content/diagrams/') ? { status: 404, body: '' } : null);
  const page = await context.newPage();
  await page.goto(`${front.origin}${studyPath}`);
  const study = new StudyPage(page);
  await study.answer();
  await untilKept(page, '/settings');
  expect(await keptAddresses(page)).not.toContain(studyPath);
  await page.reload();
  await study.answer();
});

test('signing out leaves nothing that tells which pages were read', async ({ context, front }) => {
  const page = await context.newPage();
  await page.goto(`${front.origin}/sign-up`);
  await page.getByLabel('E-mail').fill(`offline-${Date.now()}@uni.example`);
  await page.getByLabel('Password', { exact: true }).fill('a plate of bones and 4 roots');
  await page.getByRole('button', { name: /Make an account/ }).click();
  await expect(page).toHaveURL(/\/today/);
  await page.goto(`${front.origin}/atlas/piriformis`);
  await untilKept(page, '/atlas/piriformis');
  await page.goto(`${front.origin}/account`);
  expect(await keptAddresses(page)).not.toContain('/account');
  await page.getByTestId('sign-out').click();
  await expect(page).not.toHaveURL(/\/account/);
  await expect.poll(() => keptAddresses(page)).not.toContain('/atlas/piriformis');
});
