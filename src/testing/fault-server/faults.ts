/**
 * What can go wrong between a page and its backend. A request is "committed" when the backend has had
 * it and has done what it asks for, whatever becomes of the answer.
 */
export type Fault =
  /** The request is held back for so long; then all is well. */
  | { readonly kind: 'delay'; readonly ms: number }
  /** The connection is lost: with the request, with its whole answer, or in the middle of it. */
  | { readonly kind: 'cut'; readonly when: 'before-commit' | 'after-commit' | 'in-answer' }
  /** No answer comes, and the connection stays. */
  | { readonly kind: 'silence'; readonly isCommitted?: boolean }
  /** Another answer comes: a wrong status, a page in HTML, a redirect. Default: 200, empty, not committed. */
  | {
      readonly kind: 'answer';
      readonly status?: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string;
      readonly isCommitted?: boolean;
    }
  /** The answer ends too early, as if that were all of it. */
  | { readonly kind: 'truncated' }
  /** A well-formed answer of this size. Default: 10 MB. */
  | { readonly kind: 'huge'; readonly bytes?: number }
  /** Lists within lists, never closed. Default: 100,000. */
  | { readonly kind: 'nested'; readonly depth?: number }
  /**
   * Blanks without end, as fast as they are read, or one each so many milliseconds: the time between
   * two bytes is then short, and the whole takes for ever.
   */
  | { readonly kind: 'endless'; readonly everyMs?: number }
  /** The answer comes after that of a later request; after `patienceMs` (default 1,000) in any case. */
  | { readonly kind: 'reordered'; readonly patienceMs?: number };

/** Which requests; what is not named does not matter. A preflight (`OPTIONS`) must be named. */
export interface Requests {
  readonly method?: string;
  /** Without the query; `*` stands for anything: `/v1/plans/*`. */
  readonly path?: string;
}

/** A fault for certain requests. */
export interface FaultRule extends Requests {
  readonly fault: Fault;
  /** The first of these requests that it befalls, counted from 1. Default: 1. */
  readonly from?: number;
  /** The last one. Default: no end. */
  readonly to?: number;
}

/**
 * Faults by chance: the same ones for the same seed, as long as each operation is called as often.
 * In which order different operations are called does not matter.
 */
export interface FaultChance extends Requests {
  readonly seed: number;
  /** Share of the requests, from 0 to 1. */
  readonly share: number;
  /** One of these, each as likely. */
  readonly faults: readonly Fault[];
}
