import type { Browser, BrowserContext, CDPSession, Page } from '@playwright/test';
import { Traffic } from './traffic';
import { watchPage } from './watch-page';

/** The profile of every line: a phone of the middle range on a slow mobile network. */
export const profile = {
  viewport: { width: 412, height: 823 },
  cpu: 4,
  /** bytes per second: 1.6 Mbit/s */
  throughput: 200_000,
  /** milliseconds per round trip */
  latency: 150,
};

export interface Phone {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly traffic: Traffic;
  readonly cdp: CDPSession;
  slow(change: { readonly cpu?: number; readonly latency?: number; readonly offline?: boolean }): Promise<void>;
}

/** One tab of a fresh browser profile with cold caches, or another tab of one that was used before. */
export async function openPhone(
  browser: Browser,
  used?: BrowserContext,
  serviceWorkers: 'allow' | 'block' = 'allow',
): Promise<Phone> {
  const context =
    used ??
    (await browser.newContext({
      serviceWorkers,
      viewport: profile.viewport,
      hasTouch: true,
      isMobile: true,
      deviceScaleFactor: 2,
    }));
  // The compiler names functions by a helper that the page does not have.
  await context.addInitScript('globalThis.__name = (named) => named');
  const page = await context.newPage();
  await page.addInitScript(watchPage);
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  const slow: Phone['slow'] = async ({ cpu = profile.cpu, latency = profile.latency, offline = false }) => {
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpu });
    const { throughput } = profile;
    await cdp.send('Network.emulateNetworkConditions', {
      offline,
      latency,
      downloadThroughput: throughput,
      uploadThroughput: throughput,
    });
  };
  await slow({});
  return { context, page, cdp, slow, traffic: new Traffic(cdp) };
}
