import type { KulanzError } from '../core/errors/kulanz-error.js';

/** What a tag knows of something that the backend has. */
export type RemoteState<T> =
  /** Nobody has asked yet: there is no configuration. */
  | { readonly status: 'idle'; readonly data?: undefined }
  | {
      readonly status: 'pending';
      /** The last answer, while it is fetched again. */
      readonly data?: T | undefined;
      /** Turns true once, after about five seconds. */
      readonly slow: boolean;
    }
  | { readonly status: 'ready'; readonly data: T; readonly etag: string | undefined }
  | { readonly status: 'failed'; readonly data?: T | undefined; readonly error: KulanzError };

/** How far something that the customer confirmed has come. */
export type WriteState<T> =
  | { readonly status: 'idle' }
  /** Nothing can be confirmed: a page of another origin is around this one. */
  | { readonly status: 'framed' }
  | { readonly status: 'pending'; readonly slow: boolean }
  | { readonly status: 'ready'; readonly data: T; readonly etag: string | undefined }
  /** It may or may not have been carried out: "being checked", never "failed". */
  | { readonly status: 'unknown'; readonly error: KulanzError }
  /** It was surely not carried out. */
  | { readonly status: 'failed'; readonly error: KulanzError };

/** After this long a pending state says that it is slow. */
export const slowAfterMs = 5_000;
