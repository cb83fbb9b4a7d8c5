import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { staffScopes } from '../../src/core/contract/index.js';
import type { DatabaseLocation } from '../../src/gateway/sql/index.js';
import { Child } from '../support/child.js';
import { openProvider } from './pretend-provider.js';

/** Where payments return to, and who mints the tokens. */
const site = 'https://www.telco.example';
const audience = 'simulation';
const staffAudience = 'simulation-staff';
const scope = 'read plan pay support prefs feedback telemetry';

export interface Call {
  /** Default: `GET`. */
  readonly method?: 'GET' | 'POST';
  readonly path: string;
  readonly body?: unknown;
  readonly key?: string;
}

/**
 * The reference backend as a process of its own, as `npm start` runs it, with its test clock; tokens are
 * signed and payments made here.
 *
 * @param tell hears what goes wrong in the backend
 * @param pageOrigin of pages that may call it, beside the telco's own site
 * @param raiseLimits every limit is so many times as high
 * @throws when it does not start
 */
export async function openTelco(
  location: Exclude<DatabaseLocation, { memory: true }>,
  tell: (line: string) => void,
  { pageOrigin, raiseLimits = 1 }: { pageOrigin?: string; raiseLimits?: number } = {},
) {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const secret = () => randomBytes(32).toString('base64url');
  const [apiSecret, webhookSecret] = [secret(), secret()];
  const provider = await openProvider(webhookSecret);
  const backend = new Child({
    name: 'backend',
    script: 'demo/backend/server.ts',
    flags: {
      'public-jwk': JSON.stringify({ ...(await exportJWK(publicKey)), alg: 'ES256' }),
      issuer: site,
      audience,
      'staff-audience': staffAudience,
      'allowed-origin': pageOrigin === undefined ? site : `${site},${pageOrigin}`,
      'raise-limits': String(raiseLimits),
      'psp-url': provider.url,
      empty: true,
      'test-clock': true,
      ...('dataFolder' in location && { data: location.dataFolder }),
    },
    env: {
      PSP_API_SECRET: apiSecret,
      PSP_WEBHOOK_SECRET: webhookSecret,
      DATABASE_URL: 'databaseUrl' in location ? location.databaseUrl : '',
    },
    // What is answered stands in the report.
    tell: (line) => line.includes('"level":"info"') || tell(line),
  });
  const close = async () => {
    await backend.stop();
    await provider.close();
  };
  try {
    const { port } = await backend.ready;
    return { ...callsOf(`http://127.0.0.1:${String(port)}`), memory, close };
  } catch (error) {
    await close();
    throw error;
  }

  /** Resident memory of the backend's process in MB; a database server is not in it. */
  function memory(): number {
    const kilobytes = execFileSync('ps', ['-o', 'rss=', '-p', String(backend.pid)]);
    return Math.round(Number(kilobytes) / 1024);
  }

  function callsOf(origin: string) {
    let requests = 0;
    let aheadMs = 0;
    const send = (path: string, init: RequestInit): Promise<Response> => {
      requests += 1;
      return fetch(`${origin}${path}`, init);
    };
    const sign = (claims: Record<string, string | number>, to: string) =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: 'ES256' })
        .setIssuer(site)
        .setAudience(to)
        .setSubject('simulated')
        .setExpirationTime('1h')
        .sign(privateKey);

    return {
      /** Of the backend. */
      origin,
      /** Where payments lead. */
      paymentOrigin: provider.url,
      requests: () => requests,
      returnUrl: `${site}/bill`,
      /** The backend's time. */
      now: () => new Date(Date.now() + aheadMs),
      /** Moves it forward; the daily jobs of each day that passes are run. */
      async moveTo(instant: Date): Promise<void> {
        const body = JSON.stringify({ to: instant.toISOString() });
        const headers = { 'content-type': 'application/json' };
        const response = await send('/test/clock', { method: 'POST', headers, body });
        if (!response.ok) throw new Error(`The clock: ${await response.text()}`);
        const { now } = (await response.json()) as { now: string };
        aheadMs = Date.parse(now) - Date.now();
      },
      /** As somebody who has just given their PIN: plans need that. */
      customerToken: (account: string) =>
        sign(
          { account, scope, acr: 'kulanz:pin', auth_time: Math.floor(Date.now() / 1000) },
          audience,
        ),
      staffToken: () => sign({ scope: staffScopes.join(' ') }, staffAudience),
      call: (token: string, { method = 'GET', path, body, key }: Call) =>
        send(`/v1${path}`, {
          method,
          headers: {
            authorization: `Bearer ${token}`,
            ...(body !== undefined && { 'content-type': 'application/json' }),
            ...(key !== undefined && { 'idempotency-key': key }),
          },
          body: body === undefined ? null : JSON.stringify(body),
        }),
      /** What the provider tells about a checkout. */
      async pay(id: string, state: 'succeeded' | 'failed'): Promise<void> {
        const message = provider.notification(id, state);
        const response = await send('/psp/notifications', { method: 'POST', ...message });
        if (!response.ok) throw new Error(`A notification: ${response.status}`);
      },
    };
  }
}
export type Telco = Awaited<ReturnType<typeof openTelco>>;
