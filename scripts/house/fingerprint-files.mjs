import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/**
 * Every file below the given places, as sorted relative paths with forward slashes.
 * @param {string} root
 * @param {readonly string[]} places files or directories; missing ones are skipped
 * @param {(file: string) => boolean} wanted
 * @returns {string[]}
 */
function listFiles(root, places, wanted) {
  /** @type {string[]} */
  const files = [];
  /** @param {string} place */
  const visit = (place) => {
    const stat = fs.statSync(path.join(root, place), { throwIfNoEntry: false });
    if (stat?.isFile() && wanted(place)) files.push(place);
    if (!stat?.isDirectory() || !wanted(`${place}/`)) return;
    for (const name of fs.readdirSync(path.join(root, place))) visit(`${place}/${name}`);
  };
  for (const place of places) visit(place);
  return files.sort();
}

/**
 * One digest of names and contents. Times are left out: a fresh checkout has new times and old contents.
 * @param {string} root
 * @param {readonly string[]} places
 * @param {(file: string) => boolean} wanted
 */
export function fingerprintFiles(root, places, wanted = () => true) {
  const hash = createHash('sha256');
  for (const file of listFiles(root, places, wanted)) {
    const bytes = fs.readFileSync(path.join(root, file));
    hash.update(`${file}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}
