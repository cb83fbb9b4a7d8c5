import { createSandboxBackend } from '../../../src/testing/sandbox-backend.js';
import { sandboxFetch } from '../../../src/testing/sandbox-fetch.js';
import { issueToken } from '../../../src/testing/sandbox-token.js';
import type { ContractBackend } from './backend.js';
import { TestClock } from './clock.js';
import { stage } from './stage.js';

/** The sandbox's own backend, `fetch` and tokens, with as many accounts as a test opens. */
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
    fetch: sandboxFetch(handler, () => 'normal'),
    baseUrl: 'https://sandbox.example/v1',
    pageOrigin,
    token(accountId, { scopes, stepUp = false, lifeSeconds = 300 } = {}) {
      const mintedAt = new Date(clock.now().getTime() + (lifeSeconds - 300) * 1000);
      const request = { reason: stepUp ? 'step-up' : 'initial' } as const;
      return Promise.resolve(issueToken(accountId, request, mintedAt, scopes).accessToken);
    },
  };
}
