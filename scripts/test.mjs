// @ts-check
/**
 * The whole suite: `npm test`, or some layers of it: `npm test -- unit elements`.
 * Runs one layer after the other, then prints a table and, last, the line `N passed, N failed`
 * with the true totals of all runners. A step that breaks, or a layer without tests, counts as one
 * failure.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { findBrowser, wantedEngines } from './browsers.mjs';
import { findPostgres } from './postgres.mjs';

/** @typedef {import('./totals-reporter.mjs').Totals} Totals */
/** @typedef {{ name: string, totals: Totals, seconds: number }} Result */
/**
 * A step of the suite. `readTotals` gives the totals that its command has written, by name.
 *
 * @typedef {{
 *   name: string,
 *   command: string[],
 *   env?: Record<string, string>,
 *   readTotals?: () => Record<string, Totals>,
 * }} Step
 */

const totalsFolder = '.kulanz/totals';

/** @type {Step[]} */
const steps = [
  { name: 'build', command: ['npm', 'run', 'build'] },
  { name: 'check', command: ['npm', 'run', 'check'] },
  { name: 'size', command: ['npm', 'run', 'size'] },
  vitestLayer('unit'),
  vitestLayer('contract'),
  elementsLayer(),
  vitestLayer('e2e'),
];

/**
 * @param {string} name of a project in vitest.config.ts
 * @returns {Step}
 */
function vitestLayer(name) {
  const file = `${totalsFolder}/${name}.json`;
  return {
    name,
    command: [
      ...['npx', 'vitest', 'run', '--project', name],
      ...['--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    ],
    readTotals: () => ({ [name]: vitestTotals(JSON.parse(readFileSync(file, 'utf8'))) }),
  };
}

/** @returns {Step} */
function elementsLayer() {
  const file = `${totalsFolder}/elements.json`;
  return {
    name: 'elements',
    command: ['npx', 'wtr'],
    env: { KULANZ_TOTALS_FILE: file },
    readTotals: () =>
      Object.fromEntries(
        Object.entries(JSON.parse(readFileSync(file, 'utf8'))).map(([engine, totals]) => [
          `elements in ${engine}`,
          totals,
        ]),
      ),
  };
}

/**
 * @param {any} report of vitest's JSON reporter
 * @returns {Totals}
 */
function vitestTotals(report) {
  // A file that breaks outside its tests is failed, and has no failed test.
  const brokenFiles = report.testResults.filter(
    (/** @type {any} */ file) =>
      file.status === 'failed' &&
      file.assertionResults.every((/** @type {any} */ test) => test.status !== 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * @param {Step} step
 * @returns {Result[]}
 */
function run({ name, command, env, readTotals }) {
  console.log(`\n=== ${name}: ${command.join(' ')}`);
  const start = Date.now();
  const [program = '', ...args] = command;
  const { status } = spawnSync(program, args, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  const seconds = (Date.now() - start) / 1000;

  const broken = { name, totals: { passed: 0, failed: 1, skipped: 0 }, seconds };
  if (!readTotals) return status === 0 ? [] : [broken];
  try {
    const results = Object.entries(readTotals()).map(([part, totals]) => ({
      name: part,
      totals: hasTests(totals) ? totals : { ...totals, failed: 1 },
      seconds,
    }));
    const noticed = results.some(({ totals }) => totals.failed > 0);
    return status === 0 || noticed
      ? results
      : [...results, { ...broken, name: `${name} (ending)` }];
  } catch (error) {
    console.error(`${name} left no totals: ${error}`);
    return [broken];
  }
}

/** @param {Totals} totals */
const hasTests = ({ passed, failed }) => passed + failed > 0;

/** Parts of the suite that this machine could not run. */
function notRun() {
  return [
    ...wantedEngines()
      .filter((engine) => !findBrowser(engine))
      .map((engine) => `elements in ${engine}: browser not found`),
    ...(findPostgres() || process.env['DATABASE_URL'] ? [] : ['PostgreSQL: no server found']),
  ];
}

/** @param {Result[]} results */
function printTable(results) {
  console.table(
    Object.fromEntries(
      results.map(({ name, totals, seconds }) => [
        name,
        { ...totals, seconds: seconds.toFixed(1) },
      ]),
    ),
  );
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  throw new Error(
    `No such layer: ${unknown.join(', ')}. Layers: ${steps.map((s) => s.name).join(', ')}`,
  );
}

rmSync(totalsFolder, { recursive: true, force: true });
mkdirSync(totalsFolder, { recursive: true });
const results = steps
  .filter(({ name }) => wanted.length === 0 || wanted.includes(name))
  .flatMap(run);

printTable(results);
for (const part of notRun()) console.warn(`NOT RUN ${part}`);

/** @param {keyof Totals} kind */
const sum = (kind) => results.reduce((total, { totals }) => total + totals[kind], 0);
if (sum('failed') > 0) process.exitCode = 1;
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
