/**
 * @typedef {{ passed: number, failed: number }} Count
 *
 * @typedef {object} VitestReport
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {boolean} success
 * @property {readonly { status: string, assertionResults: readonly { status: string }[] }[]} testResults
 *
 * @typedef {object} PlaywrightReport
 * @property {{ expected: number, unexpected: number, flaky: number }} stats
 * @property {readonly unknown[]} errors
 */

/**
 * A file that could not even be loaded has no tests to fail, so it counts as one failure itself; so does a run that
 * failed without any failed test (an unhandled rejection, say), and a run in which nothing ran.
 * @param {VitestReport} report
 * @returns {Count}
 */
export function countVitest(report) {
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  return withReason({ passed: report.numPassedTests, failed: report.numFailedTests + broken }, report.success);
}

/**
 * A test that passed only when repeated did fail.
 * @param {PlaywrightReport} report
 * @returns {Count}
 */
export function countPlaywright({ stats, errors }) {
  return withReason({ passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length }, true);
}

/**
 * @param {Count} count
 * @param {boolean} success
 * @returns {Count}
 */
function withReason(count, success) {
  const unexplained = count.failed === 0 && (!success || count.passed === 0);
  return unexplained ? { ...count, failed: 1 } : count;
}

/**
 * @param {readonly Count[]} counts
 * @returns {Count}
 */
export function sumCounts(counts) {
  return {
    passed: counts.reduce((sum, { passed }) => sum + passed, 0),
    failed: counts.reduce((sum, { failed }) => sum + failed, 0),
  };
}
