import { sql, type Kysely } from 'kysely';
import type { WeeklyReport } from '../../src/core/contract/index.js';
import {
  makeWeeklyReport,
  readAnew,
  tallyArms,
  tallyRecords,
  type AllRecords,
  type RecordKind,
  type Records,
} from '../../src/gateway/reference/index.js';
import type { SqlStore } from '../../src/gateway/sql/index.js';
import { demoPolicy } from '../policy.js';
import { seedDayOf } from '../seed/index.js';
import { recordTable, type Database } from '../../src/gateway/sql/index.js';
import { patiently } from './patiently.js';
import { reportKinds } from './report-kinds.js';

/** What is long and never counted. */
const left = [
  ...['timeline', 'contactPoints', 'protection', 'label', 'lines', 'period', 'issuedOn'],
  ...['receivedOn', 'documentId', 'claim', 'purpose', 'allocations', 'receipt'],
];

/**
 * The report once more, from every row of the raw tables and by other code: what the database added up
 * is counted row by row here, and comments are read anew. All rows are in memory meanwhile.
 *
 * @param report whose week and moment are taken
 */
export async function recount(
  store: SqlStore,
  { week, madeAt }: Pick<WeeklyReport, 'week' | 'madeAt'>,
): Promise<WeeklyReport> {
  const rows = await patiently(store, rawRows);
  const all: AllRecords = readAnew(<K extends RecordKind>(kind: K) => {
    const found = rows.get(kind);
    if (!found) throw new Error(`A report is made of ${kind}, which was not read`);
    return found as Records[K][];
  });
  const report = await makeWeeklyReport(
    {
      store: {
        ledger: store.ledger,
        tally: (frame) => Promise.resolve(tallyRecords(all, frame)),
        tallyArms: (frame) => Promise.resolve(tallyArms(all, frame)),
      },
      clock: () => new Date(madeAt),
      policy: demoPolicy(await seedDayOf(store)),
    },
    week,
  );
  return JSON.parse(JSON.stringify(report)) as WeeklyReport;
}

async function rawRows(tx: Kysely<Database>): Promise<Map<RecordKind, Records[RecordKind][]>> {
  const rows = new Map<RecordKind, Records[RecordKind][]>();
  for (const kind of reportKinds) {
    const { rows: found } = await sql<{ data: Records[RecordKind] }>`
      select data - ${left}::text[] as data from ${sql.table(recordTable(kind))}`.execute(tx);
    rows.set(
      kind,
      found.map(({ data }) => data),
    );
  }
  return rows;
}

/** Where two reports differ, one line each: `feedback.asked: 282 and 281`. */
export function differences(one: unknown, other: unknown, path = ''): string[] {
  if (isObject(one) && isObject(other)) {
    const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])];
    return keys.flatMap((key) => differences(one[key], other[key], path ? `${path}.${key}` : key));
  }
  return Object.is(one, other)
    ? []
    : [`${path}: ${JSON.stringify(one)} and ${JSON.stringify(other)}`];
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
