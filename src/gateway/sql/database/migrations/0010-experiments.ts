import { sql, type Kysely } from 'kysely';
import { createTable, tieToAccount, type Columns } from './0001-records.js';

const exposure: Columns = {
  variant: ['variant', 'bigint'],
};

/** Who met which version of an experiment, and which experiments a guardrail has given up. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createTable(db, 'exposure', exposure);
  await tieToAccount(db, 'exposure');
  await sql`
    create index on exposure (id, variant)`.execute(db);
  await sql`
    create table experiment_stop (
      data jsonb not null,
      id text collate "C" generated always as (data ->> 'id') stored primary key
    )`.execute(db);
}
