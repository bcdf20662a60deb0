import type { Page } from '@playwright/test';

/** Chromium's remark about what the router fetched ahead for a link that nobody has followed yet. */
const hint = /was preloaded using link preload but not used/;

/**
 * Collects what a page should never say: errors and warnings on the console, uncaught exceptions and violations of
 * the content security policy (the browser reports those on the console as well, but not for every directive).
 */
export async function watchPage(page: Page): Promise<readonly string[]> {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type()) || hint.test(message.text())) return;
    complaints.push(`console: ${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  await page.exposeFunction('reportViolation', (violation: string) => complaints.push(`policy: ${violation}`));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report: unknown = Reflect.get(window, 'reportViolation');
      if (typeof report === 'function') report(`${event.violatedDirective} blocked ${event.blockedURI}`);
    });
  });
  return complaints;
}
