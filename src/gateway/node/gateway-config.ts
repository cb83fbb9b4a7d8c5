import * as z from 'zod/mini';
import type { AssuranceArea, RateLimit } from '../../core/contract/index.js';
import { defaultLimits } from '../http/index.js';
import { defaultTmForumConfig, TmForumConfig } from '../tmforum/config.js';
import { text, url } from '../tmforum/config-api.js';
import { faultsOf } from '../tmforum/config-faults.js';

/** What `gateway.json` says, or another source of the same members. */

const whole = (least: number, most: number) =>
  z
    .int({ error: 'must be a whole number' })
    .check(
      z.gte(least, `must be at least ${String(least)}`),
      z.lte(most, `must be at most ${String(most)}`),
    );

const isOrigin = (address: string): boolean =>
  URL.canParse(address) && new URL(address).origin === address;
const origin = text.check(
  z.refine(isOrigin, 'must be an origin such as https://www.telco.example'),
);

const listOf = <T extends z.ZodMiniType>(type: T) =>
  z.array(type, { error: 'must be a list' }).check(z.minLength(1, 'must not be empty'));

const timeout = whole(100, 600_000);
const Database = z.strictObject({
  /**
   * `postgres://...`: a PostgreSQL server, on which several processes may work. `file:data`: a folder of
   * this machine, for trying out; one process, and a power cut can lose the last writes.
   */
  url: text.check(z.regex(/^(postgres(ql)?:\/\/|file:)./, 'must begin with postgres:// or file:')),
  connectTimeoutMs: z.optional(timeout),
  statementTimeoutMs: z.optional(timeout),
});

const areas = ['planAccept', 'planChange', 'thirdParty'] as const satisfies AssuranceArea[];
const StepUp = z.strictObject({
  /** Authentication context classes (`acr`) that are strong enough. */
  acrValues: listOf(text),
  maxAgeSeconds: whole(1, 86_400),
  requiredFor: z.array(z.enum(areas, { error: `must be ${areas.join(', ')}` })),
});

const Limit = z.strictObject({ calls: whole(1, 1_000_000), perSeconds: whole(1, 86_400) });
const limitNames = Object.keys(defaultLimits) as RateLimit[];

const GatewayConfig = z.strictObject({
  port: z._default(whole(0, 65_535), 8310),
  /** Interface to listen on. TLS is ended before it. */
  host: z._default(text, '127.0.0.1'),
  database: Database,
  /** Whose tokens are believed (JWT, RFC 7519); `account` in them is the billing account's id. */
  tokens: z.strictObject({
    jwksUrl: url,
    issuer: text,
    audience: text,
    /** Of the tokens of the telco's own people; absent: nothing under `/staff`. */
    staffAudience: z.optional(text),
  }),
  /** Pages that may call, and that payments return to. */
  allowedOrigins: listOf(origin),
  /** Absent: nobody is asked to prove who they are once more. */
  stepUp: z.optional(StepUp),
  /** For each account; what is absent keeps the contract's. */
  limits: z.optional(z.partialRecord(z.enum(limitNames), Limit)),
  /** A module with what a telco does itself, from this file's folder; see `GatewaySetup`. */
  hooks: z.optional(text),
  tmForum: TmForumConfig,
});
export type GatewayConfig = z.infer<typeof GatewayConfig>;

/**
 * Checks a configuration once, when the gateway starts. What `tmForum` leaves out of
 * `defaultTmForumConfig` is taken from there, and an `authorization` beside `apis` is that of every API
 * which names none.
 * @throws TypeError naming every field that is wrong, and what would be right, one a line
 */
export function readGatewayConfig(given: unknown): GatewayConfig {
  const result = GatewayConfig.safeParse(withDefaults(given));
  if (result.success) return result.data;
  throw new TypeError(faultsOf(result.error).join('\n'));
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function withDefaults(given: unknown): unknown {
  if (!isObject(given) || !('tmForum' in given) || !isObject(given.tmForum)) return given;
  return { ...given, tmForum: { ...defaultTmForumConfig, ...authorized({ ...given.tmForum }) } };
}

/** `authorization` of the whole stack is that of every API which names none. */
function authorized({ authorization, apis, ...others }: Readonly<Record<string, unknown>>): object {
  if (authorization === undefined || !isObject(apis)) {
    return { ...others, apis, ...(authorization !== undefined && { authorization }) };
  }
  const each = Object.entries(apis).map(([name, api]: [string, unknown]) => [
    name,
    isObject(api) ? { authorization, ...api } : api,
  ]);
  return { ...others, apis: Object.fromEntries(each) as unknown };
}
