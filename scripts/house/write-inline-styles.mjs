import fs from 'node:fs';
import path from 'node:path';
import { inlineStyles } from './inline-styles.mjs';
import { listPages } from './write-csp-hashes.mjs';

/**
 * Does so for every prerendered page of the build, also where the standalone server reads it.
 * @param {string} root
 */
export function writeInlineStyles(root) {
  /** @type {(url: string) => string} */
  const read = (url) => fs.readFileSync(path.join(root, '.next', url.slice('/_next/'.length)), 'utf8').trim();
  const pages = path.join(root, '.next/server/app');
  for (const page of listPages(pages)) {
    const html = inlineStyles(fs.readFileSync(path.join(pages, page), 'utf8'), read);
    for (const place of [pages, path.join(root, '.next/standalone/.next/server/app')])
      fs.writeFileSync(path.join(place, page), html);
  }
}
