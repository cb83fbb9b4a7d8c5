import type { ProblemCode } from './problem-codes.js';

/** What can fail between a tag and its backend. Everything else is a defect. */
export type FailureKind =
  /** The backend answered with a problem of the contract; see `code`. */
  | 'problem'
  /** No connection, or it broke before anything could have been done. */
  | 'network'
  | 'timeout'
  /** A write may or may not have happened. Never shown as failed; looked up, or repeated by key. */
  | 'outcome-unknown'
  /** Not the contract: HTML, truncated or too large JSON, wrong types, an opaque redirect. */
  | 'bad-response'
  /** Signed out, or the token was refused twice. */
  | 'auth-required'
  /** The person declined to prove who they are once more. Nothing was sent. */
  | 'step-up-declined'
  /** The host's options are wrong or missing. */
  | 'configuration'
  /** A URL that nobody may be sent to. */
  | 'redirect-blocked'
  /** A page of another origin is around this one; see the option `framing`. Nothing was sent. */
  | 'framing-blocked'
  | 'aborted';

/** Bounds, both included; amounts in minor units, days as civil dates. */
export interface ErrorLimits {
  readonly smallestMinor?: number | undefined;
  readonly largestMinor?: number | undefined;
  readonly smallest?: number | undefined;
  readonly largest?: number | undefined;
  readonly earliest?: string | undefined;
  readonly latest?: string | undefined;
}

export interface KulanzErrorDetail {
  readonly code?: ProblemCode | undefined;
  /** HTTP status, where there was an answer. */
  readonly status?: number | undefined;
  /** Whether the same call may succeed later. */
  readonly retryable?: boolean | undefined;
  readonly retryAfterSeconds?: number | undefined;
  readonly traceId?: string | undefined;
  /** What exists already (`plan-already-active`, `payment-open`). */
  readonly existingId?: string | undefined;
  /** What is no longer as it was seen (`version-mismatch`), as JSON pointers such as `/instalments`. */
  readonly changed?: readonly string[] | undefined;
  /** What would do instead, where an amount, a number or a day was refused. */
  readonly limits?: ErrorLimits | undefined;
  /** Where the answer or the option is wrong: a path such as `account.balance.total`. */
  readonly path?: string | undefined;
  readonly cause?: unknown;
}

/** The one error class of the page. `message` is for developers; customers see worded kinds and codes. */
export class KulanzError extends Error {
  override readonly name = 'KulanzError';
  readonly kind: FailureKind;
  readonly retryable: boolean;
  declare readonly code: ProblemCode | undefined;
  declare readonly status: number | undefined;
  declare readonly retryAfterSeconds: number | undefined;
  declare readonly traceId: string | undefined;
  declare readonly existingId: string | undefined;
  declare readonly changed: readonly string[] | undefined;
  declare readonly limits: ErrorLimits | undefined;
  declare readonly path: string | undefined;

  /** @param message empty where the kind says it all */
  constructor(kind: FailureKind, message: string, { cause, ...detail }: KulanzErrorDetail = {}) {
    super(message || kind, { cause });
    Object.assign(this, detail);
    this.kind = kind;
    this.retryable = !!detail.retryable;
  }
}
