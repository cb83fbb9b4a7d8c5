import type { ColumnType, Generated } from 'kysely';
import type { ChangeRecord, ExperimentStop, RecordKind, Records } from '../../reference/index.js';

/** A column that the database makes from `data`: read, never written. */
type Derived<T> = ColumnType<T, never, never>;

/** What the store needs to know of a table of records; the migrations have the whole of it. */
export interface RecordTable {
  /** The record as JSON; written as text. */
  data: ColumnType<Records[RecordKind], string, string>;
  account_id: Derived<string>;
  id: Derived<string>;
  state: Derived<string>;
  created_at: Derived<Date>;
  due_on: Derived<string | null>;
}

export interface AccountTable extends RecordTable {
  reminders_next: Derived<Date | null>;
  time_zone: Derived<string | null>;
}

export interface PaymentTable extends RecordTable {
  provider_reference: Derived<string | null>;
}

export interface ClaimTable {
  name: string;
  account_id: string;
  claimed_at: Generated<Date>;
}

export interface CallWindowTable {
  name: string;
  calls: Date[];
  ends_at: Date;
}

/** What the telco changed; belongs to no account. */
export interface ChangeTable {
  data: ColumnType<ChangeRecord, string, never>;
  id: Derived<string>;
  from_day: Derived<string>;
}

/** Calls that were refused, counted by day. */
export interface RefusalTable {
  day: string;
  operation: string;
  code: string;
  count: number;
}

/** Experiments that were given up; belongs to no account. */
export interface ExperimentStopTable {
  data: ColumnType<ExperimentStop, string, never>;
  id: Derived<string>;
}

/** Which table keeps which kind. */
export const tableOf = {
  account: 'account',
  item: 'item',
  payment: 'payment',
  plan: 'plan',
  offer: 'offer',
  planChangeQuote: 'plan_change_quote',
  request: 'request',
  preferences: 'preferences',
  reminder: 'reminder',
  segment: 'segment',
  survey: 'survey',
  exit: 'exit',
  event: 'event',
  exposure: 'exposure',
  fact: 'fact',
  document: 'document',
  answer: 'answer',
} as const satisfies Record<RecordKind, string>;

/** Parents before those that refer to them. */
export const recordKinds = Object.keys(tableOf) as readonly RecordKind[];

type TableName = (typeof tableOf)[RecordKind];

/** All of them look the same to the store, so that for the compiler one can stand for any. */
export const recordTable = (kind: RecordKind) => tableOf[kind] as 'item';

/** Tables with columns of their own that the store needs. */
interface SpecialTables {
  account: AccountTable;
  payment: PaymentTable;
}

export type Database = {
  [T in TableName]: T extends keyof SpecialTables ? SpecialTables[T] : RecordTable;
} & {
  claim: ClaimTable;
  call_window: CallWindowTable;
  change: ChangeTable;
  refusal: RefusalTable;
  experiment_stop: ExperimentStopTable;
};
