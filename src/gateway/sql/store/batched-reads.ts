import { sql, type Kysely, type SelectQueryBuilder } from 'kysely';
import type { RecordKind, Records } from '../../reference/index.js';
import type { Database } from '../database/schema.js';

type AnyRecord = Records[RecordKind];
/** Selects records; all tables look the same to the store. */
type RecordQuery = SelectQueryBuilder<Database, 'item', { data: AnyRecord }>;

interface Waiting {
  readonly query: RecordQuery;
  readonly resolve: (records: AnyRecord[]) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Sends what is asked for at the same moment (`Promise.all`) as one statement: most of what a small
 * statement costs is the way to the database and back, and its planning.
 */
export class BatchedReads {
  readonly #db: Kysely<Database>;
  #waiting: Waiting[] = [];

  constructor(db: Kysely<Database>) {
    this.#db = db;
  }

  /** The records of a query, in its order. */
  records(query: RecordQuery): Promise<AnyRecord[]> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ query, resolve, reject });
      if (this.#waiting.length === 1) queueMicrotask(() => void this.#answer());
    });
  }

  async #answer(): Promise<void> {
    const waiting = this.#waiting;
    this.#waiting = [];
    try {
      const lists = await this.#lists(waiting.map(({ query }) => query));
      waiting.forEach(({ resolve }, index) => resolve(lists[index] ?? []));
    } catch (error) {
      for (const { reject } of waiting) reject(error);
    }
  }

  async #lists(queries: readonly RecordQuery[]): Promise<AnyRecord[][]> {
    const [only, ...others] = queries;
    if (only && others.length === 0) return [(await only.execute()).map(({ data }) => data)];
    const lists = queries.map(
      (query, index) => sql`to_json(array(${query})) as ${sql.ref(`list${index}`)}`,
    );
    const { rows } = await sql<Record<string, AnyRecord[]>>`select ${sql.join(lists)}`.execute(
      this.#db,
    );
    return queries.map((_, index) => rows[0]?.[`list${index}`] ?? []);
  }
}
