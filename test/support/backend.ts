/** The real backend process, with what it needs around it. */
import { randomBytes } from 'node:crypto';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { DatabaseLocation } from '../../src/gateway/sql/index.js';
import { createPsp } from '../../demo/psp/app.js';
import { Child } from '../../demo/support/child.js';
import { serve } from '../../src/gateway/node/index.js';
import { freePort } from '../../scripts/free-port.mjs';

/** The telco's site: where payments return to, and who mints the tokens. */
export const site = 'https://www.telco.example';
const audience = 'kulanz-test';
const algorithm = 'ES256';

/** Where a backend keeps its records, so that another process can have them. */
export type SharedLocation = Exclude<DatabaseLocation, { memory: true }>;

/** A payment provider, and a telco that mints tokens. Outlives the backends that it is there for. */
export interface Surroundings {
  /** A token of this account's customer, who has just confirmed who they are. */
  tokenOf(accountId: string): Promise<string>;
  /** Flags and environment of a backend that lives here. */
  readonly flags: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

export async function openSurroundings(): Promise<Surroundings> {
  const { privateKey, publicKey } = await generateKeyPair(algorithm);
  const jwk = { ...(await exportJWK(publicKey)), alg: algorithm };
  const psp = await openPsp();
  return {
    tokenOf: (account) =>
      new SignJWT({
        account,
        scope: 'read plan pay support prefs feedback telemetry',
        acr: 'kulanz:pin',
        auth_time: Math.floor(Date.now() / 1000),
      })
        .setProtectedHeader({ alg: algorithm })
        .setIssuer(site)
        .setAudience(audience)
        .setSubject('customer')
        .setExpirationTime('10 min')
        .sign(privateKey),
    flags: {
      issuer: site,
      audience,
      'allowed-origin': site,
      'public-jwk': JSON.stringify(jwk),
      'psp-url': psp.url,
    },
    env: psp.env,
    close: psp.close,
  };
}

async function openPsp() {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const [apiSecret, webhookSecret] = [secret(), secret()];
  const { app, provider } = createPsp({
    origin: url,
    apiSecret,
    merchant: 'Telco',
    returnOrigins: [site],
    // Nobody pays here, so there is nothing to tell.
    notificationUrl: 'http://127.0.0.1:1',
    webhookSecret,
    slowMs: 1_000,
  });
  const served = await serve(app, port);
  return {
    url,
    env: { PSP_API_SECRET: apiSecret, PSP_WEBHOOK_SECRET: webhookSecret },
    async close() {
      await served.close();
      await provider.close();
    },
  };
}

function secret(): string {
  return randomBytes(24).toString('base64url');
}

export interface CallOptions {
  readonly method?: string;
  readonly body?: object;
  /** Idempotency key. */
  readonly key?: string;
  readonly signal?: AbortSignal;
}

/** What the process tells when it is ready. */
interface Facts {
  readonly port: number;
  readonly dataAgeDays?: number;
}

/** A backend process of its own. */
export class Backend {
  readonly url: string;

  private constructor(
    readonly facts: Facts,
    /** Every line that it has written so far. */
    readonly said: readonly string[],
    private readonly child: Child,
    private readonly surroundings: Surroundings,
  ) {
    this.url = `http://127.0.0.1:${facts.port}`;
  }

  /** @throws when it does not start, with what it said */
  static async start(
    location: SharedLocation,
    surroundings: Surroundings,
    flags: Readonly<Record<string, string | boolean>> = {},
  ): Promise<Backend> {
    const said: string[] = [];
    const inFolder = 'dataFolder' in location;
    const child = new Child({
      name: 'backend',
      script: 'demo/backend/server.ts',
      flags: {
        ...surroundings.flags,
        ...(inFolder ? { data: location.dataFolder } : {}),
        ...flags,
      },
      env: { ...surroundings.env, DATABASE_URL: inFolder ? '' : location.databaseUrl },
      tell: (line) => said.push(line),
    });
    try {
      const facts = (await child.ready) as unknown as Facts;
      return new Backend(facts, said, child, surroundings);
    } catch (error) {
      throw new Error([String(error), ...said].join('\n'), { cause: error });
    }
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  /** Calls the contract for an account, under `/v1`. */
  async call(accountId: string, path: string, options: CallOptions = {}): Promise<Response> {
    const { body, key, signal, method = body || key ? 'POST' : 'GET' } = options;
    return fetch(`${this.url}/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${await this.surroundings.tokenOf(accountId)}`,
        ...(body ? { 'content-type': 'application/json' } : {}),
        ...(key ? { 'idempotency-key': key } : {}),
      },
      body: body ? JSON.stringify(body) : null,
      ...(signal ? { signal } : {}),
    });
  }

  kill(): Promise<void> {
    return this.child.kill();
  }

  /** Ends it as Ctrl-C does. @returns how it ended */
  async stop(): Promise<string> {
    await this.child.stop();
    return this.child.ended;
  }
}
