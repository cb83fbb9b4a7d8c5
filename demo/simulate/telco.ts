import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { staffScopes } from '../../src/core/contract/index.js';
import {
  createCollectionsHandler,
  createJwtVerifier,
  createStaffJwtVerifier,
} from '../../src/gateway/http/index.js';
import { createReferenceService, type PaymentProvider } from '../../src/gateway/reference/index.js';
import type { SqlStore } from '../backend/index.js';
import { serve } from '../support/serve.js';
import { Hono } from 'hono';

const site = 'https://www.telco.example';
const audience = 'simulation';
const staffAudience = 'simulation-staff';

/** A clock that is moved by hand. */
export class HandClock {
  #now: Date;

  constructor(start: Date) {
    this.#now = start;
  }

  readonly now = (): Date => this.#now;

  moveTo(instant: Date): void {
    if (instant > this.#now) this.#now = instant;
  }
}

/** A payment provider at which every payment succeeds when it is told to. */
const provider: PaymentProvider = {
  createCheckout: ({ paymentId }) =>
    Promise.resolve({
      providerReference: paymentId,
      url: `https://pay.example/${paymentId}`,
      expiresAt: '2099-01-01T00:00:00Z',
    }),
  cancelCheckout: () => Promise.resolve({ state: 'cancelled' }),
};

export interface Call {
  readonly method?: 'POST';
  readonly path: string;
  readonly body?: unknown;
  readonly key?: string;
}

/** The reference backend over real HTTP, with tokens signed here. */
export async function openTelco(store: SqlStore, clock: HandClock) {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const keys = { keys: [{ ...(await exportJWK(publicKey)), alg: 'ES256' }] };
  const service = createReferenceService({
    store,
    clock: clock.now,
    payments: provider,
    returnOrigins: [site],
    paymentOrigins: ['https://pay.example'],
  });
  const handler = createCollectionsHandler({
    service,
    verifyToken: createJwtVerifier({ keys, issuer: site, audience }),
    staff: {
      service: service.staff,
      verifyToken: createStaffJwtVerifier({ keys, issuer: site, audience: staffAudience }),
    },
    onRefused: service.refusals.count,
    allowedOrigins: [site],
  });
  const app = new Hono().all('*', (c) => handler(c.req.raw));
  const served = await serve(app, 0, '127.0.0.1');

  const sign = (claims: Record<string, string>, to: string) =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: 'ES256' })
      .setIssuer(site)
      .setAudience(to)
      .setSubject('simulated')
      .setExpirationTime(Math.floor(clock.now().getTime() / 1000) + 3600)
      .sign(privateKey);
  const scope = 'read plan pay support prefs feedback telemetry';

  return {
    service,
    customerToken: (account: string) => sign({ account, scope }, audience),
    staffToken: () => sign({ scope: staffScopes.join(' ') }, staffAudience),
    call: (token: string, { method, path, body, key }: Call) =>
      fetch(`http://127.0.0.1:${served.port}/v1${path}`, {
        method: method ?? 'GET',
        headers: {
          authorization: `Bearer ${token}`,
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...(key !== undefined && { 'idempotency-key': key }),
        },
        body: body === undefined ? null : JSON.stringify(body),
      }),
    returnUrl: `${site}/bill`,
    close: () => served.close(),
  };
}
export type Telco = Awaited<ReturnType<typeof openTelco>>;
