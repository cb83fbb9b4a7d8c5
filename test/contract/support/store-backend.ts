import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import {
  createCollectionsHandler,
  createJwtVerifier,
  createStaffJwtVerifier,
} from '../../../src/gateway/http/index.js';
import { staffScopes } from '../../../src/core/contract/index.js';
import { createReferenceService, type Store } from '../../../src/gateway/reference/index.js';
import { createSandboxPayments, sandboxPaymentOrigin } from '../../../src/testing/index.js';
import type { ContractBackend } from './backend.js';
import { TestClock } from './clock.js';
import { stage } from './stage.js';

const issuer = 'https://www.telco.example';
const audience = 'collections';
const staffAudience = 'collections-staff';
const everything = 'read plan pay support prefs feedback telemetry';

/** The reference backend as a telco runs it: signed tokens, and a store that is given. */
export async function openStoreBackend(store: Store): Promise<ContractBackend> {
  const clock = new TestClock();
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const keys = { keys: [{ ...(await exportJWK(publicKey)), alg: 'ES256' }] };
  const service = createReferenceService({
    store,
    clock: clock.now,
    payments: createSandboxPayments(clock.now),
    returnOrigins: [issuer],
    paymentOrigins: [sandboxPaymentOrigin],
  });
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
    staffToken(scopes = staffScopes) {
      return new SignJWT({ scope: scopes.join(' ') })
        .setProtectedHeader({ alg: 'ES256' })
        .setIssuer(issuer)
        .setAudience(staffAudience)
        .setSubject('someone at the desk')
        .setExpirationTime(Math.floor(clock.now().getTime() / 1000) + 300)
        .sign(privateKey);
    },
    token(account, { scopes, stepUp = false, lifeSeconds = 300 } = {}) {
      const now = Math.floor(clock.now().getTime() / 1000);
      return new SignJWT({
        account,
        scope: scopes?.join(' ') ?? everything,
        acr: stepUp ? 'pin' : 'basic',
        auth_time: now,
      })
        .setProtectedHeader({ alg: 'ES256' })
        .setIssuer(issuer)
        .setAudience(audience)
        .setSubject(`customer of ${account}`)
        .setExpirationTime(now + lifeSeconds)
        .sign(privateKey);
    },
  };
}
