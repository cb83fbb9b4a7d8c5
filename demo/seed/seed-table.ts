import { sql, type Generated, type Kysely } from 'kysely';
import type { Database } from '../../src/gateway/sql/index.js';

type Seeded = Database & {
  /** Says when the invented data was made and which day it takes for today. */
  seed: { id: Generated<number>; today: string; made_at: string };
};

/** The database with the demo's own table beside those of the gateway; makes it where it is not there. */
export async function withSeedTable(db: Kysely<Database>): Promise<Kysely<Seeded>> {
  // Of two processes that start together one makes it, and the other waits at the lock.
  await sql`
    do $$ begin
      perform pg_advisory_xact_lock(hashtext('kulanz demo: seed'));
      create table if not exists seed (
        id integer primary key default 1 check (id = 1),
        today date not null,
        made_at timestamptz not null
      );
    end $$`.execute(db);
  return db as unknown as Kysely<Seeded>;
}
