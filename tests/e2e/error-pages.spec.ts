import { expect, type Page } from '@playwright/test';
import { test, untilKept } from './support/offline';
import { StudyPage, studyPath } from './support/study-page';

/** Makes the quiz throw while it is drawn: it reads the address there. */
const breakPage = (page: Page) =>
  page.addInitScript(() => {
    const { get } = URLSearchParams.prototype;
    URLSearchParams.prototype.get = function (name) {
      // The page's own early script reads it, too, and is not what is to fail.
      if (name !== 'seed' || document.currentScript !== null) return get.call(this, name);
      throw new Error('planted');
    };
  });

/** Makes the frame around every page throw: it listens for links that somebody is about to follow. */
const breakFrame = (page: Page) =>
  page.addInitScript(() => {
    const listen = document.addEventListener.bind(document);
    const broken = (type: string, hear: EventListener, options?: boolean) => {
      if (type === 'pointerover') throw new Error('planted');
      listen(type, hear, options);
    };
    Object.assign(document, { addEventListener: broken });
  });

test('a page that throws is told as a fault of ours, with what is kept and what to do', async ({ page }) => {
  await breakPage(page);
  await page.goto('/quiz/gluteal-region');
  await expect(page.getByRole('heading', { name: 'This page could not be shown' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('It is our fault.');
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  await page.getByRole('link', { name: 'Today' }).first().click();
  await expect(page).toHaveURL(/\/today$/);
});

test('a frame that throws is told on a page of its own, readable in both themes', async ({ page }) => {
  await breakFrame(page);
  await page.goto('/today');
  await expect(page.getByRole('heading', { name: 'Retinaculum could not be shown' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Every answer that was saved on this device before.');
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
});

test.describe('a tab that outlived its version', () => {
  /** Scripts that a page loads on demand are gone from the server; those it names itself are not. */
  async function replace(origin: string): Promise<(path: string) => boolean> {
    const named = new Set<string>();
    for (const path of ['/', '/today', studyPath]) {
      const html = await (await fetch(`${origin}${path}`)).text();
      for (const [url] of html.matchAll(/\/_next\/static\/chunks\/[\w.~-]+\.js/g)) named.add(url);
    }
    return (path) => path.startsWith('/_next/static/chunks/') && path.endsWith('.js') && !named.has(path);
  }

  test('says in study that a part is missing, loads nothing by itself, and loses nothing', async ({
    context,
    front,
  }) => {
    await context.addInitScript(() => {
      ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('no', 'SecurityError'));
    });
    const page = await context.newPage();
    await page.goto(`${front.origin}${studyPath}`);
    await new StudyPage(page).answer();
    const gone = await replace(front.origin);
    front.fault = ({ path }) => (gone(path) ? { status: 404, body: '' } : null);
    const stale = await context.newPage();
    // As after a day: neither the browser's own cache nor a worker has them.
    const tools = await context.newCDPSession(stale);
    await tools.send('Network.enable');
    await tools.send('Network.setCacheDisabled', { cacheDisabled: true });
    let loads = 0;
    stale.on('load', () => {
      loads += 1;
    });
    await stale.goto(`${front.origin}${studyPath}`);
    const panel = stale.getByRole('dialog', { name: 'A part of this page is missing' });
    await expect(panel).toContainText('All answers before it are saved.');
    expect(loads).toBe(1);
    front.fault = () => null;
    await panel.getByRole('button', { name: 'Load again' }).click();
    await new StudyPage(stale).ready();
    await expect(stale.getByTestId('undo')).toBeEnabled();
  });

  test('opens from what the worker kept, old scripts included', async ({ context, front }) => {
    const page = await context.newPage();
    await page.goto(`${front.origin}${studyPath}`);
    await new StudyPage(page).answer();
    await untilKept(page, studyPath);
    front.fault = ({ path }) => (path.startsWith('/_next/static/') ? { status: 404, body: '' } : null);
    await page.reload();
    await new StudyPage(page).answer();
  });
});
