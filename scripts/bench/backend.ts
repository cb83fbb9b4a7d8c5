/** The whole backend of a bench, in memory and with one account. */
import { toCivilDate } from '../../src/core/domain/index.js';
import type { Entry, ReferencePolicy } from '../../src/gateway/reference/index.js';
import {
  createSandboxBackend,
  issueSandboxToken,
  scenarios,
  type ScenarioName,
} from '../../src/testing/index.js';

export interface BenchAccount {
  readonly scenario: ScenarioName;
  readonly policy?: Partial<ReferencePolicy>;
  /** What it has beside its scenario. */
  readonly more?: (today: string) => readonly Entry[];
}

export interface BenchBackend {
  issueToken(): unknown;
  /** @param path as the contract has it, such as `/v1/session` */
  answer(path: string, init: RequestInit): Promise<Response>;
}

export const accountId = 'bench';

const clock = (): Date => new Date();
/** A bench calls more often than a person. */
const unlimited = { calls: Infinity, perSeconds: 60 };

export async function openBackend(
  { scenario, policy, more }: BenchAccount,
  pageOrigin: string,
): Promise<BenchBackend> {
  const access = { limits: { reads: unlimited, writes: unlimited, quotes: unlimited } };
  const { handler, store } = createSandboxBackend({ pageOrigin, clock, policy, access });
  const today = toCivilDate(clock(), 'Europe/Berlin');
  await store.load([...scenarios[scenario](today, { accountId }), ...(more?.(today) ?? [])]);
  return {
    issueToken: () => issueSandboxToken(accountId, { reason: 'step-up' }, clock()),
    answer: (path, init) => handler(new Request(`https://bench.example${path}`, init)),
  };
}
