/** The reference backend as a process: the contract over HTTP on the SQL store. */
import { defaultLimits, type Limits } from '../../src/gateway/http/index.js';
import { jsonLog, startProcess } from '../../src/gateway/node/index.js';
import { createReferenceService } from '../../src/gateway/reference/index.js';
import { openSqlStore, type SqlStore } from '../../src/gateway/sql/index.js';
import { demoPolicy } from '../policy.js';
import { demoCustomers, ensureSeeded } from '../seed/index.js';
import { run, type Running } from '../support/run.js';
import { systemClock, TestClock } from './process/clock.js';
import { readServerOptions, type ServerOptions } from './process/options.js';
import { outboxRoutes } from './process/outbox-routes.js';
import { testClockRoutes } from './process/test-clock-routes.js';
import { pspNotifications } from './psp/notifications.js';
import { talerweg } from './psp/talerweg.js';

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
  const { keys, issuer, audience } = options;
  const { port, close } = await startProcess({
    service,
    store,
    tokens: { keys, issuer, audience },
    staffAudience: options.staffAudience,
    // The embedded database has one process, which counts by itself.
    isShared: 'databaseUrl' in options.location,
    allowedOrigins: options.allowedOrigin,
    stepUp: {
      acrValues: ['kulanz:pin'],
      maxAgeSeconds: 900,
      requiredFor: ['planAccept', 'planChange', 'thirdParty'],
    },
    limits: raised(defaultLimits, options.raiseLimits),
    // Whoever mints tokens lives in real time, also when a test has moved the service's.
    tokenClock: () => systemClock.now(),
    routes: {
      '/psp/notifications': pspNotifications(service, options.webhookSecret),
      ...(clock instanceof TestClock && {
        '/test/clock': testClockRoutes(clock, async () => void (await service.runDailyJobs())),
        '/test/outbox': outboxRoutes(service, demoCustomers, () => clock.now()),
      }),
    },
    log: jsonLog(),
    port: options.port,
    host: options.host,
  });
  return { facts: { port, dataAgeDays: seed.ageDays }, close };
}

function raised(limits: Limits, times: number): Partial<Limits> {
  return Object.fromEntries(
    Object.entries(limits).map(([name, limit]) => [name, { ...limit, calls: limit.calls * times }]),
  );
}
