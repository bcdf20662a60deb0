import { createHash } from 'node:crypto';

const scriptElement = /<script\b([^>]*)>([\s\S]*?)<\/script>/gi;
const styleElement = /<style\b[^>]*>([\s\S]*?)<\/style>/gi;

/**
 * The CSP sources for the inline scripts of one page. Scripts with a `src` are covered by 'self'; data blocks
 * (`type="application/json"`) never run.
 * @param {string} html
 * @returns {string[]}
 */
export function inlineScriptHashes(html) {
  const sources = new Set();
  for (const [, attributes = '', body = ''] of html.matchAll(scriptElement)) {
    if (/\ssrc\s*=/i.test(attributes) || isData(attributes) || body === '') continue;
    sources.add(source(body));
  }
  return [...sources];
}

/**
 * The same for its style elements. Scripts are looked at first: one may name an element in its text.
 * @param {string} html
 * @returns {string[]}
 */
export function inlineStyleHashes(html) {
  const found = html.replaceAll(scriptElement, '').matchAll(styleElement);
  return [...new Set([...found].map(([, body = '']) => source(body)))];
}

/** @param {string} body */
const source = (body) => `'sha256-${createHash('sha256').update(body).digest('base64')}'`;

/** @param {string} attributes */
function isData(attributes) {
  const type = /\stype\s*=\s*["']?([^"'\s>]+)/i.exec(attributes)?.[1]?.toLowerCase();
  return type !== undefined && /json$/.test(type);
}
