import { sql, type Kysely } from 'kysely';

/**
 * The latest calls under each limit. Unlogged: after a crash of the server counting starts anew,
 * and no commitment waits for it to be written.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create unlogged table call_window (
      name text collate "C" primary key,
      calls timestamptz[] not null,
      ends_at timestamptz not null
    )`.execute(db);
  await sql`create index on call_window (ends_at)`.execute(db);
}
