import { sql, type Kysely } from 'kysely';
import type { Entry, RecordKind } from '../../reference/index.js';
import { recordKinds, recordTable, type Database } from '../database/schema.js';
import { storableJson } from './storable-json.js';

/** Rows of one statement: few round trips, and no parameter of many megabytes. */
const batchSize = 1000;

/** Inserts or replaces records of any accounts. */
export async function loadRecords(db: Kysely<Database>, entries: Iterable<Entry>): Promise<void> {
  const byKind = new Map<RecordKind, Map<string, string>>();
  for (const { kind, record } of entries) {
    const rows = byKind.get(kind) ?? new Map<string, string>();
    byKind.set(kind, rows.set(`${record.accountId} ${record.id}`, storableJson(record)));
  }
  for (const kind of recordKinds) {
    const rows = [...(byKind.get(kind)?.values() ?? [])];
    for (let start = 0; start < rows.length; start += batchSize) {
      await insertRows(db, kind, rows.slice(start, start + batchSize));
    }
  }
}

async function insertRows(db: Kysely<Database>, kind: RecordKind, rows: string[]): Promise<void> {
  const array = `[${rows.join(',')}]`;
  await db
    .insertInto(recordTable(kind))
    .columns(['data'])
    .expression(sql`select value from jsonb_array_elements(${array}::jsonb)`)
    .onConflict((conflict) =>
      conflict.columns(['account_id', 'id']).doUpdateSet({ data: (eb) => eb.ref('excluded.data') }),
    )
    .execute();
}
