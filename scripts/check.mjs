import { assertNodeVersion } from './house/assert-node-version.mjs';
import { runMain } from './house/run-main.mjs';

/** `npm run check`: everything that can be known without running the app. */
await runMain(async () => {
  assertNodeVersion();
  const { ensureInstalled } = await import('./house/ensure-installed.mjs');
  await ensureInstalled();
  // After the installation, because the checks themselves import what it brings.
  const { checks } = await import('./check/checks.mjs');
  const { runChecks } = await import('./check/run-checks.mjs');
  const failed = await runChecks(checks, (line) => process.stdout.write(`${line}\n`));
  process.stdout.write(failed === 0 ? 'All checks passed.\n' : `${failed} of ${checks.length} checks failed.\n`);
  return failed === 0 ? 0 : 1;
});
