import { setImmediate as nextTurn } from 'node:timers/promises';
import type { PGlite } from '@electric-sql/pglite';
import type { PostgresPool, PostgresPoolClient } from 'kysely';

/**
 * Lets kysely's PostgreSQL dialect drive PGlite. PGlite is one connection, so whoever connects waits
 * until the one before has released it: transactions never interleave.
 */
export function pglitePool(pglite: PGlite): PostgresPool {
  let released = Promise.resolve();

  return {
    async connect() {
      const before = released;
      let release = () => {};
      released = new Promise((resolve) => (release = resolve));
      await before;
      // PGlite never waits for anything itself: without this, a long run of transactions, such as the
      // daily jobs, would let no request in until it is over.
      await nextTurn();
      return pgliteClient(pglite, release);
    },
    async end() {
      await released;
      await pglite.close();
    },
  };
}

function pgliteClient(pglite: PGlite, release: () => void): PostgresPoolClient {
  const query = async (sql: string, parameters: readonly unknown[]) => {
    // eslint-disable-next-line no-restricted-syntax -- kysely's own statement, on its way down
    const { command, rowCount, rows } = await pglite.query(sql, [...parameters]);
    return { command, rowCount, rows };
  };
  // The dialect also knows cursors, which nobody asks for here: hence the cast of the overload.
  return { query: query as unknown as PostgresPoolClient['query'], release };
}
