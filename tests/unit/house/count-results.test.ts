import { describe, expect, it } from 'vitest';
import { countPlaywright, countVitest, sumCounts } from '../../../scripts/house/count-results.mjs';

const passedFile = { status: 'passed', assertionResults: [{ status: 'passed' }] };

describe('countVitest', () => {
  it('takes the numbers of a run in which all went well', () => {
    const report = { numPassedTests: 5, numFailedTests: 0, success: true, testResults: [passedFile] };
    expect(countVitest(report)).toEqual({ passed: 5, failed: 0 });
  });

  it('counts a file that could not be loaded, which has no failed test in it', () => {
    const broken = { status: 'failed', assertionResults: [] };
    const report = { numPassedTests: 5, numFailedTests: 0, success: false, testResults: [passedFile, broken] };
    expect(countVitest(report)).toEqual({ passed: 5, failed: 1 });
  });

  it('counts a failed test once, not once more for its file', () => {
    const failed = { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] };
    const report = { numPassedTests: 1, numFailedTests: 1, success: false, testResults: [failed] };
    expect(countVitest(report)).toEqual({ passed: 1, failed: 1 });
  });

  it('counts a failure that belongs to no test, such as an unhandled rejection', () => {
    const report = { numPassedTests: 5, numFailedTests: 0, success: false, testResults: [passedFile] };
    expect(countVitest(report)).toEqual({ passed: 5, failed: 1 });
  });

  it('takes a run without any test for a failure', () => {
    expect(countVitest({ numPassedTests: 0, numFailedTests: 0, success: true, testResults: [] })).toEqual({
      passed: 0,
      failed: 1,
    });
  });
});

describe('countPlaywright', () => {
  it('counts flaky tests and errors outside tests as failures', () => {
    const report = { stats: { expected: 7, unexpected: 1, flaky: 2 }, errors: [{}] };
    expect(countPlaywright(report)).toEqual({ passed: 7, failed: 4 });
  });

  it('takes a run without any test for a failure', () => {
    expect(countPlaywright({ stats: { expected: 0, unexpected: 0, flaky: 0 }, errors: [] })).toEqual({
      passed: 0,
      failed: 1,
    });
  });
});

it('adds the halves up', () => {
  expect(
    sumCounts([
      { passed: 2, failed: 0 },
      { passed: 3, failed: 1 },
    ]),
  ).toEqual({ passed: 5, failed: 1 });
});
