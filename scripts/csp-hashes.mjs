import { ROOT } from './house/root.mjs';
import { runMain } from './house/run-main.mjs';
import { writeCspHashes } from './house/write-csp-hashes.mjs';

await runMain(async () => {
  const { routes, constant } = writeCspHashes(ROOT);
  process.stdout.write(`${JSON.stringify({ routes: Object.keys(routes).length, constant: constant.length })}\n`);
});
