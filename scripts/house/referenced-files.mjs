const inPages = /\/_next\/static\/[\w./~-]+?\.(?:js|css)|\/content\/[\w./-]+?\.json|\/icon\.svg\?[\w.-]+/g;
const inScripts = /static\/chunks\/[\w.~-]+?\.(?:js|css)/g;
const inContent = /\/content\/(?:decks|quiz)\/[\w./-]+?\.json/g;
const inStyles = /url\(["']?(\/(?:fonts|_next\/static)\/[\w./~-]+)["']?\)/g;
const forOldBrowsers = /<script[^>]*\snomodule[^>]*>/gi;

/**
 * What a prerendered page asks for, now or later: its scripts and styles, whatever those load in their turn, fonts, icon
 * and compiled content. Scripts for browsers without modules are left out, for such browsers have no service worker.
 * @param {string} html
 * @param {(url: string) => string | null} read the text of a file by its address; null where it is none of ours
 * @returns {string[]} addresses, sorted
 */
export function referencedFiles(html, read) {
  /** @type {Set<string>} */
  const found = new Set();
  const waiting = [...html.replaceAll(forOldBrowsers, '').matchAll(inPages)].map(([url]) => url);
  for (let url = waiting.pop(); url !== undefined; url = waiting.pop()) {
    if (found.has(url)) continue;
    const text = read(url);
    if (text === null) continue;
    found.add(url);
    waiting.push(...nextFrom(url, text));
  }
  return [...found].sort();
}

/**
 * @param {string} url
 * @param {string} text
 */
function nextFrom(url, text) {
  if (url.endsWith('.js')) return [...text.matchAll(inScripts)].map(([path]) => `/_next/${path}`);
  if (url.endsWith('.css')) return [...text.matchAll(inStyles)].flatMap(([, path]) => path ?? []);
  // A deck that chooses from those of regions names their files.
  if (url.endsWith('.json')) return [...text.matchAll(inContent)].map(([file]) => file);
  return [];
}
