import { pathToFileURL } from 'node:url';
import { assertNodeVersion } from './house/assert-node-version.mjs';
import { runMain } from './house/run-main.mjs';

/**
 * `npm start` does everything; `node scripts/start.mjs --as-built` serves the last finished build without comparing it
 * with the sources, for tests and supervisors that have just built.
 */
const asBuilt = process.argv.includes('--as-built');

/** How long open requests may take to finish after a signal before the process leaves anyway. */
const graceMs = 10_000;

await runMain(async () => {
  // Before anything else, and before modules that an old Node could not load.
  assertNodeVersion();
  const { ensureInstalled } = await import('./house/ensure-installed.mjs');
  const { ensureBuilt } = await import('./house/ensure-built.mjs');
  const { prepareServerEnvironment } = await import('./house/prepare-server-environment.mjs');
  const { assertPortFree } = await import('./house/assert-port-free.mjs');
  const { scheduleBackups } = await import('./house/schedule-backups.mjs');
  const { serverSettings } = await import('./house/server-settings.mjs');
  const { ROOT } = await import('./house/root.mjs');

  const { host, port } = serverSettings(process.env);
  await assertPortFree(host, port);
  if (!asBuilt) await ensureInstalled();
  await ensureBuilt({ asBuilt });
  scheduleBackups(prepareServerEnvironment('npm start'));

  for (const [signal, code] of /** @type {const} */ ([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ])) {
    process.once(signal, () => setTimeout(() => process.exit(code), graceMs).unref());
  }
  // The server runs in this very process: signals reach it directly, it leaves with its own exit code, and
  // even kill -9 cannot leave it behind as an orphan that still holds the database file.
  await import(pathToFileURL(`${ROOT}/.next/standalone/server.js`).href);
});
