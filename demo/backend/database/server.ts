import { createHash } from 'node:crypto';
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import pg from 'pg';
import { ProblemError } from '../../../src/core/errors/index.js';
import { orUnavailable } from './failures.js';
import { openMigrated, type OpenDatabase } from './migrated.js';

/**
 * Opens a database of a PostgreSQL server, 13 or later. Later on, everything that needs the server
 * while it cannot be reached rejects with ProblemError `unavailable`.
 * @throws the driver's own error, which names the server
 */
export async function openServer(connectionString: string): Promise<OpenDatabase> {
  const pool = new pg.Pool({
    connectionString,
    max: 10,
    connectionTimeoutMillis: 10_000,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 30_000,
  });
  // A connection that breaks between two queries fails the next query, and the pool replaces it.
  // Unheard, these events would end the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  try {
    return await openMigrated(preparing(pool));
  } catch (error) {
    throw error instanceof ProblemError ? error.cause : error;
  }
}

/**
 * Has each connection prepare a statement once: planning took two thirds of the time of a small one.
 * A pooler between must know prepared statements, as PgBouncer does from 1.21.
 */
function preparing(pool: pg.Pool): PostgresPool {
  // As many as the code has statements.
  const names = new Map<string, string>();
  const nameOf = (text: string): string => {
    const name = names.get(text) ?? createHash('sha256').update(text).digest('base64url');
    names.set(text, name);
    return name;
  };
  return {
    async connect() {
      const client = await orUnavailable(pool.connect());
      const query = (text: string, values: unknown[]) =>
        orUnavailable(
          // eslint-disable-next-line no-restricted-syntax -- kysely's own statement, on its way down
          client.query(values.length > 0 ? { name: nameOf(text), text, values } : { text }),
        );
      // The dialect also knows cursors, which nobody asks for here: hence the cast of the overload.
      return {
        query: query as unknown as PostgresPoolClient['query'],
        release: () => client.release(),
      };
    },
    end: () => pool.end(),
  };
}
