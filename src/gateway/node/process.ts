import { sql } from 'kysely';
import {
  createCollectionsHandler,
  createJwtVerifier,
  createMemoryLimiter,
  createStaffJwtVerifier,
  type CollectionsHandlerOptions,
  type JwtVerifierOptions,
} from '../http/index.js';
import type { ReferenceService } from '../reference/index.js';
import { SqlLimiter, type SqlStore } from '../sql/index.js';
import { createApp, type Routes } from './app.js';
import { startDailyJobs } from './daily-jobs.js';
import { causeOf, type Log } from './log.js';
import { serve } from './serve.js';

export interface ProcessOptions extends Pick<
  CollectionsHandlerOptions,
  'allowedOrigins' | 'limits' | 'stepUp' | 'tokenClock'
> {
  readonly service: ReferenceService;
  /** Closed with the process. */
  readonly store: SqlStore;
  /** Whose tokens are believed. */
  readonly tokens: Pick<JwtVerifierOptions, 'keys' | 'issuer' | 'audience'>;
  /** Audience of the tokens of the telco's own people; absent: `/staff` answers 501. */
  readonly staffAudience?: string | undefined;
  /** The store is shared by several processes, and so are the limits. */
  readonly isShared: boolean;
  readonly routes?: Routes | undefined;
  readonly log: Log;
  /** 0 picks a free one. */
  readonly port: number;
  /** Interface to listen on. Default: this machine alone. */
  readonly host?: string | undefined;
}

export interface RunningProcess {
  readonly port: number;
  /** Answers what is under way, and ends. */
  close(): Promise<void>;
}

/**
 * Serves a service by the contract, with health checks, one line of log for each request, and the
 * daily jobs every hour.
 * @throws the listen error, such as `EADDRINUSE`
 */
export async function startProcess(options: ProcessOptions): Promise<RunningProcess> {
  const { service, store, tokens, staffAudience, log } = options;
  const collections = createCollectionsHandler({
    service,
    verifyToken: createJwtVerifier(tokens),
    staff:
      staffAudience === undefined
        ? undefined
        : {
            service: service.staff,
            verifyToken: createStaffJwtVerifier({ ...tokens, audience: staffAudience }),
          },
    onRefused: service.refusals.count,
    allowedOrigins: options.allowedOrigins,
    stepUp: options.stepUp,
    limits: options.limits,
    limiter: options.isShared ? new SqlLimiter(store.db) : createMemoryLimiter(),
    tokenClock: options.tokenClock,
    log: ({ cause, ...entry }) => log.error('problem', { ...entry, ...causeOf(cause) }),
  });
  const app = createApp({
    collections,
    routes: options.routes,
    checkReady: async () => void (await sql`select 1`.execute(store.db)),
    log,
  });
  const served = await serve(app, options.port, options.host);
  const jobs = startDailyJobs(service, log);
  log.info('started', { port: served.port });
  return {
    port: served.port,
    async close() {
      await served.close();
      jobs.stop();
      await service.refusals.flush();
      await store.close();
      log.info('stopped');
    },
  };
}
