// @ts-check
/**
 * Runs the files that have the tests of the page Reliability again and again, in all engines, to see
 * that none fails now and then: `npm run reliability:repeat -- 10`. It takes what `npm run build`
 * and `npm run build-storybook` have made.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

const times = Number(process.argv[2] ?? 10);
if (!Number.isInteger(times) || times < 1) {
  console.error('Usage: npm run reliability:repeat -- [times, from 1]');
  process.exit(1);
}

/** @type {{ rows: { tests: { file: string }[] }[] }} */
const { rows } = JSON.parse(readFileSync('reliability/page.json', 'utf8'));
const files = [...new Set(rows.flatMap(({ tests }) => tests.map(({ file }) => `test/${file}`)))];
const inPages = files.filter((file) => file.startsWith('test/elements/'));
const inNode = files.filter((file) => !inPages.includes(file));

const commands = [
  ['vitest', 'run', ...inNode, '--testNamePattern', 'faults rows? '],
  ['wtr', '--files', ...inPages],
];
/** The lines that count tests, and those that name a failure. */
const count = /^\s*(Tests|Chromium|Firefox|WebKit)\b.*passed/;
const complaint = /^\s*(FAIL |❌|𐄂|Error: |AssertionError)/;
let failures = 0;

for (let time = 1; time <= times; time++) {
  for (const [program = '', ...args] of commands) {
    const start = Date.now();
    const { status, stdout } = spawnSync('npx', [program, ...args], {
      encoding: 'utf8',
      maxBuffer: 2 ** 30,
    });
    const lines = stripVTControlCharacters(stdout).split('\n');
    /** By engine: the runner counts as it goes, and the last count holds. */
    const counts = new Map(
      lines.flatMap((line) => {
        const [, name] = count.exec(line) ?? [];
        return name
          ? [
              [
                name,
                line
                  .replace(/\|.*\|/, '')
                  .replaceAll(/\s+/g, ' ')
                  .trim(),
              ],
            ]
          : [];
      }),
    );
    const seconds = Math.round((Date.now() - start) / 1000);
    console.log(`${time} of ${times}: ${[...counts.values()].join('; ')} (${seconds} s)`);
    if (status === 0) continue;
    failures++;
    for (const line of lines.filter((each) => complaint.test(each))) console.error(line);
  }
}

console.log(`reliability: ${times} times, ${failures} with a failure`);
if (failures > 0) process.exitCode = 1;
