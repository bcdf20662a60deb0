import fs from 'node:fs';
import path from 'node:path';
import { findBrowser } from '../../scripts/house/find-browser.mjs';
import { ROOT } from '../../scripts/house/root.mjs';
import { runCommand } from '../../scripts/house/run-command.mjs';
import { say } from '../../scripts/house/say.mjs';
import { serveApp } from '../browser/serve';
import { notMeasured } from '../not-measured';
import { judge, type Row } from '../row';

const directory = path.join(ROOT, 'bench/lighthouse');
const program = path.join(directory, 'node_modules/lighthouse/cli/index.js');
const pages = {
  landing: '/',
  study: '/study/gluteal-region',
  quiz: '/quiz/gluteal-region',
  atlas: '/atlas/gluteus-medius',
};
const goals = { performance: 99, accessibility: 100, 'best-practices': 100 };

interface Report {
  readonly runtimeError?: { readonly code: string };
  readonly categories: Readonly<Record<string, { readonly score: number | null }>>;
  readonly audits: Readonly<Record<string, { readonly score: number | null; readonly scoreDisplayMode: string }>>;
}

/** What Lighthouse says of four pages, on its own idea of a phone. Installed here when first asked for. */
export async function runLighthouse(): Promise<Row[]> {
  const missing = await install();
  if (missing !== null)
    return [judge({ line: 'Lighthouse', unit: 'score', target: { of: 'measured' }, measured: null, note: missing })];
  const app = await serveApp();
  try {
    const rows: Row[] = [];
    for (const [name, page] of Object.entries(pages)) {
      say(`Lighthouse: ${name}`);
      rows.push(
        ...(await visitPatiently(app.origin + page).then(
          (report) => rowsOf(name, report),
          notMeasured(`Lighthouse, ${name}`),
        )),
      );
    }
    return rows;
  } finally {
    await app.stop();
  }
}

/** @returns why it cannot be had, or null */
async function install(): Promise<string | null> {
  if (fs.existsSync(program)) return null;
  const { code, output } = await runCommand('npm', ['ci'], { cwd: directory });
  return code === 0 ? null : `Lighthouse could not be installed: ${output.trim().split('\n').at(-1)}`;
}

/** Chromium now and then loses the beginning of its own record where the processor is busy: asked once more. */
const visitPatiently = (url: string): Promise<Report> =>
  visit(url).catch((cause: unknown) => {
    say(`Lighthouse, once more: ${cause instanceof Error ? cause.message : String(cause)}`);
    return visit(url);
  });

async function visit(url: string): Promise<Report> {
  const args = [program, url, '--output=json', '--quiet', `--only-categories=${Object.keys(goals).join(',')}`];
  const chrome = '--chrome-flags=--headless=new --no-sandbox --disable-gpu';
  const env = { CHROME_PATH: await findBrowser() };
  const { code, output, stdout } = await runCommand(process.execPath, [...args, chrome], { env, cwd: directory });
  if (code !== 0) throw new Error(`Lighthouse ended with ${code}: ${output.slice(-600)}`);
  const report: Report = JSON.parse(stdout);
  if (report.runtimeError !== undefined) throw new Error(`Lighthouse: ${report.runtimeError.code}`);
  return report;
}

function rowsOf(name: string, { categories, audits }: Report): Row[] {
  const failed = Object.entries(audits).flatMap(([id, { score, scoreDisplayMode }]) =>
    score !== null && score < 0.9 && scoreDisplayMode !== 'informative' ? [id] : [],
  );
  return Object.entries(goals).map(([category, atLeast]) => {
    const score = categories[category]?.score ?? null;
    return judge({
      line: `Lighthouse, ${name}: ${category}`,
      unit: 'score',
      target: { of: 'measured', atLeast },
      measured: score === null ? null : score * 100,
      ...(category === 'performance' && failed.length > 0 ? { note: `below 0.9: ${failed.join(', ')}` } : {}),
    });
  });
}
