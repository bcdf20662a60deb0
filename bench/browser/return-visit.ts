import type { Browser, BrowserContext, Page } from '@playwright/test';
import { countingProxy } from './counting-proxy';
import { openPhone, type Phone } from './phone';
import { studyPath } from './study-session';
import type { PageReport } from './watch-page';

export interface ReturnVisits {
  /** Of somebody who answered before, in a new tab, the worker stopped: milliseconds, and KB until the question was there. */
  readonly online: { readonly question: number; readonly kilobytes: number };
  readonly offline: { readonly question: number };
}

/** One person: answers a card, goes, comes back with a connection, and comes back without one. */
export async function returnVisits(browser: Browser, origin: string): Promise<ReturnVisits> {
  const proxy = await countingProxy(origin);
  const { context, page, slow } = await openPhone(browser);
  try {
    await slow({ cpu: 1, latency: 0 });
    await page.goto(proxy.origin + studyPath, { waitUntil: 'load' });
    await page.getByTestId('reveal').tap();
    await page.getByTestId('grade-good').filter({ hasText: /\d/ }).tap();
    await page.getByTestId('reveal').waitFor();
    await keptByWorker(context);
    // What the worker fetches for other pages after this visit is no part of the next one.
    await proxy.quiet(3_000);
    await page.close();
    const before = proxy.received();
    let atQuestion = 0;
    const online = await comeBack(browser, context, proxy.origin, () => {
      atQuestion = proxy.received();
    });
    await proxy.cut();
    const offline = await comeBack(browser, context, proxy.origin, () => {});
    return { online: { question: online, kilobytes: (atQuestion - before) / 1024 }, offline: { question: offline } };
  } finally {
    await context.close();
    await proxy.cut().catch(() => {});
  }
}

async function comeBack(browser: Browser, context: BrowserContext, origin: string, seen: () => void): Promise<number> {
  const phone = await openPhone(browser, context);
  await stopWorkers(phone);
  await phone.page.goto(origin + studyPath, { waitUntil: 'commit' });
  const report = await untilQuestion(phone.page);
  seen();
  await phone.page.waitForTimeout(2_000);
  await phone.page.close();
  if (report.question === null) throw new Error('no question was shown');
  return report.question;
}

async function untilQuestion(page: Page): Promise<PageReport> {
  for (const deadline = Date.now() + 30_000; Date.now() < deadline; ) {
    const report: PageReport = JSON.parse(await page.evaluate('benchReport()'));
    if (report.question !== null) return report;
    await page.waitForTimeout(20);
  }
  throw new Error('no question within half a minute');
}

/** A browser that was started anew has no worker running either. */
async function stopWorkers({ cdp }: Phone): Promise<void> {
  await cdp.send('ServiceWorker.enable');
  await cdp.send('ServiceWorker.stopAllWorkers');
}

/** Until the worker has the page, with everything it needs. */
async function keptByWorker(context: BrowserContext): Promise<void> {
  const [page] = context.pages();
  if (page === undefined) throw new Error('no page is open');
  const kept = `caches.match(location.origin + ${JSON.stringify(studyPath)}, { ignoreSearch: true, ignoreVary: true }).then((found) => found !== undefined)`;
  for (const deadline = Date.now() + 60_000; !(await page.evaluate(kept)); ) {
    if (Date.now() > deadline) throw new Error('the service worker did not keep the page within a minute');
    await page.waitForTimeout(200);
  }
}
