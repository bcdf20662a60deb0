import fs from 'node:fs';
import path from 'node:path';
import { bundleWorkers } from './bundle-workers.mjs';
import { copyBesideServer } from './copy-beside-server.mjs';
import { lastLines } from './last-lines.mjs';
import { packFiles } from './pack-files.mjs';
import { PlainFailure } from './plain-failure.mjs';
import { ROOT } from './root.mjs';
import { runCommand } from './run-command.mjs';
import { stage } from './stage.mjs';
import { writeCspHashes } from './write-csp-hashes.mjs';
import { writeInlineStyles } from './write-inline-styles.mjs';
import { writeServiceWorker } from './write-service-worker.mjs';

/**
 * Compiles the content, builds the app, puts its styles into the pages, records the hashes of what is inline, makes the service worker that knows all
 * of it, and completes the standalone server.
 */
export async function buildApp() {
  if (fs.existsSync(path.join(ROOT, 'scripts/content-build.ts'))) {
    await stage('Compiling the content', () => runNode('node_modules/tsx/dist/cli.mjs', ['scripts/content-build.ts']));
  }
  await stage('Building the app', () => runNode('node_modules/next/dist/bin/next', ['build']));
  writeInlineStyles(ROOT);
  writeCspHashes(ROOT);
  await writeServiceWorker(ROOT);
  await bundleWorkers(ROOT);
  copyBesideServer(ROOT);
  packFiles(path.join(ROOT, '.next/standalone'));
}

/**
 * @param {string} program
 * @param {readonly string[]} args
 */
async function runNode(program, args) {
  const env = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };
  const outcome = await runCommand(process.execPath, [path.join(ROOT, program), ...args], { env });
  if (outcome.code === 0) return;
  throw new PlainFailure(`${program} ${args.join(' ')} failed:\n${lastLines(outcome.output, 60)}`);
}
