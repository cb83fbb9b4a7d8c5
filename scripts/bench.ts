/**
 * Measures the script-tag files as built, in Chromium, on a host's page with a whole backend behind
 * it: `npm run bench`, or one of the measures by `npm run bench -- --only growthOfPage`. Prints the table
 * of all figures last; exits 1 when one misses its target. With `--record` the Storybook's page has it.
 */
import { parseArgs } from 'node:util';
import { bytes } from './bench/bytes.js';
import { growthOfAccount } from './bench/growth-of-account.js';
import { growthOfPage } from './bench/growth-of-page.js';
import { interactions } from './bench/interactions.js';
import { leak } from './bench/leak.js';
import { lastReport, peers } from './bench/peers.js';
import { planPreview } from './bench/plan-preview.js';
import { record } from './bench/results.js';
import type { Measure, Row } from './bench/row.js';
import { shift } from './bench/shift.js';
import { Stage } from './bench/stage.js';
import { tasks } from './bench/tasks.js';

const measures: Readonly<Record<string, Measure>> = {
  bytes,
  planPreview,
  growthOfAccount,
  growthOfPage,
  leak,
  tasks,
  interactions,
  shift,
  peers,
};

const text = { type: 'string' } as const;
const { values } = parseArgs({
  options: {
    only: text,
    rounds: text,
    contestants: text,
    locale: text,
    record: { type: 'boolean' },
  },
});
const { only } = values;
const chosen = Object.entries(measures).filter(([name]) => only === undefined || name === only);
if (chosen.length === 0) throw new Error(`--only is one of ${Object.keys(measures).join(', ')}`);

const stage = await Stage.open();
try {
  const rows: Row[] = [];
  // The history of sizes keeps them already.
  const toRecord: Row[] = [];
  for (const [name, measure] of chosen) {
    const measured = await measure(stage);
    rows.push(...measured);
    if (name !== 'bytes') toRecord.push(...measured);
  }
  console.table(
    Object.fromEntries(
      rows.map(({ name, measured, target, holds }) => [
        name,
        { measured, target, holds: holds ? 'yes' : 'NO' },
      ]),
    ),
  );
  for (const { name, missedBecause } of rows) {
    if (missedBecause !== undefined) console.log(`${name}: ${missedBecause}`);
  }
  if (values.record) await record(toRecord, lastReport());
  if (rows.some(({ holds }) => !holds)) process.exitCode = 1;
} finally {
  await stage.close();
}
