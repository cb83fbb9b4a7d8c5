// @ts-check
/**
 * `npm run mutate`: changes `src/core/domain` in every way that StrykerJS knows, and looks whether a
 * test notices. Prints the survivors and, last, the score; fails below the least score.
 * Arguments go to Stryker: `-- --mutate src/core/domain/plan.ts` looks at one file.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';

const leastScore = 85;
const report = '.kulanz/mutation.json';

rmSync(report, { force: true });
const { status } = spawnSync('npx', ['stryker', 'run', ...process.argv.slice(2)], {
  stdio: 'inherit',
  // Thousands of draws per mutant would only repeat what some hundred have shown.
  env: { ...process.env, KULANZ_PROPERTY_RUNS: '150' },
});
if (status !== 0) process.exit(status ?? 1);

/** @type {{ files: Record<string, { mutants: { status: string }[] }> }} */
const { files } = JSON.parse(readFileSync(report, 'utf8'));
const outcomes = Object.values(files).flatMap(({ mutants }) => mutants.map(({ status }) => status));
/** @param {string[]} wanted */
const count = (...wanted) => outcomes.filter((outcome) => wanted.includes(outcome)).length;

const found = count('Killed', 'Timeout');
const all = found + count('Survived', 'NoCoverage');
const score = (100 * found) / all;
console.log(`Mutation score of core/domain: ${score.toFixed(2)} % (${found} of ${all} found)`);
process.exitCode = score >= leastScore ? 0 : 1;
