import fs from 'node:fs';
import path from 'node:path';
import { inlineScriptHashes, inlineStyleHashes } from './inline-hashes.mjs';
import { perRequestRoutes, unhashablePages } from './per-request-routes.mjs';
import { PlainFailure } from './plain-failure.mjs';

/**
 * The route that a prerendered file answers: `index.html` is `/`, `study/hip.html` is `/study/hip`.
 * @param {string} file relative to the server's app directory, with forward slashes
 */
export function routeOfFile(file) {
  const route = `/${file.replace(/\.html$/, '')}`;
  return route === '/index' ? '/' : route;
}

/**
 * Reads every prerendered page and writes `.next/csp-hashes.json`:
 * `{ routes: { "/study/hip": ["'sha256-...'"] }, styles: { "/study/hip": ["'sha256-...'"] }, perRequest: ["^/today$"],
 * constant: ["'sha256-...'"] }`; `routes` are scripts.
 * `constant` holds what stands on every page, such as the script that sets the theme: a page rendered per request
 * carries it too, and its nonce goes only to the scripts of the framework.
 * @param {string} root
 */
export function writeCspHashes(root) {
  const pages = path.join(root, '.next/server/app');
  const prerendered = readJson(path.join(root, '.next/prerender-manifest.json'));
  const complaints = unhashablePages(prerendered);
  if (complaints.length > 0) throw new PlainFailure(`No content security policy fits:\n${complaints.join('\n')}`);
  /** @type {Record<string, string[]>} */
  const routes = {};
  /** @type {Record<string, string[]>} */
  const styles = {};
  for (const file of listPages(pages).sort()) {
    const html = fs.readFileSync(path.join(pages, file), 'utf8');
    routes[routeOfFile(file)] = inlineScriptHashes(html);
    styles[routeOfFile(file)] = inlineStyleHashes(html);
  }
  const without = pagesWithoutCommonScript(routes);
  if (without.length > 0)
    throw new PlainFailure(`Prerendered without what the other pages carry (not found?): ${without.join(', ')}`);
  const perRequest = perRequestRoutes(readJson(path.join(root, '.next/routes-manifest.json')), prerendered);
  const written = { routes, styles, perRequest, constant: onEveryPage(routes) };
  fs.writeFileSync(path.join(root, '.next/csp-hashes.json'), `${JSON.stringify(written, null, 1)}\n`);
  return written;
}

/**
 * Pages whose name begins with `_` are the framework's own and may stand outside the root layout.
 * @param {Record<string, string[]>} routes
 */
export function onEveryPage(routes) {
  const [first = [], ...others] = Object.keys(routes)
    .filter((route) => !route.startsWith('/_'))
    .map((route) => routes[route] ?? []);
  return first.filter((source) => others.every((page) => page.includes(source)));
}

/**
 * Pages that lack an inline script of most others: such a page was prerendered as "not found", outside of the layout, and
 * would take the script out of the policy of every page that is rendered per request.
 * @param {Record<string, string[]>} routes
 */
export function pagesWithoutCommonScript(routes) {
  const pages = Object.entries(routes).filter(([route]) => !route.startsWith('/_'));
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const [, sources] of pages) for (const source of sources) counts.set(source, (counts.get(source) ?? 0) + 1);
  const common = [...counts].flatMap(([source, count]) => (count > pages.length / 2 ? [source] : []));
  return pages.flatMap(([route, sources]) => (common.every((source) => sources.includes(source)) ? [] : [route]));
}

/** @param {string} file */
const readJson = (file) => JSON.parse(fs.readFileSync(file, 'utf8'));

/**
 * The prerendered pages, as files relative to the server's app directory.
 * @param {string} directory
 * @returns {string[]}
 */
export function listPages(directory) {
  if (!fs.existsSync(directory)) return [];
  return fs
    .readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((file) => file.endsWith('.html'));
}
