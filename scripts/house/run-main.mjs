import { explainFailure } from './explain-failure.mjs';

/**
 * Runs a command's main function and turns what it throws into a sentence and an exit code.
 * @param {() => Promise<number | void>} main resolves to an exit code; nothing means 0, or that a server goes on running
 */
export async function runMain(main) {
  try {
    const code = await main();
    if (code !== undefined) process.exitCode = code;
  } catch (failure) {
    const { text, exitCode } = explainFailure(failure);
    process.stderr.write(`\n${text}\n`);
    process.exit(exitCode);
  }
}
