import type { Records, RecordKind } from './records.js';

/** How a list is narrowed; every field is an equality but for `dueBy` and `after`. */
export interface ListFilter {
  readonly states?: readonly string[];
  /** Records whose `dueOn` is this civil date or earlier. */
  readonly dueBy?: string;
  /** Continue after this id, in the order of `sort` (descending by creation, then id). */
  readonly after?: { readonly createdAt: string; readonly id: string };
  readonly limit?: number;
}

/** Reads and writes inside one transaction. */
export interface Transaction {
  get<K extends RecordKind>(
    kind: K,
    accountId: string,
    id: string,
  ): Promise<Records[K] | undefined>;
  list<K extends RecordKind>(
    kind: K,
    accountId: string,
    filter?: ListFilter,
  ): Promise<readonly Records[K][]>;
  /** Inserts or replaces by id. */
  put<K extends RecordKind>(kind: K, record: Records[K]): Promise<void>;
  remove<K extends RecordKind>(kind: K, accountId: string, id: string): Promise<void>;
}

/**
 * Where the reference service keeps its records. Two exist: in memory (sandbox, tests) and SQL
 * (demo/backend).
 */
export interface Store {
  /** A consistent read of one account; nothing is written. */
  read<T>(accountId: string, work: (tx: Transaction) => Promise<T>): Promise<T>;
  /**
   * One account's commitments run one after the other (the account's row is locked first); all
   * changes of `work` are stored together, or none when it rejects.
   * @throws ProblemError `not-found` when there is no such account.
   */
  commit<T>(accountId: string, work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** Accounts with a record of `kind` that is due, for the daily run; in pages. */
  due(
    kind: RecordKind,
    dueBy: string,
    after: string | undefined,
    limit: number,
  ): Promise<readonly string[]>;
  close(): Promise<void>;
}
