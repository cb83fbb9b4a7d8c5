import type { CheckOptions } from '../../../../src/cli/check/subject.js';
import {
  createSandboxBackend,
  issueSandboxStaffToken,
  issueSandboxToken,
  scenarios,
  type ScenarioName,
} from '../../../../src/testing/index.js';
import { startFaultServer } from '../../../../src/testing/fault-server/index.js';

/** Stands between the check and the backend: passes on, and breaks something. */
export type Alter = (
  request: Request,
  answer: (request: Request) => Promise<Response>,
) => Promise<Response>;

const now = new Date('2026-11-30T10:00:00Z');
const page = 'https://www.telco.example';
const many = { calls: 10_000, perSeconds: 60 };

export interface Served {
  readonly options: CheckOptions;
  readonly close: () => Promise<void>;
}

/**
 * The reference handler over real HTTP, with an account to look at and somebody else's.
 *
 * @param alter default: all is as it should be
 * @param reads how many a minute
 */
export async function serveReference(
  scenario: ScenarioName,
  alter: Alter = (request, answer) => answer(request),
  reads = many.calls,
): Promise<Served> {
  const { handler, store } = createSandboxBackend({
    pageOrigin: page,
    clock: () => now,
    access: { limits: { writes: many, quotes: many, reads: { ...many, calls: reads } } },
  });
  const today = '2026-11-30';
  await store.load(scenarios[scenario](today, { accountId: 'mine', reference: 'K-1-mine' }));
  await store.load(scenarios.manyItems(today, { accountId: 'theirs', reference: 'K-2-theirs' }));
  const token = (accountId: string, at = now) =>
    issueSandboxToken(accountId, { reason: 'step-up' }, at).accessToken;
  const server = await startFaultServer({ upstream: (request) => alter(request, handler) });
  return {
    close: server.close,
    options: {
      baseUrl: server.baseUrl,
      token: token('mine'),
      foreignToken: token('theirs'),
      expiredToken: token('mine', new Date('2026-11-30T09:00:00Z')),
      staffToken: issueSandboxStaffToken(now).accessToken,
      account: 'K-1-mine',
      origin: page,
      returnUrl: `${page}/bill`,
      write: true,
      limits: false,
      timeoutMs: 20_000,
    },
  };
}
