import { assertNodeVersion } from './house/assert-node-version.mjs';
import { runMain } from './house/run-main.mjs';

/**
 * `npm test` runs everything; `npm test -- --only e2e [playwright arguments]` (or `vitest [vitest arguments]`) one half.
 * The last line on standard output is always `N passed, N failed`.
 */
await runMain(async () => {
  assertNodeVersion();
  const { ensureInstalled } = await import('./house/ensure-installed.mjs');
  const { ensureBuilt } = await import('./house/ensure-built.mjs');
  const { runVitest } = await import('./house/run-vitest.mjs');
  const { runPlaywright } = await import('./house/run-playwright.mjs');
  const { sumCounts } = await import('./house/count-results.mjs');
  const { explainFailure } = await import('./house/explain-failure.mjs');
  const { say } = await import('./house/say.mjs');

  const given = process.argv.slice(2);
  const only = given[0] === '--only' ? given[1] : undefined;
  const rest = only === undefined ? given : given.slice(2);

  /** @type {import('./house/count-results.mjs').Count[]} */
  const counts = [];
  /** @param {() => Promise<import('./house/count-results.mjs').Count>} half */
  const attempt = async (half) => {
    try {
      counts.push(await half());
    } catch (failure) {
      // A half that could not run at all must not look like one in which nothing failed.
      say(explainFailure(failure).text);
      counts.push({ passed: 0, failed: 1 });
    }
  };

  if (only !== 'e2e') {
    await attempt(async () => {
      await ensureInstalled();
      return runVitest(rest);
    });
  }
  if (only !== 'vitest') {
    await attempt(async () => {
      await ensureInstalled();
      await ensureBuilt();
      return runPlaywright(rest);
    });
  }

  const { passed, failed } = sumCounts(counts);
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  return failed === 0 ? 0 : 1;
});
