import { sql, type Kysely } from 'kysely';

/** When items were paid in full, for recovery and what becomes of it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table item add column settled_on date
    generated always as (to_civil_date(data ->> 'settledOn')) stored`.execute(db);
  await sql`
    create index on item (settled_on) where settled_on is not null`.execute(db);
}
