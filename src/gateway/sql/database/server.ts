import { createHash } from 'node:crypto';
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import pg from 'pg';
import { ProblemError } from '../../../core/errors/index.js';
import { orUnavailable } from './failures.js';
import { openMigrated, type OpenDatabase } from './migrated.js';
import type { ServerTimeouts } from './timeouts.js';

/** How much later a statement is given up on that the server itself should have ended. */
const silenceMs = 1_000;

/**
 * Opens a database of a PostgreSQL server, 13 or later. Later on, everything that needs the server
 * while it cannot be reached, or does not answer in time, rejects with ProblemError `unavailable`.
 * @throws the driver's own error, which names the server
 */
export async function openServer(
  connectionString: string,
  { connectMs, statementMs }: ServerTimeouts,
): Promise<OpenDatabase> {
  const pool = new pg.Pool({
    connectionString,
    max: 10,
    connectionTimeoutMillis: connectMs,
    statement_timeout: statementMs,
    query_timeout: statementMs + silenceMs,
    idle_in_transaction_session_timeout: statementMs,
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
      let failure: ProblemError | undefined;
      const query = async (text: string, values: unknown[]) => {
        // Such as the rollback, for which a silent server would be waited for once more.
        if (failure) throw failure;
        try {
          return await orUnavailable(
            // eslint-disable-next-line no-restricted-syntax -- kysely's own statement, on its way down
            client.query(values.length > 0 ? { name: nameOf(text), text, values } : { text }),
          );
        } catch (error) {
          if (error instanceof ProblemError) failure = error;
          throw error;
        }
      };
      // The dialect also knows cursors, which nobody asks for here: hence the cast of the overload.
      return {
        query: query as unknown as PostgresPoolClient['query'],
        // Closed after such a failure, which ends its transaction; else used again.
        release: () => client.release(failure),
      };
    },
    end: () => pool.end(),
  };
}
