/** What Nordlicht Mobil does itself around `kulanz gateway`; named by `gateway.json`. */
import * as z from 'zod';
import { toCivilDate } from '../../src/core/domain/index.js';
import { causeOf, type GatewaySetup } from '../../src/gateway/node/index.js';
import { systemClock, TestClock } from '../backend/process/clock.js';
import { outboxRoutes } from '../backend/process/outbox-routes.js';
import { testClockRoutes } from '../backend/process/test-clock-routes.js';
import { pspNotifications } from '../backend/psp/notifications.js';
import { talerweg } from '../backend/psp/talerweg.js';
import { bssCustomers } from '../bss/index.js';
import { takeHistory } from './take-history.js';
import { telcoApi } from './telco-api.js';

const Environment = z.object({
  BSS_URL: z.url(),
  BSS_CLIENT_SECRET: z.string().min(16),
  PSP_URL: z.url(),
  PSP_API_SECRET: z.string().min(16),
  PSP_WEBHOOK_SECRET: z.string().min(16),
  /** Lets this machine move the gateway's time. */
  TEST_CLOCK: z.stringbool().default(false),
});

const hourMs = 3_600_000;

const setup: GatewaySetup = ({ env, config: { tmForum }, log }) => {
  const given = Environment.parse(env);
  const telco = telcoApi(given.BSS_URL, given.BSS_CLIENT_SECRET);
  const clock = given.TEST_CLOCK ? new TestClock() : systemClock;
  const failed = (error: unknown) => log.error('night-failed', causeOf(error));
  const beginDay = () => telco.beginDay(toCivilDate(clock.now(), tmForum.timeZone));
  return {
    clock: () => clock.now(),
    // Whoever mints tokens lives in real time, also when a test has moved the gateway's.
    tokenClock: () => systemClock.now(),
    tell: (accountId) => telco.facts(accountId),
    payments: {
      provider: talerweg({
        url: given.PSP_URL,
        apiSecret: given.PSP_API_SECRET,
        serviceTime: (instant) => clock.at(instant),
      }),
      paymentOrigins: [given.PSP_URL],
    },
    async prepare(parts) {
      await beginDay();
      // The telco's own night; the gateway's jobs run every hour as well.
      setInterval(() => void beginDay().catch(failed), hourMs).unref();
      await takeHistory(parts, telco, bssCustomers, clock.now());
    },
    routes: (service) => {
      const everyDay = async () => {
        await beginDay();
        await service.runDailyJobs();
      };
      return {
        '/psp/notifications': pspNotifications(service, given.PSP_WEBHOOK_SECRET),
        ...(clock instanceof TestClock && {
          '/test/clock': testClockRoutes(clock, everyDay),
          '/test/outbox': outboxRoutes(service, bssCustomers, () => clock.now()),
        }),
      };
    },
  };
};
export default setup;
