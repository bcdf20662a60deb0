import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { countPlaywright } from './count-results.mjs';
import { findBrowser } from './find-browser.mjs';
import { ROOT } from './root.mjs';
import { runCommand } from './run-command.mjs';

const report = path.join(ROOT, 'node_modules/.retinaculum/playwright.json');

/**
 * Runs the browser tests against a server of their own, with a data directory and a port that nobody else uses.
 * @param {readonly string[]} args
 * @returns {Promise<import('./count-results.mjs').Count>}
 */
export async function runPlaywright(args) {
  const browser = await findBrowser();
  const dataDirectory = fs.mkdtempSync(path.join(os.tmpdir(), 'retinaculum-e2e-'));
  fs.rmSync(report, { force: true });
  try {
    const env = {
      CHROMIUM_PATH: browser,
      E2E_PORT: String(await freePort()),
      E2E_DATA_DIR: dataDirectory,
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    };
    const own = ['node_modules/@playwright/test/cli.js', 'test', '--reporter=line,json'];
    const outcome = await runCommand(process.execPath, [...own, ...args], { show: true, env });
    if (!fs.existsSync(report)) return { passed: 0, failed: 1 };
    const count = countPlaywright(JSON.parse(fs.readFileSync(report, 'utf8')));
    return outcome.code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
  } finally {
    fs.rmSync(dataDirectory, { recursive: true, force: true });
  }
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(address !== null && typeof address === 'object' ? address.port : 0));
    });
  });
}
