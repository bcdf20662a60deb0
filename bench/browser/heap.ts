import type { Browser, CDPSession, Page } from '@playwright/test';
import { openPhone } from './phone';
import { openStudy } from './study-session';

export interface Heap {
  /** Megabytes in use after garbage was collected: with the first cards answered, and with all of them. */
  readonly early: number;
  readonly late: number;
}

/** What a long session costs in memory. As fast as the page goes: time is not what is measured. */
export async function heapOfSession(browser: Browser, origin: string, cards: number): Promise<Heap> {
  const phone = await openPhone(browser, undefined, 'block');
  try {
    await phone.slow({ cpu: 1, latency: 0 });
    await openStudy(phone, origin);
    const first = 20;
    await answer(phone.page, first);
    const early = await inUse(phone.cdp);
    await answer(phone.page, cards - first);
    return { early, late: await inUse(phone.cdp) };
  } finally {
    await phone.context.close();
  }
}

async function inUse(cdp: CDPSession): Promise<number> {
  for (let round = 0; round < 3; round += 1) await cdp.send('HeapProfiler.collectGarbage');
  return (await cdp.send('Runtime.getHeapUsage')).usedSize / 1024 / 1024;
}

/** Presses whatever leads on until so many grades were given. Runs in the page, so that no round trip slows it. */
const answer = (page: Page, grades: number): Promise<unknown> =>
  page.evaluate(async (wanted) => {
    const button = (name: string) => document.querySelector<HTMLButtonElement>(`[data-testid="${name}"]`);
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const deadline = performance.now() + 120_000;
    for (let given = 0; given < wanted; ) {
      if (performance.now() > deadline) throw new Error(`only ${given} of ${wanted} cards were answered`);
      const grade = button('grade-easy');
      const before = document.querySelector('[data-testid=question]');
      (grade ?? button('reveal') ?? button('next'))?.click();
      if (grade !== null) {
        given += 1;
        while (document.querySelector('[data-testid=question]') === before && performance.now() < deadline)
          await frame();
      }
      await frame();
    }
  }, grades);
