import type {
  OperationAnswer,
  OperationBody,
  OperationName,
  OperationQuery,
  Scope,
} from '../../core/contract/index.js';

/** Who is calling, taken from the verified token and from nowhere else. */
export interface Principal {
  /** The one billing account that the token stands for. Never leaves the server. */
  readonly accountId: string;
  readonly subject: string;
  readonly scopes: ReadonlySet<Scope>;
  readonly actor: { readonly kind: 'self' | 'representative'; readonly until?: string | undefined };
  /** Authentication context class and the time it was reached (RFC 9470). */
  readonly acr: string | undefined;
  readonly authenticatedAt: Date | undefined;
}

/** One customer intent: what makes a repeated write the same write. */
export interface Intent {
  readonly key: string;
  readonly method: string;
  /** Path without origin, ids included. */
  readonly path: string;
  /** Digest of the canonical body. */
  readonly fingerprint: string;
  /** How long the answer is kept for repeats, in hours. */
  readonly keepHours: number;
}

/** What a handler is given. Everything in it has been validated against the contract. */
export interface Call<K extends OperationName> {
  readonly operation: K;
  readonly principal: Principal;
  /** Path id; empty where the path has none. */
  readonly id: string;
  readonly query: OperationQuery<K>;
  readonly body: OperationBody<K>;
  readonly ifMatch: string | undefined;
  /** True when the token is fresh and strong enough for this operation's step-up area. */
  readonly assured: boolean;
  /** Answered by the service's clock, the only one there is. */
  readonly now: Date;
}

/** What a handler gives back. */
export interface Result<K extends OperationName> {
  readonly data: ServiceAnswer<K>;
  /** Opaque version of the resource; the HTTP layer quotes it. */
  readonly etag?: string;
  /** Path of what was created, under `/v1`. */
  readonly location?: string;
}

type ServiceAnswer<K extends OperationName> =
  OperationAnswer<K> extends Blob ? Uint8Array : OperationAnswer<K>;

/** A stored answer of a keyed write, given again for the same intent. */
export interface StoredAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export type Handler<K extends OperationName> = (call: Call<K>) => Promise<Result<K>>;

/** One handler for each operation; an absent one answers 501 `not-supported`. */
export type Handlers = { readonly [K in OperationName]?: Handler<K> };

/**
 * What stands behind the contract: rules over a store, a BSS, or anything else. Handlers throw
 * `ProblemError`; anything else becomes a 500 without details.
 */
export interface CollectionsService {
  /** Present time of every rule and timestamp. */
  now(): Date;
  /** Handlers for calls without a key; each stands for itself. */
  readonly handlers: Handlers;
  /**
   * Runs `work` at most once for an intent of an account and keeps its answer together with what
   * the work changed: both are stored, or neither is. A repeat gets the stored answer.
   *
   * `work` calls the handlers it is given, which are bound to this unit of work. It resolves with
   * the answer; when that has a status of 400 or more, what the work changed is undone and only the
   * answer is kept. It rejects for what must not be kept (401, 429, 5xx).
   * @throws ProblemError `idempotency-key-reused` for another body under the same key,
   *   `idempotency-in-progress` while the first call is still running.
   */
  once(
    principal: Principal,
    intent: Intent,
    work: (handlers: Handlers) => Promise<StoredAnswer>,
  ): Promise<StoredAnswer>;
}
