/**
 * `npm run nps-coverage`: how often the interval of a score holds the true one. Exact, by going
 * through every outcome of n answers; for weighted scores by seeded trials. Prints all of it, and
 * ends with 1 where a bound of the rules does not hold.
 */
import { nps, weightedNps, type NpsCounts, type Stratum } from '../src/core/domain/nps.js';
import { randomFrom } from './support/random.js';

const sizes = [30, 100, 300];
type Point = readonly [promoters: number, detractors: number];
/** Where coverage must be from 94 to 96 %, and where it must be 94 % at least. */
const usual: readonly Point[] = [
  [0.4, 0.3],
  [0.2, 0.5],
  [0.5, 0.2],
  [0.6, 0.1],
  [0.33, 0.33],
  [0.15, 0.15],
];
const extreme: readonly Point[] = [
  [0.8, 0.05],
  [0.05, 0.85],
  [0.05, 0.05],
];

/** ln(n!) for n = 0, 1, 2 ... */
function logFactorials(most: number): readonly number[] {
  const logs = [0];
  for (let n = 1; n <= most; n += 1) logs.push((logs[n - 1] ?? 0) + Math.log(n));
  return logs;
}
const logFactorial = logFactorials(Math.max(...sizes));
const ln = (n: number): number => logFactorial[n] ?? Number.NaN;

function isCovered(counts: NpsCounts, truth: number): boolean {
  const { low, high } = nps(counts);
  return low <= truth && truth <= high;
}

/** The probability that the interval holds the truth, over every outcome. */
function exactCoverage(n: number, [p, d]: Point): number {
  const neutral = 1 - p - d;
  const truth = 100 * (p - d);
  let covered = 0;
  for (let promoters = 0; promoters <= n; promoters += 1) {
    for (let detractors = 0; promoters + detractors <= n; detractors += 1) {
      const passives = n - promoters - detractors;
      if (!isCovered({ promoters, passives, detractors }, truth)) continue;
      covered += Math.exp(
        ln(n) -
          ln(promoters) -
          ln(detractors) -
          ln(passives) +
          promoters * Math.log(p) +
          detractors * Math.log(d) +
          passives * Math.log(neutral),
      );
    }
  }
  return 100 * covered;
}

/** Groups as they differ at a telco: who pays answers more often than who leaves. */
const groups = [
  { share: 0.5, answers: 0.6, point: [0.5, 0.2] },
  { share: 0.3, answers: 0.3, point: [0.4, 0.3] },
  { share: 0.2, answers: 0.1, point: [0.2, 0.5] },
] as const satisfies readonly { share: number; answers: number; point: Point }[];
const trials = 20_000;

function draw(answers: number, [p, d]: Point, random: () => number): NpsCounts {
  const counts = { promoters: 0, passives: 0, detractors: 0 };
  for (let i = 0; i < answers; i += 1) {
    const at = random();
    counts[at < p ? 'promoters' : at < p + d ? 'detractors' : 'passives'] += 1;
  }
  return counts;
}

function weightedCoverage(n: number): number {
  const random = randomFrom(n);
  const truth = 100 * groups.reduce((sum, { share, point: [p, d] }) => sum + share * (p - d), 0);
  let covered = 0;
  for (let trial = 0; trial < trials; trial += 1) {
    const strata = groups.map(({ share, answers, point }): Stratum => ({
      size: share,
      counts: draw(Math.round(n * answers), point, random),
    }));
    const estimate = weightedNps(strata);
    if (estimate && estimate.low <= truth && truth <= estimate.high) covered += 1;
  }
  return (100 * covered) / trials;
}

let failures = 0;

function print(n: number, what: string, coverage: number, low: number, high: number): void {
  const holds = coverage >= low && coverage <= high;
  if (!holds) failures += 1;
  const bound = high < 100 ? `${low}-${high} %` : `>= ${low} %`;
  console.log(
    `n = ${String(n).padStart(3)}  ${what.padEnd(22)} ${coverage.toFixed(3)} %  (${bound})  ${holds ? 'holds' : 'DOES NOT HOLD'}`,
  );
}

console.log('Exact coverage of the 95 % interval, every outcome of the trinomial:');
for (const n of sizes) {
  for (const point of usual)
    print(n, `P, D = ${point.join(', ')}`, exactCoverage(n, point), 94, 96);
  for (const point of extreme) {
    print(n, `P, D = ${point.join(', ')}`, exactCoverage(n, point), 94, 100);
  }
}
console.log(`\nWeighted, three groups, ${trials} seeded trials each:`);
for (const n of sizes) print(n, 'weighted', weightedCoverage(n), 94, 100);
if (failures > 0) {
  console.error(`\n${failures} bounds do not hold.`);
  process.exitCode = 1;
}
