import type {
  OperationAnswer,
  OperationName,
  StaffOperationAnswer,
  StaffOperationName,
} from '../contract/index.js';
import type { Check } from './check.js';

/** What the rest client must know of one operation; generated from the contract's table. */
export interface OperationRow<T = unknown> {
  readonly method: 'GET' | 'POST' | 'PATCH';
  /** Under the base URL; `{id}` stands for the input's `id`. */
  readonly path: string;
  /** Needs an `Idempotency-Key`, which makes it safe to repeat. */
  readonly keyed?: true;
  /** Needs `If-Match`. */
  readonly ifMatch?: true;
  /** Answers with a file instead of JSON. */
  readonly file?: true;
  /** 204 means "nothing". */
  readonly mayBeEmpty?: true;
  /** Absent: a success has no JSON body. */
  readonly check?: Check<T>;
}

/** Rows by name, held against the types of the contract. */
export type OperationRows = {
  readonly [K in OperationName]?: OperationRow<
    OperationAnswer<K> extends Blob ? never : Exclude<OperationAnswer<K>, undefined>
  >;
};

/** The same for the telco's own people. */
export type StaffOperationRows = {
  readonly [K in StaffOperationName]: OperationRow<StaffOperationAnswer<K>>;
};
