import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { PlainFailure } from './plain-failure.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome.exe'];
const places = [
  ...(process.env.PATH ?? '').split(path.delimiter),
  '/Applications/Google Chrome.app/Contents/MacOS',
  '/Applications/Chromium.app/Contents/MacOS',
  'C:\\Program Files\\Google\\Chrome\\Application',
];

/**
 * A Chromium to test with: the one asked for, one of the system, one that Playwright downloaded, or the one that
 * comes inside a package. The last needs its libraries on LD_LIBRARY_PATH, which it sets in this process.
 * @returns {Promise<string>} path of the program
 */
export async function findBrowser() {
  const asked = process.env.CHROMIUM_PATH;
  if (asked) {
    if (starts(asked)) return asked;
    throw new PlainFailure(`CHROMIUM_PATH is ${asked}, but that does not start.`);
  }
  const system = places.flatMap((place) =>
    [...names, 'Google Chrome', 'Chromium'].map((name) => path.join(place, name)),
  );
  for (const candidate of [...system, await downloadedByPlaywright()]) {
    if (candidate && fs.existsSync(candidate) && starts(candidate)) return candidate;
  }
  const packaged = await insidePackage();
  if (packaged !== null && starts(packaged)) return packaged;
  throw new PlainFailure(
    'No Chromium was found for the browser tests. Install one, run "npx playwright install chromium", or set CHROMIUM_PATH.',
  );
}

/** @param {string} program */
function starts(program) {
  // On Windows the version is not printed and a window would open.
  if (process.platform === 'win32') return fs.existsSync(program);
  return spawnSync(program, ['--version'], { timeout: 20_000, stdio: 'ignore' }).status === 0;
}

async function downloadedByPlaywright() {
  const { chromium } = await import('@playwright/test');
  return chromium.executablePath();
}

/** @returns {Promise<string | null>} null where the package carries nothing for this machine */
async function insidePackage() {
  if (process.platform !== 'linux') return null;
  // Read while the package loads: tells it to unpack the shared libraries that bare machines lack.
  const before = process.env.AWS_EXECUTION_ENV;
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs20.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  const program = await chromium.executablePath();
  if (before === undefined) delete process.env.AWS_EXECUTION_ENV;
  else process.env.AWS_EXECUTION_ENV = before;
  return program;
}
