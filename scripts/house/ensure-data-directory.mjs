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
    fs.mkdirSync(directory, { recursive: true, mode: 0o700 });
    fs.writeFileSync(probe, 'x');
    fs.rmSync(probe);
  } catch (failure) {
    fs.rmSync(probe, { force: true });
    throw new PlainFailure(`The data directory ${directory} cannot be written. ${explainFailure(failure).text}`);
  }
  return directory;
}
