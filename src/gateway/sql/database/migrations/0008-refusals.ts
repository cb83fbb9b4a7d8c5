import { sql, type Kysely } from 'kysely';

/** Refused batches of events are counted beside all other refused calls, and are no events any more. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    delete from event where state = 'refused'`.execute(db);
}
