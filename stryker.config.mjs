// @ts-check
/**
 * Mutation testing of the rules about money: `npm run mutate` (18 minutes on two busy cores), or
 * `npm run mutate -- --mutate src/core/domain/plan.ts` for one file.
 *
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  mutate: ['src/core/domain/**/*.ts'],
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutate.config.ts', related: false },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  // A loop without end is a killed mutant. On a busy machine a test may take seconds as well.
  timeoutMS: 10_000,
  timeoutFactor: 2,
  tempDirName: '.kulanz/mutate',
  ignorePatterns: [
    'dist',
    'storybook-static',
    'coverage',
    'custom-elements.json',
    'xliff',
    'stories',
  ],
  reporters: ['progress-append-only', 'clear-text', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: '.kulanz/mutation.json' },
  allowEmpty: false,
};
