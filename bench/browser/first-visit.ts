import type { Browser } from '@playwright/test';
import { openPhone } from './phone';
import type { Transfer } from './traffic';
import type { PageReport } from './watch-page';

export interface Visit extends PageReport {
  readonly transfers: readonly Transfer[];
}

/** How long a page must ask for nothing before it counts as loaded; what it does when idle comes within a second. */
const quiet = 2_000;

/** A first visit with cold caches, left alone until it asks for nothing more. */
export async function firstVisit(browser: Browser, url: string): Promise<Visit> {
  const { context, page, traffic } = await openPhone(browser);
  try {
    await page.goto(url, { waitUntil: 'load' });
    await traffic.quiet(quiet);
    const report: PageReport = JSON.parse(await page.evaluate('benchReport()'));
    return { ...report, transfers: traffic.transfers };
  } finally {
    await context.close();
  }
}
