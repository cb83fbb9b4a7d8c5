// @ts-check
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * What ran; `failures` names the failed tests, each with the first line of its error.
 *
 * @typedef {{ passed: number, failed: number, skipped: number, failures: string[] }} Totals
 */

/** @returns {Totals} */
export const noTests = () => ({ passed: 0, failed: 0, skipped: 0, failures: [] });

/**
 * @param {string} name
 * @param {string | undefined} error
 */
export const failure = (name, error) => `${name}: ${error?.split('\n')[0] ?? 'no message'}`;

/**
 * Counts every test of every engine and writes `{ [engine]: Totals }` as JSON.
 * A test file that breaks before or beside its tests counts as one failed test.
 *
 * @param {{ file: string }} options where to write
 * @returns {import('@web/test-runner-core').Reporter}
 */
export function totalsReporter({ file }) {
  return {
    onTestRunFinished({ sessions }) {
      /** @type {Record<string, Totals>} */
      const engines = {};
      for (const session of sessions) {
        const totals = (engines[session.browser.name] ??= noTests());
        const failedBefore = totals.failed;
        if (session.testResults) addSuite(totals, session.testResults);
        if (!session.passed && totals.failed === failedBefore) {
          totals.failed += 1;
          totals.failures.push(failure(String(session.testFile), session.errors[0]?.message));
        }
      }
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify(engines));
    },
  };
}

/**
 * @param {Totals} totals
 * @param {import('@web/test-runner-core').TestSuiteResult} suite
 */
function addSuite(totals, suite) {
  for (const test of suite.tests) {
    totals[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
    if (!test.skipped && !test.passed) {
      totals.failures.push(failure(`${suite.name} ${test.name}`.trim(), test.error?.message));
    }
  }
  for (const inner of suite.suites) addSuite(totals, inner);
}
