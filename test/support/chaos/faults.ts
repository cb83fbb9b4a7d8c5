import type { Fault, FaultRule } from '../../../src/testing/fault-server/index.js';

const problem = (status: number, code: string, retryable: boolean): Fault => ({
  kind: 'answer',
  status,
  headers: { 'content-type': 'application/problem+json' },
  body: JSON.stringify({
    type: `urn:kulanz:problem:${code}`,
    title: code,
    status,
    code,
    retryable,
    traceId: 'chaos',
  }),
});

const html = '<!doctype html><title>Login</title><p>NaN 1.234.567,89 €</p>';

/** What can go wrong between page and backend; those that say nothing of it never reached the backend. */
export const faults = {
  delay: { kind: 'delay', ms: 60 },
  'cut before commit': { kind: 'cut', when: 'before-commit' },
  'cut after commit': { kind: 'cut', when: 'after-commit' },
  'cut in the answer': { kind: 'cut', when: 'in-answer' },
  'status 401': problem(401, 'token-expired', false),
  '409 in progress': problem(409, 'idempotency-in-progress', true),
  '409 refused': problem(409, 'state-conflict', false),
  'status 429': problem(429, 'rate-limited', true),
  'status 500': problem(500, 'internal-error', true),
  'status 503': problem(503, 'unavailable', true),
  '502 after commit': { kind: 'answer', status: 502, isCommitted: true, body: 'Bad gateway' },
  'HTML answer': { kind: 'answer', headers: { 'content-type': 'text/html' }, body: html },
  'HTML after commit': {
    kind: 'answer',
    headers: { 'content-type': 'text/html' },
    body: html,
    isCommitted: true,
  },
  'wrong content type': {
    kind: 'answer',
    headers: { 'content-type': 'text/plain' },
    body: '{"amountMinor":123456789}',
    isCommitted: true,
  },
  truncated: { kind: 'truncated' },
  huge: { kind: 'huge', bytes: 600_000 },
  reordered: { kind: 'reordered', patienceMs: 120 },
} as const satisfies Readonly<Record<string, Fault>>;
export type FaultName = keyof typeof faults;

export const faultNames = Object.keys(faults) as FaultName[];

/** Faults of one step: the requests of its kind, counted from when it begins. */
export interface Trouble {
  readonly fault: FaultName;
  readonly method: 'GET' | 'POST' | 'PATCH';
  readonly from: number;
  readonly to: number;
}

export const rulesOf = (troubles: readonly Trouble[]): FaultRule[] =>
  troubles.map(({ fault, ...requests }) => ({ ...requests, fault: faults[fault] }));

/** @returns which of them befell a request */
export const nameOf = (fault: Fault | undefined): FaultName | undefined =>
  faultNames.find((name) => faults[name] === fault);
