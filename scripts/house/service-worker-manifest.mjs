import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { referencedFiles } from './referenced-files.mjs';
import { listPages, routeOfFile } from './write-csp-hashes.mjs';

/** @typedef {import('../../workers/service-worker/manifest').Manifest} Manifest */

/** Pages that open without a connection once somebody has begun to use the app; others are kept when visited. */
const places = ['/', '/atlas', '/settings', '/today'];
/**
 * What stands in for IndexedDB where a browser gives no storage: there is no worker either, so nobody keeps it. The words
 * are those of one of its errors.
 */
const forNoStorage = 'through a call to IDBTransaction.abort';
/** What a study or quiz page has in common with Today when its region is the one that Today shows. */
const inUse = /^\/content\/decks\//;

/**
 * Lists what the service worker of this build may keep: every prerendered page under the digest of its bytes, with the
 * files it needs. Nothing that is rendered per request is in it.
 * @param {string} root
 * @returns {Manifest}
 */
export function serviceWorkerManifest(root) {
  const app = path.join(root, '.next/server/app');
  const html = Object.fromEntries(
    listPages(app)
      .map((file) => /** @type {const} */ ([routeOfFile(file), fs.readFileSync(path.join(app, file), 'utf8')]))
      .filter(([route]) => !route.startsWith('/_'))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  const needed = Object.fromEntries(
    Object.entries(html).map(([route, text]) => [route, referencedFiles(text, (url) => readFile(root, url))]),
  );
  const files = [...new Set(Object.values(needed).flat())].sort();
  const sets = [...new Set(Object.values(needed).map((list) => list.map((file) => files.indexOf(file)).join()))];
  const pages = Object.fromEntries(
    Object.entries(html).map(([route, text]) => {
      const set = sets.indexOf((needed[route] ?? []).map((file) => files.indexOf(file)).join());
      return [route, `${digest(text).slice(0, 16)}${set}`];
    }),
  );
  const decks = (needed['/today'] ?? []).filter((file) => inUse.test(file));
  const regions = decks.map((deck) => path.posix.basename(deck).split('.')[0]);
  const ofRegions = regions.flatMap((region) => [`/study/${region}`, `/quiz/${region}`]);
  const content = {
    files,
    sets: sets.map((set) => (set === '' ? [] : set.split(',').map(Number))),
    pages,
    places: [...places, ...ofRegions].filter((route) => route in pages),
  };
  return { version: digest(JSON.stringify(content)).slice(0, 12), ...content };
}

/**
 * @param {string} root
 * @param {string} url
 */
function readFile(root, url) {
  const plain = url.split('?')[0] ?? url;
  if (plain === '/icon.svg') return '';
  const file = plain.startsWith('/_next/') ? `.next/${plain.slice('/_next/'.length)}` : `public${plain}`;
  const place = path.join(root, file);
  const text = fs.existsSync(place) ? fs.readFileSync(place, 'utf8') : null;
  return text?.includes(forNoStorage) ? null : text;
}

/** @param {string} text */
const digest = (text) => createHash('sha256').update(text).digest('hex');
