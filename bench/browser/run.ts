import { type Browser, chromium } from '@playwright/test';
import { findBrowser } from '../../scripts/house/find-browser.mjs';
import { say } from '../../scripts/house/say.mjs';
import { notMeasured } from '../not-measured';
import { judge, type Row } from '../row';
import { buildFloor } from './build-floor';
import { median, spread } from './figures';
import { gradeRows } from './grade-rows';
import { heapOfSession } from './heap';
import { quizRows } from './quiz-rows';
import { returnVisits } from './return-visit';
import { serveApp, serveStandalone } from './serve';
import { visitRows } from './visit-rows';

/** Every line of the browser table, each beside the bare page of the same run where that has one. */
export async function runBrowser(): Promise<Row[]> {
  say('building the bare page');
  const floor = await serveStandalone(await buildFloor());
  const app = await serveApp();
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: ['--no-sandbox'] });
  try {
    const sections = {
      'first visits': () => visitRows(browser, app.origin, floor.origin, say),
      'coming back': () => returnRows(browser, app.origin),
      'from card to card': () => gradeRows(browser, app.origin, say),
      'from question to question': () => quizRows(browser, app.origin),
      memory: () => heapRows(browser, app.origin),
    };
    const rows: Row[] = [];
    for (const [name, measure] of Object.entries(sections)) rows.push(...(await measure().catch(notMeasured(name))));
    return rows;
  } finally {
    await browser.close();
    await Promise.all([app.stop(), floor.stop()]);
  }
}

async function returnRows(browser: Browser, origin: string): Promise<Row[]> {
  const visits = [];
  for (let round = 1; round <= 3; round += 1) {
    say(`coming back, with and without a connection, round ${round} of 3`);
    visits.push(await returnVisits(browser, origin));
  }
  const row = (line: string, unit: string, atMost: number, figures: readonly number[]) =>
    judge({ line, unit, target: { of: 'measured', atMost }, measured: median(figures), note: spread(figures) });
  return [
    row(
      'repeat visit: before the first question',
      'KB',
      5,
      visits.map(({ online }) => online.kilobytes),
    ),
    row(
      'repeat visit: first question visible',
      'ms',
      700,
      visits.map(({ online }) => online.question),
    ),
    row(
      'offline cold start: first question visible',
      'ms',
      600,
      visits.map(({ offline }) => offline.question),
    ),
  ];
}

async function heapRows(browser: Browser, origin: string): Promise<Row[]> {
  say('answering 500 cards');
  const { early, late } = await heapOfSession(browser, origin, 500);
  const row = (line: string, atMost: number, measured: number) =>
    judge({ line, unit: 'MB', target: { of: 'measured', atMost }, measured });
  return [row('JS heap after 500 cards', 12, late), row('JS heap: growth from card 20 to card 500', 1, late - early)];
}
