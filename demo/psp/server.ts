/** The pretend payment provider as a process of its own. */
import * as z from 'zod';
import { Port, readEnvironment, readFlags } from '../support/arguments.js';
import { run } from '../support/run.js';
import { serve } from '../../src/gateway/node/index.js';
import { createPsp } from './app.js';

const Flags = z.object({
  port: Port,
  /** Where browsers reach it. */
  origin: z.url(),
  merchant: z.string(),
  merchantOrigin: z.url(),
  notificationUrl: z.url(),
  /** File in which payments outlive the process. */
  book: z.string().optional(),
  slowMs: z.coerce.number().int().positive().default(6_000),
});
const Secrets = z.object({
  PSP_API_SECRET: z.string().min(16),
  PSP_WEBHOOK_SECRET: z.string().min(16),
});

await run(async () => {
  const flags = readFlags(Flags);
  const secrets = readEnvironment(Secrets);
  const { app, provider } = createPsp({
    origin: flags.origin,
    merchant: flags.merchant,
    returnOrigins: [flags.merchantOrigin],
    notificationUrl: flags.notificationUrl,
    file: flags.book,
    slowMs: flags.slowMs,
    apiSecret: secrets.PSP_API_SECRET,
    webhookSecret: secrets.PSP_WEBHOOK_SECRET,
  });
  const served = await serve(app, flags.port);
  return {
    async close() {
      await served.close();
      await provider.close();
    },
  };
});
