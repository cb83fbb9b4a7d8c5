/** The telco's self-care site as a process of its own. */
import * as z from 'zod';
import { backendKinds } from '../backends.js';
import { bssCustomers } from '../bss/index.js';
import { demoCustomers } from '../seed/customers.js';
import { Port, readFlags } from '../support/arguments.js';
import { run } from '../support/run.js';
import { serve } from '../../src/gateway/node/index.js';
import { createSite } from './app.js';
import { Brand } from './brands.js';

const Flags = z.object({
  port: Port,
  /** Where browsers reach the site; also the issuer of its tokens. */
  origin: z.url(),
  /** Where browsers reach the collections backend. */
  backendOrigin: z.url(),
  /** Where the payment provider's page is. */
  paymentOrigin: z.url(),
  audience: z.string(),
  brand: Brand,
  /** Of the tokens of the telco's own people. */
  staffAudience: z.string(),
  backend: z.enum(backendKinds),
});

await run(async () => {
  const { port, backend, ...options } = readFlags(Flags);
  const customers = backend === 'tmforum' ? bssCustomers : demoCustomers;
  return serve(await createSite({ ...options, customers }), port);
});
