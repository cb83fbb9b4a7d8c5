import { Migrator, type Kysely } from 'kysely';
import * as records from './migrations/0001-records.js';
import * as limits from './migrations/0002-limits.js';
import * as reminders from './migrations/0003-reminders.js';
import * as segments from './migrations/0004-segments.js';
import * as staff from './migrations/0005-staff.js';
import * as exits from './migrations/0006-exits.js';
import * as settled from './migrations/0007-settled.js';
import * as refusals from './migrations/0008-refusals.js';
import * as week from './migrations/0009-week.js';
import * as experiments from './migrations/0010-experiments.js';

/** In the order of their names; one that has been released is never changed. */
const migrations = {
  '0001-records': records,
  '0002-limits': limits,
  '0003-reminders': reminders,
  '0004-segments': segments,
  '0005-staff': staff,
  '0006-exits': exits,
  '0007-settled': settled,
  '0008-refusals': refusals,
  '0009-week': week,
  '0010-experiments': experiments,
};

/**
 * Runs what is missing, in one transaction. An advisory lock makes a second process that starts at
 * the same moment wait.
 * @throws when a migration fails, or when the database is newer than this code.
 */
export async function migrate<DB>(db: Kysely<DB>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
