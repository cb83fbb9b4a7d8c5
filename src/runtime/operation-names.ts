import type { OperationInput, OperationName } from '../core/contract/index.js';

/** What only reads and can therefore be shared. */
export type ReadName = Extract<OperationName, `get${string}` | `list${string}`>;
/** What may change something. */
export type WriteName = Exclude<OperationName, ReadName>;

/** An input that may be left out where nothing in it is required. */
export type ReadInput<K extends ReadName> =
  Record<never, never> extends OperationInput<K>
    ? [input?: OperationInput<K>]
    : [input: OperationInput<K>];
