/**
 * Measures the script-tag files as built, in Chromium, on a host's page with a whole backend behind
 * it: `npm run bench`. Prints the table of all figures last; exits 1 when one misses its target.
 */
import { planPreview } from './bench/plan-preview.js';
import type { Measure, Row } from './bench/row.js';
import { Stage } from './bench/stage.js';

const measures: readonly Measure[] = [planPreview];

const stage = await Stage.open();
try {
  const rows: Row[] = [];
  for (const measure of measures) rows.push(...(await measure(stage)));
  console.table(
    Object.fromEntries(
      rows.map(({ name, measured, target, holds }) => [
        name,
        { measured, target, holds: holds ? 'yes' : 'NO' },
      ]),
    ),
  );
  if (rows.some(({ holds }) => !holds)) process.exitCode = 1;
} finally {
  await stage.close();
}
