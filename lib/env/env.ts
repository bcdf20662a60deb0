import type { Configuration } from './configuration';
import { parseConfiguration } from './parse-configuration';

const memo: { configuration: Configuration | null } = { configuration: null };

/**
 * The configuration of this process, read at the first call. Never call it while a module loads:
 * `next build` imports every route on a machine that has no configuration.
 */
export function env(): Configuration {
  memo.configuration ??= readOrExit();
  return memo.configuration;
}

/** A wrong configuration is something only an operator can mend, so it is told plainly and ends the process. */
function readOrExit(): Configuration {
  const parsed = parseConfiguration(process.env);
  if (parsed.ok) return parsed.configuration;
  process.stderr.write(
    `The configuration is wrong; nothing was started.\n${parsed.problems.map((problem) => `  - ${problem}\n`).join('')}`,
  );
  process.exit(78);
}
