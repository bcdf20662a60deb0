import type { Browser } from '@playwright/test';
import { judge, type Row } from '../row';
import { median, percentile } from './figures';
import { openPhone, type Phone } from './phone';
import { type Grades, gradeCards, openStudy } from './study-session';

const cards = 40;

interface Network {
  readonly name: string;
  readonly signedIn: boolean;
  readonly slow: Parameters<Phone['slow']>[0];
}

const networks: readonly Network[] = [
  { name: 'guest, 150 ms', signedIn: false, slow: {} },
  { name: 'offline', signedIn: false, slow: { offline: true } },
  { name: 'signed in, 2 s round trip', signedIn: true, slow: { latency: 2_000 } },
];

/** From a grade to the next card, on each network; the answer is written in between. */
export async function gradeRows(browser: Browser, origin: string, say: (text: string) => void): Promise<Row[]> {
  const rows: Row[] = [];
  for (const network of networks) {
    say(`grading ${cards} cards: ${network.name}`);
    const { taken, blank, interaction } = await grade(browser, origin, network);
    const note = `${taken.length} cards, longest ${Math.round(Math.max(...taken))} ms`;
    const of = 'measured';
    const line = (what: string) => `${what} (${network.name})`;
    rows.push(
      judge({
        line: line('grade -> next card, median'),
        unit: 'ms',
        target: { of, atMost: 40 },
        measured: median(taken),
        note,
      }),
      judge({
        line: line('grade -> next card, p95'),
        unit: 'ms',
        target: { of, atMost: 60 },
        measured: percentile(taken, 95),
      }),
      judge({ line: line('INP'), unit: 'ms', target: { of, atMost: 80 }, measured: interaction }),
      judge({
        line: line('cards shown without their picture'),
        unit: 'cards',
        target: { of, atMost: 0 },
        measured: blank,
      }),
    );
  }
  return rows;
}

async function grade(browser: Browser, origin: string, { signedIn, slow }: Network): Promise<Grades> {
  const phone = await openPhone(browser, undefined, 'block');
  try {
    if (signedIn) await signUp(phone, origin);
    await openStudy(phone, origin);
    // The deck follows the first answer; offline begins once it is there.
    await gradeCards(phone, 2);
    await phone.traffic.quiet(1_500);
    await phone.slow(slow);
    await phone.page.evaluate('benchForget()');
    return await gradeCards(phone, cards);
  } finally {
    await phone.context.close();
  }
}

async function signUp({ page, slow }: Phone, origin: string): Promise<void> {
  await slow({ cpu: 1, latency: 0 });
  await page.goto(`${origin}/sign-up`);
  await page.getByLabel('E-mail').fill(`bench-${Date.now()}@uni.example`);
  await page.getByLabel('Password', { exact: true }).fill('a plate of bones and 4 roots');
  await page.getByRole('button', { name: /Make an account/ }).click();
  await page.waitForURL(/\/today/);
  await slow({});
}
