import type { LocalDate } from '../../core/contract/index.js';
import type { TallyFrame, WeekTally } from './staff/week-tally.js';
import type { ArmTally, TrialFrame } from './staff/arm-tally.js';
import type { ChangeRecord, Entry, ExperimentStop, RecordKind, Records } from './records.js';

/** How a list is narrowed. */
export interface ListFilter {
  readonly states?: readonly string[];
  /** Only records whose `dueOn` is that civil date or earlier. */
  readonly dueBy?: LocalDate;
  /** Only what comes after this record in the order of the list. */
  readonly after?: { readonly createdAt: string; readonly id: string };
  readonly limit?: number;
}

/** Reads of one account. Those that do not need each other are best asked for at once (`Promise.all`). */
export interface Reading {
  readonly accountId: string;
  get<K extends RecordKind>(kind: K, id: string): Promise<Records[K] | undefined>;
  /** Newest first: descending by `createdAt`, then by `id` (compared by code unit: SQL `collate "C"`). */
  list<K extends RecordKind>(kind: K, filter?: ListFilter): Promise<readonly Records[K][]>;
  /** Which of these shared names are claimed, by whatever account. */
  claimed(names: readonly string[]): Promise<ReadonlySet<string>>;
  /** Ids of the experiments that were given up by then. */
  stoppedExperiments(): Promise<ReadonlySet<string>>;
}

/** Reads and writes of one account inside one transaction. */
export interface Transaction extends Reading {
  /** Inserts or replaces by id. The record's `accountId` is the transaction's. */
  put<K extends RecordKind>(kind: K, record: Records[K]): Promise<void>;
  remove(kind: RecordKind, id: string): Promise<void>;
  /**
   * Takes a name that all accounts share and that has one taker: a call-back slot, a reference.
   * Undone with the transaction. In SQL: `insert ... on conflict do nothing` into a table whose key
   * is the name, which waits for a concurrent claim to end.
   * @returns false when somebody has it
   */
  claim(name: string): Promise<boolean>;
  /** Gives back a name that this account claimed. */
  release(name: string): Promise<void>;
}

/** How often a call was refused on a day. */
export interface RefusalCount {
  readonly day: LocalDate;
  readonly operation: string;
  readonly code: string;
  readonly count: number;
}

/** What belongs to no account: what the telco's people told, and what was counted over all. */
export interface Ledger {
  /** Keeps a change. @returns what is kept under its id: an earlier one stays */
  addChange(change: ChangeRecord): Promise<ChangeRecord>;
  /** All of them, oldest first by their first day, then by id. */
  changes(): Promise<readonly ChangeRecord[]>;
  /** Adds to what was counted before. */
  addRefusals(counts: readonly RefusalCount[]): Promise<void>;
  /** Of these days, both included; by operation and code. */
  refusals(from: LocalDate, to: LocalDate): Promise<readonly Omit<RefusalCount, 'day'>[]>;
  /** Gives an experiment up, for everybody and for good; an earlier stop stays. */
  stopExperiment(stop: ExperimentStop): Promise<void>;
  experimentStops(): Promise<readonly ExperimentStop[]>;
}

/**
 * Where the reference service keeps its records. Two exist: in memory (sandbox, tests) and SQL
 * (demo/backend).
 */
export interface Store {
  /** A consistent read of one account. For an account that does not exist, everything is empty. */
  read<T>(accountId: string, work: (tx: Reading) => Promise<T>): Promise<T>;
  /**
   * One account's commitments run one after the other (the account's row is locked first); all
   * changes of `work` are stored together, or none when it rejects.
   * @throws ProblemError `not-found` when there is no such account.
   */
  commit<T>(accountId: string, work: (tx: Transaction) => Promise<T>): Promise<T>;
  /**
   * Accounts with any record whose `dueOn` has come by this instant, in the calendar of the account
   * (`timeZone`); ascending by account id.
   */
  due(at: string): Promise<readonly string[]>;
  /**
   * Accounts with an item that is not paid, whose reminders are to be decided at this instant
   * (`remindersNext`); ascending by account id.
   */
  toRemind(at: string): Promise<readonly string[]>;
  /** The account that claimed a shared name; undefined when nobody has. */
  owner(name: string): Promise<string | undefined>;
  /** The account with this customer number, exactly; undefined when there is none. */
  withReference(reference: string): Promise<string | undefined>;
  readonly ledger: Ledger;
  /** A week's counts over all accounts, of one moment; the same as `tallyRecords` makes. */
  tally(frame: TallyFrame): Promise<WeekTally>;
  /** What became of whoever met an experiment; the same as `tallyArms` makes. */
  tallyArms(frame: TrialFrame): Promise<readonly ArmTally[]>;
  /** Inserts or replaces records of any accounts, all or none. For seeds; an account comes first. */
  load(entries: Iterable<Entry>): Promise<void>;
  close(): Promise<void>;
}
