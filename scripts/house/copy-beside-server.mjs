import fs from 'node:fs';
import path from 'node:path';

/** What the standalone server reads at run time and Next does not trace. */
const places = [
  'public',
  '.next/static',
  '.next/csp-hashes.json',
  '.next/workers',
  'db/migrations',
  'generated',
  // Loaded by the training process alone, where this machine has it.
  'node_modules/@open-spaced-repetition',
];
/** Made by the build, served like a file of `public`. */
const worker = { from: '.next/sw.js', to: 'public/sw.js' };

/**
 * Copies them into the standalone directory, where the server's working directory will be.
 * @param {string} root
 */
export function copyBesideServer(root) {
  for (const place of places) {
    const from = path.join(root, place);
    const to = path.join(root, '.next/standalone', place);
    fs.rmSync(to, { recursive: true, force: true });
    if (fs.existsSync(from)) fs.cpSync(from, to, { recursive: true });
  }
  fs.copyFileSync(path.join(root, worker.from), path.join(root, '.next/standalone', worker.to));
}
