/** Nordlicht Mobil's own systems as a process: TM Forum APIs, and what these do not tell. */
import * as z from 'zod';
import { daysBetween, toCivilDate } from '../../src/core/domain/index.js';
import { Port, readEnvironment, readFlags } from '../support/arguments.js';
import { run } from '../support/run.js';
import { serve } from '../../src/gateway/node/index.js';
import { KeptState } from './kept-state.js';
import { createTelco } from './telco.js';

const Flags = z.object({
  port: Port,
  /** Of the TM Forum APIs, where there are two. */
  stack: z.enum(['v4', 'v5']).default('v4'),
  /** File in which all of it outlives the process. */
  data: z.string(),
  /** Makes all of it anew, seen from today. */
  reset: z.boolean().default(false),
});
const Secrets = z.object({ BSS_CLIENT_SECRET: z.string().min(16) });

await run(async () => {
  const { port, stack, data, reset } = readFlags(Flags);
  const { BSS_CLIENT_SECRET: clientSecret } = readEnvironment(Secrets);
  const today = toCivilDate(new Date(), 'Europe/Berlin');
  const { app, seedDay } = await createTelco({
    stack,
    credentials: { clientId: 'kulanz-gateway', clientSecret },
    kept: new KeptState(data, { reset }),
    today,
  });
  const served = await serve(app, port);
  return {
    facts: { dataAgeDays: daysBetween(seedDay, today) },
    close: () => served.close(),
  };
});
