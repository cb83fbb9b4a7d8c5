import { sql, type Kysely } from 'kysely';
import { createTable, tieToAccount, type Columns } from './0001-records.js';

const columns: Columns = {
  approach: ['segment,approach', 'text'],
  reason: ['segment,reason', 'text'],
  since: ['segment,since', 'date'],
};

/** How customers are spoken to by the rules: one decision holds, those before it are kept. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createTable(db, 'segment', columns);
  await tieToAccount(db, 'segment');
  await sql`
    create unique index segment_current_once on segment (account_id)
    where state in ('undecided', 'current')`.execute(db);
}
