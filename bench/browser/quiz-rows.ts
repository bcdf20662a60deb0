import type { Browser } from '@playwright/test';
import { judge, type Row } from '../row';
import { median, percentile } from './figures';
import { openPhone } from './phone';
import { press } from './press';
import { watchTaps } from './watch-taps';

const questions = 20;
const kinds = {
  'answer -> feedback': { pressed: '[data-testid=option], [data-testid=unknown]', shown: '[data-testid=feedback]' },
  'next -> question': { pressed: '[data-testid=next]', shown: '[data-testid=unknown]' },
};

/** From a tap to what it brings up, through one quiz; every answer is written meanwhile. */
export async function quizRows(browser: Browser, origin: string): Promise<Row[]> {
  const phone = await openPhone(browser, undefined, 'block');
  const { page } = phone;
  try {
    await page.addInitScript(watchTaps, kinds);
    await page.goto(`${origin}/quiz/gluteal-region?n=${questions}&seed=bench`, { waitUntil: 'load' });
    await page.getByTestId('question').waitFor();
    await phone.traffic.quiet(1_500);
    for (let n = 0; n < questions; n += 1) {
      const option = page.getByTestId('option').first();
      const unknown = page.getByTestId('unknown');
      await unknown.waitFor();
      await page.waitForTimeout(200);
      await press(phone, (await option.isVisible()) ? option : unknown);
      const next = page.getByTestId('next');
      await next.waitFor();
      await page.waitForTimeout(300);
      await press(phone, next);
    }
    await page.getByTestId('result').waitFor();
    const taken: Record<string, number[]> = JSON.parse(await page.evaluate('benchTaps()'));
    return Object.keys(kinds).flatMap((name) => rowsOf(name, taken[name] ?? []));
  } finally {
    await phone.context.close();
  }
}

function rowsOf(name: string, taken: readonly number[]): Row[] {
  const note = `${taken.length} taps, longest ${Math.round(Math.max(...taken))} ms`;
  const row = (what: string, measured: number) =>
    judge({ line: `quiz: ${name}, ${what}`, unit: 'ms', target: { of: 'measured', atMost: 50 }, measured, note });
  return [row('median', median(taken)), row('p95', percentile(taken, 95))];
}
