/** The reference backend as a process: the contract over HTTP on the SQL store. */
import { sql } from 'kysely';
import {
  createCollectionsHandler,
  createJwtVerifier,
  createStaffJwtVerifier,
  createMemoryLimiter,
  defaultLimits,
  type Limits,
} from '../../src/gateway/http/index.js';
import { createReferenceService } from '../../src/gateway/reference/index.js';
import { demoPolicy } from '../policy.js';
import { demoCustomers, ensureSeeded } from '../seed/index.js';
import { run, type Running } from '../support/run.js';
import { serve } from '../support/serve.js';
import { openSqlStore, type SqlStore } from './index.js';
import { createApp } from './process/app.js';
import { systemClock, TestClock } from './process/clock.js';
import { startDailyJobs } from './process/daily-jobs.js';
import { causeOf, jsonLog } from './process/log.js';
import { outboxRoutes } from './process/outbox-routes.js';
import { readServerOptions, type ServerOptions } from './process/options.js';
import { testClockRoutes } from './process/test-clock-routes.js';
import { pspNotifications } from './psp/notifications.js';
import { talerweg } from './psp/talerweg.js';
import { SqlLimiter } from './store/sql-limiter.js';

await run(async () => {
  const options = readServerOptions();
  const store = await openSqlStore(options.location);
  try {
    return await start(options, store);
  } catch (error) {
    await store.close();
    throw error;
  }
});

async function start(options: ServerOptions, store: SqlStore): Promise<Running> {
  const log = jsonLog();
  const clock = options.testClock ? new TestClock() : systemClock;
  const seed = await ensureSeeded(store, clock.now(), options);
  const service = createReferenceService({
    store,
    payments: talerweg({
      url: options.pspUrl,
      apiSecret: options.apiSecret,
      serviceTime: (instant) => clock.at(instant),
    }),
    returnOrigins: options.allowedOrigin,
    paymentOrigins: [options.pspUrl],
    clock: () => clock.now(),
    policy: demoPolicy(seed.day),
  });
  const collections = createCollectionsHandler({
    service,
    verifyToken: createJwtVerifier(options),
    staff: options.staffAudience
      ? {
          service: service.staff,
          verifyToken: createStaffJwtVerifier({ ...options, audience: options.staffAudience }),
        }
      : undefined,
    onRefused: service.refusals.count,
    allowedOrigins: options.allowedOrigin,
    stepUp: {
      acrValues: ['kulanz:pin'],
      maxAgeSeconds: 900,
      requiredFor: ['planAccept', 'planChange', 'thirdParty'],
    },
    limits: raised(defaultLimits, options.raiseLimits),
    // The embedded database has one process, which counts by itself.
    limiter: 'databaseUrl' in options.location ? new SqlLimiter(store.db) : createMemoryLimiter(),
    // Whoever mints tokens lives in real time, also when a test has moved the service's.
    tokenClock: () => systemClock.now(),
    log: ({ cause, ...entry }) => log.error('problem', { ...entry, ...causeOf(cause) }),
  });
  const app = createApp({
    collections,
    pspNotifications: pspNotifications(service, options.webhookSecret),
    testClock:
      clock instanceof TestClock
        ? testClockRoutes(clock, async () => void (await service.runDailyJobs()))
        : undefined,
    outbox: options.testClock ? outboxRoutes(service, demoCustomers, () => clock.now()) : undefined,
    checkReady: async () => void (await sql`select 1`.execute(store.db)),
    log,
  });
  const jobs = startDailyJobs(service, log);
  const served = await serve(app, options.port, options.host);
  log.info('started', { port: served.port, dataAgeDays: seed.ageDays });
  return {
    facts: { port: served.port, dataAgeDays: seed.ageDays },
    async close() {
      await served.close();
      jobs.stop();
      await service.refusals.flush();
      await store.close();
      log.info('stopped');
    },
  };
}

function raised(limits: Limits, times: number): Partial<Limits> {
  return Object.fromEntries(
    Object.entries(limits).map(([name, limit]) => [name, { ...limit, calls: limit.calls * times }]),
  );
}
