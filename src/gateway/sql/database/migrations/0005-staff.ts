import { sql, type Kysely } from 'kysely';
import { createTable, tieToAccount, type Columns } from './0001-records.js';

const fact: Columns = {
  kind: ['kind', 'text'],
  on_day: ['on', 'date'],
};

/** What the telco's own people tell and look up, and what is counted for their weekly report. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createTable(db, 'fact', fact);
  await tieToAccount(db, 'fact');
  await sql`
    create index on fact (kind, on_day)`.execute(db);
  await sql`
    create index on account ((data ->> 'reference'))`.execute(db);
  await sql`
    create table change (
      data jsonb not null,
      id text collate "C" generated always as (data ->> 'id') stored primary key,
      from_day date generated always as (to_civil_date(data ->> 'from')) stored not null
    )`.execute(db);
  await sql`
    create table refusal (
      day date not null,
      operation text collate "C" not null,
      code text collate "C" not null,
      count bigint not null,
      primary key (day, operation, code)
    )`.execute(db);
}
