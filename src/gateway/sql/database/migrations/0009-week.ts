import { sql, type Kysely } from 'kysely';

/**
 * What a week's counts are found by: without these every payment that was ever made was looked at, and
 * the whole record of an account was opened for its time zone.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table account add column time_zone text collate "C"
    generated always as (data ->> 'timeZone') stored`.execute(db);
  for (const table of ['payment', 'plan', 'request']) {
    await sql`create index on ${sql.table(table)} (created_at)`.execute(db);
  }
}
