import { describe, expect, it } from 'vitest';
import { referencedFiles } from '../../../scripts/house/referenced-files.mjs';

const files: Readonly<Record<string, string>> = {
  '/_next/static/chunks/a.js': 'e.v(t=>Promise.all(["static/chunks/lazy.js","static/chunks/lazy.css"].map(t=>e.l(t))))',
  '/_next/static/chunks/lazy.js': 'e.l("static/chunks/a.js"),e.l("static/chunks/deeper.js")',
  '/_next/static/chunks/deeper.js': '',
  '/_next/static/chunks/lazy.css': '@font-face{src:url(/fonts/f.woff2)format("woff2")}',
  '/_next/static/chunks/old.js': '',
  '/fonts/f.woff2': '',
  '/content/decks/hip.1a.json': '',
  '/icon.svg?icon.1.svg': '',
};
const needed = (html: string) => referencedFiles(html, (url) => files[url] ?? null);

describe('what a page needs', () => {
  it('is its scripts, what those load in their turn, and the fonts of the styles', () => {
    expect(needed('<script src="/_next/static/chunks/a.js" async></script>')).toEqual([
      '/_next/static/chunks/a.js',
      '/_next/static/chunks/deeper.js',
      '/_next/static/chunks/lazy.css',
      '/_next/static/chunks/lazy.js',
      '/fonts/f.woff2',
    ]);
  });

  it('is the content that its data name, and its icon', () => {
    const html =
      '<link rel="icon" href="/icon.svg?icon.1.svg"/><script>push("deckUrl\\":\\"/content/decks/hip.1a.json\\"")</script>';
    expect(needed(html)).toEqual(['/content/decks/hip.1a.json', '/icon.svg?icon.1.svg']);
  });

  it('is not what only browsers without modules load, and nothing that is not there', () => {
    expect(needed('<script src="/_next/static/chunks/old.js" noModule=""></script>')).toEqual([]);
    expect(needed('<script src="/_next/static/chunks/gone.js"></script>')).toEqual([]);
  });
});
