import { test as base, expect, type Page } from '@playwright/test';
import { Front } from './front';

/** Each test has an origin of its own, whose server can be made to misbehave. */
export const test = base.extend<{ front: Front }>({
  front: async ({ baseURL }, use) => {
    const front = await Front.open(baseURL ?? '');
    await use(front);
    await front.cutOff();
  },
});

/** Addresses that the service worker keeps at this moment. */
export const keptAddresses = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const found: string[] = [];
    for (const name of await caches.keys()) {
      const requests = await (await caches.open(name)).keys();
      found.push(...requests.map((request) => new URL(request.url).pathname));
    }
    return found;
  });

/** Waits until the worker has kept this page, which it does when the page has been read for a while. */
export const untilKept = (page: Page, path: string): Promise<void> =>
  expect.poll(() => keptAddresses(page), { timeout: 30_000 }).toContain(path);
