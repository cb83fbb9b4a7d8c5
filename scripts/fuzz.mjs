// @ts-check
/**
 * `npm run fuzz`: all inputs from outside, 100,000 cases; `npm run fuzz -- 1000000` for more. The suite
 * tries 5,000 of them. A case that fails is printed with the seed by which fast-check replays it.
 */
import { spawnSync } from 'node:child_process';

const cases = process.argv[2] ?? '100000';
if (!/^[1-9]\d*$/.test(cases)) {
  console.error(`The number of cases must be a whole number, not "${cases}"`);
  process.exit(2);
}
const start = Date.now();
const { status } = spawnSync(
  'npx',
  ['vitest', 'run', '--project', 'unit', 'fuzz.test', '--testTimeout=3600000'],
  { stdio: 'inherit', env: { ...process.env, KULANZ_FUZZ_CASES: cases } },
);
const seconds = Math.round((Date.now() - start) / 1000);
const found = status === 0 ? 'no violation' : 'violations: see above';
console.log(`fuzz: ${cases} cases in ${seconds} s, ${found}`);
process.exitCode = status ?? 1;
