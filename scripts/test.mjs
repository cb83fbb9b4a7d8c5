// @ts-check
/**
 * The whole suite: `npm test`, or some steps of it: `npm test -- build elements`.
 * Runs its steps, see `stages`, then prints a table, the failures by name and, last, the line
 * `N passed, N failed` with the true totals of all runners. A step that breaks, or a layer without tests, counts as one
 * failure.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { findBrowser, wantedEngines } from './browsers.mjs';
import { findPostgres } from './postgres.mjs';
import { failure, noTests } from './totals-reporter.mjs';

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

/**
 * What `npm run check` runs, here each on its own: one failure does not hide the next. And what asks
 * the registry, when it can be reached. The longest come first.
 */
const checks = [
  ...['check:lint', 'lint-copy', 'check:types', 'check:format', 'check:generated'],
  ...['check:templates', 'check:imports', 'check:audit', 'check:licenses'],
];

/**
 * How many steps run at a time: of those that write nothing, and use little more than one processor, two.
 *
 * @type {{ count: number, steps: Step[] }[]}
 */
const stages = [
  { count: 1, steps: [script('build')] },
  { count: 2, steps: checks.map(script) },
  {
    count: 1,
    steps: [
      script('openapi'),
      script('size'),
      script('check:package'),
      script('parity'),
      vitestLayer('unit'),
      vitestLayer('contract'),
      elementsLayer(),
      vitestLayer('e2e'),
      vitestLayer('hosts'),
      vitestLayer('frameworks'),
      script('build-storybook'),
      vitestLayer('stories'),
    ],
  },
];
const steps = stages.flatMap((stage) => stage.steps);

/**
 * @param {string} name of a script in package.json
 * @returns {Step}
 */
function script(name) {
  return { name, command: ['npm', 'run', '--silent', name] };
}

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
  const failedTests = report.testResults.flatMap((/** @type {any} */ file) =>
    file.assertionResults.filter((/** @type {any} */ test) => test.status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
    failures: [
      ...failedTests.map((/** @type {any} */ test) =>
        failure(test.fullName, test.failureMessages[0]),
      ),
      ...brokenFiles.map((/** @type {any} */ file) => failure(file.name, file.message)),
    ],
  };
}

/**
 * Runs steps, as many at a time as `count` says, and gives their results in the order of the steps.
 *
 * @param {Step[]} those
 * @param {number} count
 * @returns {Promise<Result[]>}
 */
async function runAll(those, count) {
  const waiting = [...those.entries()];
  /** @type {Result[][]} */
  const results = [];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      results[next[0]] = await run(next[1], count > 1);
    }
  };
  await Promise.all(Array.from({ length: count }, work));
  return results.flat();
}

/**
 * @param {Step} step
 * @param {boolean} isAmongOthers what it writes is shown once it has ended, so that it stays together
 * @returns {Promise<Result[]>}
 */
async function run({ name, command, env, readTotals }, isAmongOthers) {
  const title = `\n=== ${name}: ${command.join(' ')}`;
  if (!isAmongOthers) console.log(title);
  const start = Date.now();
  const [program = '', ...args] = command;
  /** @type {import('node:child_process').StdioOptions} */
  const stdio = isAmongOthers ? ['ignore', 'pipe', 'pipe'] : 'inherit';
  const child = spawn(program, args, { stdio, env: { ...process.env, ...env } });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text) => (output += text));
  }
  const [status] = await once(child, 'close');
  const seconds = (Date.now() - start) / 1000;
  if (isAmongOthers) console.log(`${title}\n${output.trimEnd()}`);

  const parts = Object.entries(readTotals ? layerTotals(name, readTotals) : { [name]: noTests() });
  const results = parts.map(([part, totals]) => ({ name: part, totals, seconds }));
  const isFailureCounted = results.some(({ totals }) => totals.failed > 0);
  if (status === 0 || isFailureCounted) return results;
  return [...results, { name: `${name} ended with an error`, totals: oneFailure(name), seconds }];
}

/**
 * @param {string} name of what broke
 * @returns {Totals}
 */
const oneFailure = (name) => ({
  ...noTests(),
  failed: 1,
  failures: [`${name}: see its output above`],
});

/**
 * Totals of a layer's parts, of which each must have tests.
 *
 * @param {string} name
 * @param {() => Record<string, Totals>} readTotals
 * @returns {Record<string, Totals>}
 */
function layerTotals(name, readTotals) {
  try {
    const parts = Object.entries(readTotals());
    if (parts.length === 0) throw new Error('nothing ran');
    return Object.fromEntries(
      parts.map(([part, totals]) => {
        if (totals.passed + totals.failed === 0) console.error(`${part}: no test was found`);
        return [part, totals.passed + totals.failed === 0 ? oneFailure(part) : totals];
      }),
    );
  } catch (error) {
    console.error(`${name} left no totals: ${error}`);
    return { [name]: oneFailure(name) };
  }
}

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
      results.map(({ name, totals: { passed, failed, skipped }, seconds }) => [
        name,
        { passed, failed, skipped, seconds: seconds.toFixed(1) },
      ]),
    ),
  );
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`No such step: ${unknown.join(', ')}`);
  console.error(`Steps: ${steps.map(({ name }) => name).join(', ')}`);
  process.exit(1);
}

rmSync(totalsFolder, { recursive: true, force: true });
mkdirSync(totalsFolder, { recursive: true });
/** @type {Result[]} */
const results = [];
for (const stage of stages) {
  const chosen = stage.steps.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  results.push(...(await runAll(chosen, stage.count)));
}

printTable(results);
for (const part of notRun()) console.warn(`NOT RUN ${part}`);

for (const { name, totals } of results) {
  for (const failed of totals.failures) console.error(`FAILED in ${name}: ${failed}`);
}

/** @param {'passed' | 'failed'} kind */
const sum = (kind) => results.reduce((total, { totals }) => total + totals[kind], 0);
if (sum('failed') > 0) process.exitCode = 1;
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
