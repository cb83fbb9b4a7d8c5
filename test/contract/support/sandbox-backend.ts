import {
  createSandboxBackend,
  issueSandboxStaffToken,
  issueSandboxToken,
} from '../../../src/testing/index.js';
import type { ContractBackend } from './backend.js';
import { TestClock } from './clock.js';
import { stage } from './stage.js';

/** The sandbox's own backend and tokens, with as many accounts as a test opens. */
export function openSandboxBackend(): ContractBackend {
  const clock = new TestClock();
  const pageOrigin = 'https://www.telco.example';
  const { handler, service, store } = createSandboxBackend({
    pageOrigin,
    clock: clock.now,
    log: (entry) => console.error(entry),
  });
  return {
    ...stage(service, store, clock),
    fetch: handler,
    baseUrl: 'https://sandbox.example/v1',
    pageOrigin,
    staffToken: (scopes) =>
      Promise.resolve(issueSandboxStaffToken(clock.now(), scopes).accessToken),
    token(accountId, { scopes, stepUp = false, lifeSeconds = 300 } = {}) {
      const mintedAt = new Date(clock.now().getTime() + (lifeSeconds - 300) * 1000);
      const request = { reason: stepUp ? 'step-up' : 'initial' } as const;
      return Promise.resolve(issueSandboxToken(accountId, request, mintedAt, scopes).accessToken);
    },
  };
}
