import { ProblemError, type ProblemCode } from '../../core/errors/index.js';

/**
 * Why the stack behind the gateway gave no answer that can be used. Its own words go no further than
 * the log: they may name people.
 * @param reason for whoever runs the gateway; names a field or a status, never a value
 */
export function upstreamProblem(
  code: Extract<ProblemCode, 'upstream-error' | 'unavailable' | 'upstream-timeout'>,
  reason: string,
  detail: { readonly cause?: unknown; readonly retryAfterSeconds?: number | undefined } = {},
): ProblemError {
  const { cause, retryAfterSeconds } = detail;
  return new ProblemError(code, {
    cause: new Error(`TM Forum: ${reason}`, { cause }),
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
  });
}

/** An answer that is a refusal, and whether another try may go better. */
export class RefusedError extends Error {
  constructor(
    readonly problem: ProblemError,
    readonly status: number,
    readonly isRenewed: boolean,
  ) {
    super(problem.code);
  }

  get mayPass(): boolean {
    return this.isRenewed || this.status === 429 || this.status >= 500;
  }
}
