import { sql, type Kysely } from 'kysely';
import { createTable, tieToAccount, type Columns } from './0001-records.js';

const exit: Columns = {
  trigger: ['trigger', 'text'],
  reason: ['reason', 'text'],
};

/** Who came to an exit and could be asked how it was, and what reports group answers by. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createTable(db, 'exit', exit);
  await tieToAccount(db, 'exit');
  await sql`
    create index on exit (created_at)`.execute(db);
  await sql`
    alter table survey
      add column shown_at timestamptz
        generated always as (to_instant(data ->> 'shownAt')) stored,
      add column approach text collate "C" generated always as (data ->> 'approach') stored,
      add column channel text collate "C" generated always as (data ->> 'channel') stored,
      add column copy_version text collate "C"
        generated always as (data #>> '{survey,copyVersion}') stored`.execute(db);
  await sql`
    create index on survey (shown_at) where shown_at is not null`.execute(db);
  await sql`
    create index on event (created_at)`.execute(db);
}
