import type { PaymentProvider, ReferencePolicy, ReferenceService } from '../reference/index.js';
import {
  defaultTimeouts,
  openSqlStore,
  type DatabaseLocation,
  type SqlStore,
} from '../sql/index.js';
import { createTmForumService, type TmForumHooks } from '../tmforum/index.js';
import type { Routes } from './app.js';
import type { GatewayConfig } from './gateway-config.js';
import { causeOf, jsonLog, type Log } from './log.js';
import { startProcess, type RunningProcess } from './process.js';

/** What a telco does itself, beside what `gateway.json` says. */
export interface GatewayHooks extends TmForumHooks {
  /** The payment provider's hosted page; absent: nobody can pay here. */
  readonly payments?:
    | {
        readonly provider: PaymentProvider;
        /** Where its pages are. */
        readonly paymentOrigins: readonly string[];
      }
    | undefined;
  /** Default: `defaultPolicy`. */
  readonly policy?: ReferencePolicy | undefined;
  /**
   * Apps beside the contract, such as one that hears the payment provider's notices and tells them to
   * `service.applyProviderNotification()`.
   */
  readonly routes?: ((service: ReferenceService) => Routes) | undefined;
  /** Runs before anybody is served. */
  readonly prepare?:
    | ((parts: { readonly service: ReferenceService; readonly store: SqlStore }) => Promise<void>)
    | undefined;
  /** Present time of whoever mints tokens. Default: the clock of the rules. */
  readonly tokenClock?: (() => Date) | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The default export of the module that `hooks` names in `gateway.json`. */
export type GatewaySetup = (surroundings: {
  readonly env: Environment;
  readonly config: GatewayConfig;
  readonly log: Log;
}) => GatewayHooks | Promise<GatewayHooks>;

/**
 * Serves the contract over a telco's TM Forum Open APIs.
 * @param config as `readGatewayConfig()` has checked it
 * @throws what keeps it from starting: the database's error, the listen error
 */
export async function startGateway(
  config: GatewayConfig,
  setup: GatewaySetup = () => ({}),
  { env = process.env, log = jsonLog() }: { env?: Environment; log?: Log } = {},
): Promise<RunningProcess> {
  const hooks = await setup({ env, config, log });
  const { payments, routes, prepare, tokenClock, ...own } = hooks;
  const { database, tokens, allowedOrigins, tmForum } = config;
  const store = await openSqlStore(locationOf(database));
  try {
    const service = createTmForumService(tmForum, {
      onForeignRecords: ({ api, count }) => log.error('foreign-records', { api, count }),
      onUntold: (error) => log.error('offer-untold', causeOf(error)),
      ...own,
      store,
      payments: payments && { returnOrigins: allowedOrigins, ...payments },
    });
    await prepare?.({ service, store });
    const { jwksUrl, staffAudience, ...signedBy } = tokens;
    return await startProcess({
      service,
      store,
      tokens: { ...signedBy, keys: new URL(jwksUrl) },
      staffAudience,
      isShared: !isFolder(database.url),
      allowedOrigins,
      stepUp: config.stepUp,
      limits: config.limits,
      routes: routes?.(service),
      tokenClock,
      log,
      port: config.port,
      host: config.host,
    });
  } catch (error) {
    await store.close();
    throw error;
  }
}

const folderScheme = 'file:';
const isFolder = (url: string): boolean => url.startsWith(folderScheme);

function locationOf(database: GatewayConfig['database']): DatabaseLocation {
  const { url, connectTimeoutMs, statementTimeoutMs } = database;
  if (isFolder(url)) return { dataFolder: url.slice(folderScheme.length) };
  return {
    databaseUrl: url,
    timeouts: {
      connectMs: connectTimeoutMs ?? defaultTimeouts.connectMs,
      statementMs: statementTimeoutMs ?? defaultTimeouts.statementMs,
    },
  };
}
