import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { explainFailure } from './explain-failure.mjs';
import { PlainFailure } from './plain-failure.mjs';

/**
 * Makes the data directory and proves by a written byte that it can be used.
 * @param {string} wanted
 * @returns {string} its absolute path
 */
export function ensureDataDirectory(wanted) {
  const directory = path.resolve(wanted);
  const probe = path.join(directory, `.probe-${randomUUID()}`);
  try {
    makeDirectory(directory);
    fs.writeFileSync(probe, 'x');
    fs.rmSync(probe);
  } catch (failure) {
    if (fs.existsSync(probe)) fs.rmSync(probe);
    throw new PlainFailure(`The data directory ${directory} cannot be written. ${reason(failure)}`);
  }
  return directory;
}

/**
 * Level by level: Node's own recursive way never comes back where a level cannot be made, as below /proc.
 * @param {string} directory
 */
function makeDirectory(directory) {
  if (fs.existsSync(directory)) return;
  makeDirectory(path.dirname(directory));
  fs.mkdirSync(directory, { mode: 0o700 });
}

/** @param {unknown} failure */
function reason(failure) {
  const code = failure instanceof Error && 'code' in failure ? failure.code : '';
  if (code === 'ENOTDIR') return 'A file stands where a directory is needed; choose another place with DATA_DIR.';
  if (code === 'ENOENT') return 'It does not exist and cannot be made; choose another place with DATA_DIR.';
  return explainFailure(failure).text;
}
