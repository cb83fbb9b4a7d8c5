import { sql } from 'kysely';
import { openSqlStore, type SqlStore } from '../../../src/gateway/sql/index.js';
import type { SharedLocation } from '../backend.js';

/** A commitment that was answered with 201. */
export interface Accepted {
  readonly accountId: string;
  readonly id: string;
}

export interface Stored {
  readonly stored: number;
  /** Accepted, and not in the database. */
  readonly lost: number;
  /** In the database, and never accepted: made twice, or not said to be made. */
  readonly duplicates: number;
}

/** Compares what was accepted with what the database holds since then. */
export async function countStored(
  location: SharedLocation,
  accepted: readonly Accepted[],
  since: Date,
): Promise<Stored> {
  const stored = new Set((await withStore(location, commitmentsSince(since))).map(nameOf));
  const acceptedNames = new Set(accepted.map(nameOf));
  return {
    stored: stored.size,
    lost: [...acceptedNames].filter((name) => !stored.has(name)).length,
    duplicates: [...stored].filter((name) => !acceptedNames.has(name)).length,
  };
}

const commitmentsSince =
  (since: Date) =>
  async ({ db }: SqlStore): Promise<Accepted[]> => {
    const { rows } = await sql<Accepted>`
      select account_id as "accountId", id from payment where created_at >= ${since}
      union all select account_id, id from plan where created_at >= ${since}
      union all select account_id, id from request where created_at >= ${since}`.execute(db);
    return rows;
  };

const nameOf = ({ accountId, id }: Accepted): string => `${accountId} ${id}`;

/** How many records there are, but for those that the daily jobs may remove. */
export function countRows(location: SharedLocation): Promise<number> {
  return withStore(location, async ({ db }) => {
    const { rows } = await sql<{ rows: string }>`
      select sum(rows) as rows from (
        select count(*) as rows from account
        union all select count(*) from item
        union all select count(*) from payment
        union all select count(*) from plan
        union all select count(*) from request
        union all select count(*) from document
      ) as tables`.execute(db);
    return Number(rows[0]?.rows);
  });
}

async function withStore<T>(location: SharedLocation, work: (store: SqlStore) => Promise<T>) {
  const store = await openSqlStore(location);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
