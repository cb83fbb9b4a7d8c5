/** What was measured last of everything, for the Storybook's page. `--record` keeps it. */
import { existsSync, readFileSync } from 'node:fs';
import { storeGenerated } from '../support/store-generated.js';
import type { Report } from './peers/report.js';
import type { Row } from './row.js';

interface Results {
  readonly rows: readonly (Row & { readonly date: string })[];
  readonly peers?: Pick<Report, 'made' | 'browser' | 'rounds' | 'table'>;
}

const file = 'scripts/bench/results.json';
const empty: Results = { rows: [] };

/** Rows take the place of those with the same name; what was not measured now stays. */
export async function record(rows: readonly Row[], report: Report | undefined): Promise<void> {
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Results) : empty;
  const date = new Date().toISOString().slice(0, 10);
  const byName = new Map(known.rows.map((row) => [row.name, row]));
  for (const row of rows) byName.set(row.name, { ...row, date });
  const peers = report && {
    made: report.made,
    browser: report.browser,
    rounds: report.rounds,
    table: report.table,
  };
  const results: Results = { ...known, rows: [...byName.values()], ...(peers && { peers }) };
  await storeGenerated(file, JSON.stringify(results));
}
