/**
 * What a log of 100,000 events takes in a real browser: the time to store it page by page as a first sync does, to read
 * it all again, and the size. Prints one row per JSON line; `npx tsx bench/sync-storage.ts`. Control: the same rows in a
 * store without the five indexes.
 */
import { createServer } from 'node:http';
import { chromium } from '@playwright/test';
import { findBrowser } from '../scripts/house/find-browser.mjs';
import { judge } from './row';

const count = 100_000;
const page = 1_000;

/** In the browser: rows as `lib/browser/event-row.ts` makes them. */
async function store({ count: total, page: size, indexed }: { count: number; page: number; indexed: boolean }) {
  const opening = indexedDB.open(`bench-${indexed}`, 1);
  opening.onupgradeneeded = () => {
    const events = opening.result.createObjectStore('events', { keyPath: 'id' });
    if (indexed) for (const index of ['card', 'order', 'waits', 'kept', 'target']) events.createIndex(index, index);
  };
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const hex = (length: number) =>
    Array.from(crypto.getRandomValues(new Uint8Array(length / 2)), (byte) => byte.toString(16).padStart(2, '0')).join(
      '',
    );
  const start = Date.UTC(2024, 0, 1);
  const uuid = (at: number) => {
    const time = at.toString(16).padStart(12, '0');
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(4).slice(1)}-8${hex(4).slice(1)}-${hex(12)}`;
  };
  const device = uuid(start);
  const last = new Map<string, string>();
  let longest = 0;
  const from = performance.now();
  for (let begin = 0; begin < total; begin += size) {
    const began = performance.now();
    const transaction = db.transaction('events', 'readwrite');
    for (let n = begin; n < Math.min(total, begin + size); n += 1) {
      const at = start + n * 600_000;
      const hlc = `${at.toString(16).padStart(12, '0')}0000`;
      const card = `a:muscle-of-the-hip-${Math.floor(Math.random() * 5_000)}.insertion.recall`;
      const id = uuid(at);
      const event = {
        ...{ v: 1, id, device, seq: n + 1, hlc, at, zone: 'Europe/Zurich', tzOffset: 60, rollover: 240 },
        ...{
          studyDay: Math.floor(at / 86_400_000),
          kind: 'review',
          cardId: card,
          factIds: [card.slice(2, -7)],
          rating: 3,
        },
        ...{ mode: 'study', durationMs: 4_000 + n, chosenDue: { day: 20_000 }, prevEventId: last.get(card) ?? null },
        ...{ contentVersion: 'a1b2c3d4e5f6', mappingVersion: 0 },
      };
      last.set(card, id);
      const order = [hlc, device, n + 1];
      transaction.objectStore('events').put({ id, event, effectiveAt: at, serverSeq: n + 1, aside: null, card, order });
    }
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
    longest = Math.max(longest, performance.now() - began);
  }
  const storing = performance.now() - from;
  const reading = performance.now();
  const asked = db.transaction('events').objectStore('events').getAll();
  await new Promise<void>((resolve) => {
    asked.onsuccess = () => resolve();
  });
  const { usage } = await navigator.storage.estimate();
  db.close();
  return { storing, longest, reading: performance.now() - reading, usage: usage ?? 0 };
}

const server = createServer((_request, response) => response.end('<!doctype html><title>bench</title>'));
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const address = server.address();
if (typeof address !== 'object' || address === null) throw new Error('no port');
const browser = await chromium.launch({ executablePath: await findBrowser(), args: ['--no-sandbox'] });
try {
  const measure = async (indexed: boolean) => {
    const context = await browser.newContext();
    const tab = await context.newPage();
    await tab.goto(`http://127.0.0.1:${address.port}/`);
    // What the compiler of this file calls to keep the names of functions.
    await tab.evaluate('globalThis.__name = (value) => value');
    const measured = await tab.evaluate(store, { count, page, indexed });
    await context.close();
    return measured;
  };
  const bare = await measure(false);
  const full = await measure(true);
  const note = `longest transaction of ${page}: ${Math.round(full.longest)} ms; read again in ${Math.round(full.reading)} ms`;
  const rows = [
    judge({
      line: '100,000 events stored in IndexedDB, a thousand to a transaction',
      unit: 'ms',
      target: { of: 'measured', atMost: 30_000 },
      measured: full.storing,
      control: { name: 'the same without indexes', measured: bare.storing },
      note,
    }),
    judge({
      line: '100,000 events in IndexedDB: what they take',
      unit: 'MB',
      target: { of: 'measured', atMost: 150 },
      measured: full.usage / 1e6,
      control: { name: 'the same without indexes', measured: bare.usage / 1e6 },
    }),
  ];
  for (const row of rows) process.stdout.write(`${JSON.stringify(row)}\n`);
} finally {
  await browser.close();
  server.close();
}
