import { randomBytes, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { PlainFailure } from './plain-failure.mjs';

/**
 * The secret that signs sessions: from AUTH_SECRET, else from a file that the first start makes and only its
 * owner may read. Whether a given secret is good enough is judged where the configuration is parsed.
 * @param {string} dataDirectory
 * @param {string | undefined} given
 */
export function ensureAuthSecret(dataDirectory, given) {
  if (given !== undefined && given !== '') return given;
  const file = path.join(dataDirectory, 'auth-secret');
  if (!fs.existsSync(file)) makeSecret(file);
  const secret = fs.readFileSync(file, 'utf8').trim();
  if (secret === '') {
    throw new PlainFailure(`${file} is empty. Remove it to have a new secret made; everyone then signs in again.`);
  }
  if (process.platform !== 'win32' && (fs.statSync(file).mode & 0o077) !== 0) fs.chmodSync(file, 0o600);
  return secret;
}

/**
 * Written beside and then linked into place: whoever reads the name reads a whole secret, and the first one stays.
 * @param {string} file
 */
function makeSecret(file) {
  const draft = `${file}.${randomUUID()}`;
  fs.writeFileSync(draft, `${randomBytes(48).toString('base64url')}\n`, { flag: 'wx', mode: 0o600 });
  try {
    fs.linkSync(draft, file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    // Some file systems know no hard links; a copy that refuses to overwrite is the next best.
    if (error.code !== 'EEXIST' && !fs.existsSync(file)) fs.copyFileSync(draft, file, fs.constants.COPYFILE_EXCL);
  } finally {
    fs.rmSync(draft, { force: true });
  }
}
