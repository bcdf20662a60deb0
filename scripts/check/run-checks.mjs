/**
 * Runs every check, even after one has failed, and prints one line for each, followed by its complaints.
 * @param {readonly import('./checks.mjs').Check[]} checks
 * @param {(line: string) => void} print
 * @returns {Promise<number>} how many failed
 */
export async function runChecks(checks, print) {
  let failed = 0;
  for (const { name, find } of checks) {
    const began = performance.now();
    const complaints = await find().catch((failure) => [
      `could not run: ${failure instanceof Error ? (failure.stack ?? failure.message) : failure}`,
    ]);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    print(`${complaints.length === 0 ? 'ok    ' : 'FAILED'} ${name.padEnd(24)} ${seconds.padStart(5)} s`);
    for (const complaint of complaints) print(complaint.replace(/^/gm, '         '));
    if (complaints.length > 0) failed += 1;
  }
  return failed;
}
