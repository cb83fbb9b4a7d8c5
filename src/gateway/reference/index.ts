/**
 * The reference service: the contract's rules over a `Store`. Whoever brings another store
 * implements `Store` and passes the same tests.
 */
export { MemoryStore } from './memory-store.js';
export type * from './records.js';
export type * from './store.js';
