import { ensureBuilt } from './house/ensure-built.mjs';
import { ensureInstalled } from './house/ensure-installed.mjs';
import { runMain } from './house/run-main.mjs';

await runMain(async () => {
  await ensureInstalled();
  await ensureBuilt();
});
