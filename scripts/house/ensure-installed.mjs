import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { lastLines } from './last-lines.mjs';
import { packagesMatchLock } from './packages-match-lock.mjs';
import { PlainFailure } from './plain-failure.mjs';
import { ROOT } from './root.mjs';
import { runCommand } from './run-command.mjs';
import { stage } from './stage.mjs';

/** What the installation depends on: the lock file, and the machine, whose native packages differ. */
function wantedStamp() {
  return createHash('sha256')
    .update(fs.readFileSync(path.join(ROOT, 'package-lock.json')))
    .update(`${process.platform} ${process.arch}`)
    .digest('hex');
}

/** @param {string} file */
function readStamp(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/** Installs the locked packages unless they are there already. Takes a few milliseconds when nothing changed. */
export async function ensureInstalled() {
  const stampFile = path.join(ROOT, 'node_modules', '.retinaculum-lock');
  const wanted = wantedStamp();
  const found = readStamp(stampFile);
  if (found === wanted) return;
  // A developer's own `npm install` leaves no stamp of ours, but need not be done a second time.
  if (!packagesMatchLock(ROOT)) await stage('Installing packages', install);
  fs.writeFileSync(stampFile, wanted);
}

async function install() {
  // Development packages are needed to build; NODE_ENV=production would leave them out.
  const env = { NODE_ENV: 'development' };
  const npm = process.env.npm_execpath;
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  const outcome = npm?.endsWith('.js')
    ? await runCommand(process.execPath, [npm, ...args], { env })
    : await runCommand('npm', args, { env });
  if (outcome.code === 0) return;
  throw new PlainFailure(
    `The packages could not be installed (npm ended with ${outcome.code}). Is the network reachable? npm's last words:\n${lastLines(outcome.output)}`,
  );
}
