/** Problem codes of the contract, by HTTP status. Source: contract v1, "Errors" (RFC 9457). */
export const problemCodes = {
  400: ['malformed', 'idempotency-key-missing'],
  401: ['unauthenticated', 'token-expired', 'step-up-required'],
  403: ['insufficient-scope', 'origin-not-allowed', 'consent-missing'],
  404: ['not-found'],
  405: ['method-not-allowed'],
  409: [
    'idempotency-in-progress',
    'offer-expired',
    'plan-already-active',
    'payment-open',
    'balance-changed',
    'already-answered',
    'slot-taken',
    'state-conflict',
  ],
  412: ['version-mismatch'],
  413: ['too-large'],
  415: ['unsupported-media-type'],
  422: [
    'validation-failed',
    'amount-out-of-range',
    'date-out-of-range',
    'idempotency-key-reused',
    'return-url-not-allowed',
  ],
  428: ['if-match-required'],
  429: ['rate-limited'],
  500: ['internal-error'],
  501: ['not-supported'],
  502: ['upstream-error'],
  503: ['unavailable'],
  504: ['upstream-timeout', 'outcome-unknown'],
} as const;

type ProblemCodes = typeof problemCodes;
/** A status that a problem of the contract may have. */
export type ProblemStatus = keyof ProblemCodes;
/** A machine-readable reason; the SDK words it, the server never does. */
export type ProblemCode = ProblemCodes[ProblemStatus][number];
