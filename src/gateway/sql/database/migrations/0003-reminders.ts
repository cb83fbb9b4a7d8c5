import { sql, type Kysely } from 'kysely';
import { createTable, tieToAccount, type Columns } from './0001-records.js';

const columns: Columns = {
  kind: ['occasion,kind', 'text'],
  on_day: ['occasion,on', 'date'],
  channel: ['sending,channel', 'text'],
  send_at: ['sending,at', 'timestamptz'],
  reason: ['reason', 'text'],
};

/**
 * The outbox of reminders, and what finds the accounts that are to be reminded: when each is next,
 * and whether anything of it is not paid.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createTable(db, 'reminder', columns);
  await tieToAccount(db, 'reminder');
  await sql`
    alter table account add column reminders_next timestamptz
    generated always as (to_instant(data #>> '{remindersNext}')) stored`.execute(db);
  await sql`
    create index on item (account_id) where state in ('open', 'inPlan')`.execute(db);
}
