import { problemCodes, type ProblemCode, type ProblemStatus } from './problem-codes.js';

/** Problem on the server's side: what a service throws and the HTTP layer turns into RFC 9457. */
export interface ProblemDetail {
  readonly errors?: readonly {
    readonly pointer: string;
    readonly code: string;
    readonly params?: Readonly<Record<string, string | number>>;
  }[];
  readonly retryAfterSeconds?: number;
  /** `WWW-Authenticate` of a 401. */
  readonly challenge?: string;
  /** Id of what exists already. */
  readonly id?: string;
  /** Members of a resource that are not as they were seen, as JSON pointers. */
  readonly changed?: readonly string[];
  readonly cause?: unknown;
}

const statusOf = new Map<ProblemCode, ProblemStatus>(
  Object.entries(problemCodes).flatMap(([status, codes]) =>
    codes.map((code) => [code, Number(status) as ProblemStatus] as const),
  ),
);

/** Thrown by services and by the HTTP layer. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly status: ProblemStatus;

  constructor(
    readonly code: ProblemCode,
    readonly detail: ProblemDetail = {},
  ) {
    super(code, { cause: detail.cause });
    this.status = statusOf.get(code) ?? 500;
  }
}
