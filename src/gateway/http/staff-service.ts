import type {
  StaffOperationAnswer,
  StaffOperationBody,
  StaffOperationName,
  StaffOperationQuery,
  StaffScope,
} from '../../core/contract/index.js';

/** One of the telco's own people, or one of its systems. */
export interface StaffPrincipal {
  readonly subject: string;
  readonly scopes: ReadonlySet<StaffScope>;
}

/** What a handler is given. Everything in it has been validated against the contract. */
export interface StaffCall<K extends StaffOperationName> {
  readonly principal: StaffPrincipal;
  /** Path id; empty where the path has none. */
  readonly id: string;
  readonly query: StaffOperationQuery<K>;
  readonly body: StaffOperationBody<K>;
  /** UUID of a keyed write: a repeat under the same key must do nothing more. Else empty. */
  readonly key: string;
}

export interface StaffResult<K extends StaffOperationName> {
  readonly data: StaffOperationAnswer<K>;
  /** Opaque version of the resource; the HTTP layer quotes it. */
  readonly etag?: string;
}

/**
 * What stands behind `/staff`; an absent handler answers 501 `not-supported`. Handlers throw
 * `ProblemError`; anything else becomes a 500 without details.
 */
export type StaffService = {
  readonly [K in StaffOperationName]?: (call: StaffCall<K>) => Promise<StaffResult<K>>;
};
