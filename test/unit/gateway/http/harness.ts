import {
  createCollectionsHandler,
  type CollectionsHandlerOptions,
  type CollectionsService,
  type Handlers,
  type Intent,
  type LogEntry,
  type Principal,
  type StoredAnswer,
} from '../../../../src/gateway/http/index.js';
import type { Problem, Scope } from '../../../../src/core/contract/index.js';
import { ProblemError } from '../../../../src/core/errors/index.js';

export const start = new Date('2026-12-01T10:00:00.000Z');
export const origin = 'https://www.telco.example';

export const principal: Principal = {
  accountId: 'account-1',
  subject: 'customer-1',
  scopes: new Set<Scope>(['read', 'plan', 'pay', 'support', 'prefs', 'feedback', 'telemetry']),
  actor: { kind: 'self' },
  acr: undefined,
  authenticatedAt: undefined,
};

/** A service whose rules are the test's own: what the HTTP layer promises to any service. */
export class TestService implements CollectionsService {
  time = start;
  readonly answers = new Map<string, { intent: Intent; answer: StoredAnswer }>();

  constructor(readonly handlers: Handlers) {}

  now(): Date {
    return this.time;
  }

  async once(
    { accountId }: Principal,
    intent: Intent,
    work: (handlers: Handlers) => Promise<StoredAnswer>,
  ): Promise<StoredAnswer> {
    const name = [accountId, intent.method, intent.path, intent.key].join(' ');
    const kept = this.answers.get(name);
    if (kept && kept.intent.fingerprint !== intent.fingerprint) {
      throw new ProblemError('idempotency-key-reused');
    }
    const answer = kept?.answer ?? (await work(this.handlers));
    this.answers.set(name, { intent, answer });
    return answer;
  }
}

interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly body?: BodyInit;
}

/** A handler over a test's service, and what it said to the log. */
export function serveTest(handlers: Handlers, options: Partial<CollectionsHandlerOptions> = {}) {
  const service = new TestService(handlers);
  const log: LogEntry[] = [];
  const handler = createCollectionsHandler({
    service,
    verifyToken: () => Promise.resolve(principal),
    allowedOrigins: [origin],
    log: (entry) => log.push(entry),
    ...options,
  });
  const send = (path: string, { method, headers, json, body }: Sent = {}) =>
    handler(
      new Request('https://backend.example/v1' + path, {
        method: method ?? (json === undefined && body === undefined ? 'GET' : 'POST'),
        headers: {
          authorization: 'Bearer token',
          ...(json !== undefined && { 'content-type': 'application/json' }),
          ...headers,
        },
        body: json === undefined ? (body ?? null) : JSON.stringify(json),
        ...(body instanceof ReadableStream && { duplex: 'half' }),
      }),
    );
  return { service, log, send };
}

/** The problem of an answer, after checking that it is one. */
export async function problemOf(response: Response): Promise<Problem> {
  if (response.headers.get('content-type') !== 'application/problem+json') {
    throw new TypeError(`${response.status} ${await response.text()} is no problem`);
  }
  return (await response.json()) as Problem;
}
