import type { OperationAnswer, OperationInput, OperationName } from '../contract/index.js';

/** What goes with any call. */
export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
  /** A person asked for it just now: it is sent even while a backend that is down is spared. */
  readonly isAsked?: boolean | undefined;
  /** UUID, one per customer intent; the same for every repeat of that intent. */
  readonly idempotencyKey?: string | undefined;
  /** ETag of the version that the change was decided on. */
  readonly ifMatch?: string | undefined;
  /** It may be sent while the page goes away, and is not cut off with it. */
  readonly keepalive?: boolean | undefined;
}

export interface Answer<T> {
  readonly data: T;
  /** Strong ETag, where the operation has one. */
  readonly etag?: string | undefined;
}

/**
 * What the tags call. Any object with these methods can be the backend: `createRestBackend()`
 * makes the usual one. Methods that the session's capabilities do not offer are never called.
 *
 * Each rejects with a `KulanzError` and never with anything else.
 */
export type CollectionsBackend = {
  [K in OperationName]: (
    input: OperationInput<K>,
    options?: CallOptions,
  ) => Promise<Answer<OperationAnswer<K>>>;
};
