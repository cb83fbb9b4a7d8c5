/**
 * `npm run guard-stops`: how often a guardrail gives an experiment up that does no more harm than is
 * tolerated, when it is looked at every hour for six weeks; beside it, what an interval for a single look
 * would do. Seeded trials. Ends with 1 where more than one in forty are given up in vain, beyond what
 * chance does to the trials themselves.
 */
import { anytimeDifference, shareDifference } from '../src/core/domain/share.js';
import { trialsOf, type Trial } from './support/guard-trials.js';

const trials = 2_000;
const hours = 42 * 24;
/** One in forty, and three standard errors of so many trials. */
const most = 2.5 + 300 * Math.sqrt((0.025 * 0.975) / trials);

interface Metric {
  readonly name: string;
  /** Under the usual version. */
  readonly share: number;
  readonly toleratedPoints: number;
  /** More than tolerated, in points: what there is to be found. */
  readonly harmPoints: number;
}
const metrics: readonly Metric[] = [
  { name: 'complaints', share: 0.01, toleratedPoints: 1, harmPoints: 2 },
  { name: 'missed plans', share: 0.1, toleratedPoints: 2, harmPoints: 5 },
  { name: 'detractors', share: 0.3, toleratedPoints: 5, harmPoints: 10 },
];

function line(what: string, trial: Trial): number {
  const [guard, single] = [anytimeDifference, shareDifference].map((interval) =>
    trialsOf({ ...trial, interval }),
  );
  const words = [guard, single].map(
    (found) =>
      `${(found?.stopped ?? 0).toFixed(1).padStart(5)} %${found?.day === undefined ? ''.padEnd(12) : ` (day ${found.day.toFixed(1).padStart(4)})`}`,
  );
  console.log(`${what.padEnd(52)} ${words.join('   single look ')}`);
  return guard?.stopped ?? 100;
}

let failures = 0;
for (const perHour of [1, 4]) {
  console.log(`\n${perHour} more in each version every hour; given up, and on which day:`);
  for (const { name, share, toleratedPoints, harmPoints } of metrics) {
    const trial = { usual: share, toleratedPoints, perHour, hours, trials, seed: 47 };
    const other = (points: number) => share + points / 100;
    const vain = [
      line(`${name}, no difference`, { ...trial, other: share }),
      line(`${name}, as much as is tolerated`, { ...trial, other: other(toleratedPoints) }),
    ];
    line(`${name}, ${harmPoints} points more than that`, {
      ...trial,
      other: other(toleratedPoints + harmPoints),
      trials: 200,
    });
    failures += vain.filter((stopped) => stopped > most).length;
  }
}
if (failures > 0) {
  console.error(`${failures} times more than one in forty were given up in vain`);
  process.exitCode = 1;
}
