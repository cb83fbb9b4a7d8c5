import {
  createCollectionsHandler,
  createJwtVerifier,
  createStaffJwtVerifier,
} from '../../../src/gateway/http/index.js';
import { staffScopes } from '../../../src/core/contract/index.js';
import {
  createReferenceService,
  type ReferenceService,
  type Store,
} from '../../../src/gateway/reference/index.js';
import { createSandboxPayments, sandboxPaymentOrigin } from '../../../src/testing/index.js';
import type { ContractBackend } from './backend.js';
import { TestClock } from './clock.js';
import { stage } from './stage.js';
import {
  audience,
  createTokenIssuer,
  customerClaims,
  issuer,
  staffAudience,
  type TokenIssuer,
} from './token-issuer.js';

/**
 * The reference backend as a telco runs it: signed tokens, and a store that is given.
 * @param tokens default: a mint of its own
 */
export async function openStoreBackend(
  store: Store,
  tokens?: TokenIssuer,
): Promise<ContractBackend> {
  const clock = new TestClock();
  const service = createReferenceService({
    store,
    clock: clock.now,
    payments: createSandboxPayments(clock.now),
    returnOrigins: [issuer],
    paymentOrigins: [sandboxPaymentOrigin],
  });
  return openServiceBackend({
    service,
    store,
    clock,
    tokens: tokens ?? (await createTokenIssuer()),
  });
}

/** Rules over a store, behind the HTTP layer. */
export function openServiceBackend({
  service,
  store,
  clock,
  tokens,
}: {
  readonly service: ReferenceService;
  readonly store: Store;
  readonly clock: TestClock;
  readonly tokens: TokenIssuer;
}): ContractBackend {
  const { publicJwk, sign } = tokens;
  const keys = { keys: [publicJwk] };
  const fetch = createCollectionsHandler({
    service,
    verifyToken: createJwtVerifier({ keys, issuer, audience }),
    staff: {
      service: service.staff,
      verifyToken: createStaffJwtVerifier({ keys, issuer, audience: staffAudience }),
    },
    onRefused: service.refusals.count,
    allowedOrigins: [issuer],
    stepUp: {
      acrValues: ['pin'],
      maxAgeSeconds: 300,
      requiredFor: ['planAccept', 'planChange', 'thirdParty'],
    },
    checkAnswers: true,
    log: (entry) => console.error(entry),
  });
  return {
    ...stage(service, store, clock),
    fetch,
    baseUrl: 'https://collections.example/v1',
    pageOrigin: issuer,
    staffToken: (scopes = staffScopes) =>
      sign({
        iss: issuer,
        aud: staffAudience,
        sub: 'someone at the desk',
        scope: scopes.join(' '),
        exp: inSeconds(clock.now()) + 300,
      }),
    token: (account, options) => sign(customerClaims(account, clock.now(), options)),
  };
}

const inSeconds = (time: Date): number => Math.floor(time.getTime() / 1000);
