import fs from 'node:fs';
import path from 'node:path';
import { missingOptionalPackages } from './house/missing-optional-packages.mjs';
import { ROOT } from './house/root.mjs';
import { runMain } from './house/run-main.mjs';

/** Run after every `npm install` that changed package-lock.json; prints the entries that it added. */
await runMain(async () => {
  const file = path.join(ROOT, 'package-lock.json');
  const lock = JSON.parse(fs.readFileSync(file, 'utf8'));
  const missing = missingOptionalPackages(lock.packages);
  const added = Object.keys(missing);
  const places = [...Object.keys(lock.packages), ...added].sort((a, b) => a.localeCompare(b, 'en'));
  lock.packages = Object.fromEntries(places.map((place) => [place, lock.packages[place] ?? missing[place]]));
  if (added.length > 0) fs.writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  process.stdout.write(`${JSON.stringify({ added })}\n`);
});
