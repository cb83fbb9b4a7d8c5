import { fileURLToPath } from 'node:url';
import type { JSONWebKeySet } from 'jose';
import * as z from 'zod';
import { Port, readEnvironment, readFlags } from '../../support/arguments.js';
import { defaultTimeouts, type DatabaseLocation } from '../../../src/gateway/sql/index.js';

const defaultDataFolder = fileURLToPath(new URL('../../../.kulanz/data', import.meta.url));

const Origin = z.url().transform((url) => new URL(url).origin);
const OriginList = z
  .string()
  .transform((list) => list.split(','))
  .pipe(z.array(Origin));
const loopback = ['127.0.0.1', '::1', 'localhost'];

const Flags = z.object({
  /** 0 picks a free one. */
  port: Port.default(0),
  host: z.string().default('127.0.0.1'),
  /** Folder of the embedded database; unused with DATABASE_URL. */
  data: z.string().default(defaultDataFolder),
  /** Where the keys of those who mint tokens are published ... */
  jwksUrl: z.url().optional(),
  /** ... or the one public key itself, as JSON. */
  publicJwk: z.string().optional(),
  issuer: z.string().min(1),
  audience: z.string().min(1),
  /** Audience of the tokens of the telco's own people; absent: `/staff` is not served. */
  staffAudience: z.string().min(1).optional(),
  /** Pages that may call, and that payments may return to; separated by commas. */
  allowedOrigin: OriginList,
  pspUrl: Origin,
  /** Deletes all data and makes it anew, of today. */
  reset: z.boolean().default(false),
  /** Starts without invented customers where there is no data yet. */
  empty: z.boolean().default(false),
  /** Lets this machine move the service's time forward, and look into the outbox of reminders. */
  testClock: z.boolean().default(false),
  /** Every limit is so many times as high: for runs that do in seconds what people do in hours. */
  raiseLimits: z.coerce.number().int().min(1).default(1),
});

/** In milliseconds. */
const Timeout = z.coerce.number().int().min(100).max(600_000);

const Environment = z.object({
  DATABASE_URL: z.string().optional(),
  /** How long a connection to DATABASE_URL may take ... */
  DATABASE_CONNECT_TIMEOUT_MS: Timeout.default(defaultTimeouts.connectMs),
  /** ... and one statement; who needs it longer is told that the service is unavailable. */
  DATABASE_STATEMENT_TIMEOUT_MS: Timeout.default(defaultTimeouts.statementMs),
  PSP_API_SECRET: z.string().min(16),
  PSP_WEBHOOK_SECRET: z.string().min(16),
});

export interface ServerOptions extends Omit<z.infer<typeof Flags>, 'jwksUrl' | 'publicJwk'> {
  readonly location: DatabaseLocation;
  readonly keys: URL | JSONWebKeySet;
  readonly apiSecret: string;
  readonly webhookSecret: string;
}

/**
 * Reads flags and environment; secrets and DATABASE_URL are never flags, which everybody on the
 * machine can read.
 * @throws Error naming what is missing or wrong
 */
export function readServerOptions(args?: string[]): ServerOptions {
  const { jwksUrl, publicJwk, ...flags } = readFlags(Flags, args);
  const environment = readEnvironment(Environment);
  if (flags.testClock && !loopback.includes(flags.host)) {
    throw new Error(`--test-clock: refused on ${flags.host}, only on this machine (127.0.0.1)`);
  }
  return {
    ...flags,
    location: readLocation(environment, flags.data),
    keys: readKeys(jwksUrl, publicJwk),
    apiSecret: environment.PSP_API_SECRET,
    webhookSecret: environment.PSP_WEBHOOK_SECRET,
  };
}

function readLocation(
  environment: z.infer<typeof Environment>,
  dataFolder: string,
): DatabaseLocation {
  const { DATABASE_URL: databaseUrl } = environment;
  if (!databaseUrl) return { dataFolder };
  const { DATABASE_CONNECT_TIMEOUT_MS: connectMs, DATABASE_STATEMENT_TIMEOUT_MS: statementMs } =
    environment;
  return { databaseUrl, timeouts: { connectMs, statementMs } };
}

function readKeys(jwksUrl: string | undefined, publicJwk: string | undefined) {
  if (jwksUrl) return new URL(jwksUrl);
  if (!publicJwk) throw new Error('--jwks-url or --public-jwk: one of them is needed');
  try {
    return { keys: [JSON.parse(publicJwk)] } as JSONWebKeySet;
  } catch {
    throw new Error('--public-jwk: this is no JSON');
  }
}
