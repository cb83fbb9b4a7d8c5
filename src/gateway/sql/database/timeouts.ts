/** How long a PostgreSQL server may take, in milliseconds. */
export interface ServerTimeouts {
  /** For a connection, and for one of the pool to come free. */
  readonly connectMs: number;
  /** For one statement; a transaction of which nothing more is heard ends by then, too. */
  readonly statementMs: number;
}

/** Shorter than a page waits for an answer, which is 20 seconds. */
export const defaultTimeouts: ServerTimeouts = { connectMs: 10_000, statementMs: 15_000 };
