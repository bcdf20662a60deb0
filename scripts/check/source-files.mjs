import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** @typedef {{ file: string, text: string }} Source */

/**
 * The project's own files, as git sees them: tracked ones and new ones that no ignore rule covers.
 * @param {string} root
 * @returns {string[]} relative paths with forward slashes
 */
export function projectFiles(root) {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const names = [...new Set(listed.split('\0'))].filter((file) => file !== '').sort();
  return names.filter((file) => fs.statSync(path.join(root, file), { throwIfNoEntry: false })?.isFile());
}

/**
 * @param {string} root
 * @param {(file: string) => boolean} wanted
 * @returns {Source[]}
 */
export function readSources(root, wanted) {
  return projectFiles(root)
    .filter(wanted)
    .map((file) => ({ file, text: fs.readFileSync(path.join(root, file), 'utf8') }));
}
