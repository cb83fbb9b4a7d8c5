import { Hono, type MiddlewareHandler } from 'hono';
import type { ApiVersion } from '../../src/gateway/tmforum/index.js';
import { serveAccountPatch, serveIndividualPatch } from './account-patch.js';
import { serveCollections, type Collections } from './collections.js';
import { failing } from './failing.js';
import { settle, settlePending } from './payments.js';
import type { BssAccount } from './portfolio.js';
import { servePlanOffers } from './plan-offers.js';
import { serveProcessFlows, type ProcessFlows } from './process-flows.js';
import { serveReads } from './reads.js';
import { calmRules, type BssRules } from './rules.js';
import { serveTimeSlots } from './time-slots.js';
import { serveTokens, type Credentials } from './tokens.js';
import { versionsOf, type BaseOf } from './versions.js';

/** A telco's stack of TM Forum APIs, and what is in it. */
export interface BssApp {
  readonly app: Hono;
  /** Lets in who has a token of the stack. */
  readonly onlyWithToken: MiddlewareHandler;
  readonly accounts: Map<string, BssAccount>;
  /** What was written, and what others have written before. */
  readonly collections: Collections;
  /** A payment becomes `done`, and its bills are paid by it. */
  readonly settlePayment: (id: string) => void;
  readonly processFlows: ProcessFlows;
  readonly rules: BssRules;
  /** Path and query of every call, oldest first. */
  readonly calls: string[];
}

/** @param afterWrite runs when something was written, before that is answered */
export function createBss(
  stack: ApiVersion,
  credentials: Credentials,
  afterWrite: () => void = () => undefined,
): BssApp {
  const accounts = new Map<string, BssAccount>();
  const rules = calmRules();
  const calls: string[] = [];
  const versions = versionsOf(stack);
  const base: BaseOf = (api) => `/tmf-api/${api}/${versions[api]}`;
  const app = new Hono();

  const onlyWithToken = serveTokens(app, credentials);
  app.use('/tmf-api/*', async (context, next) => {
    const { pathname, search } = new URL(context.req.url);
    calls.push(pathname + search);
    const refused = await onlyWithToken(context, next);
    if (context.req.method !== 'GET') {
      if (rules.booksPayments === 'atOnce') settlePending(accounts, collections.payment);
      afterWrite();
    }
    return refused;
  });
  app.use('/tmf-api/*', failing(rules));
  app.use('/telco/*', failing(rules));
  serveReads(app, base, stack, accounts, rules);
  serveAccountPatch(app, base('accountManagement'), stack, accounts, rules);
  serveIndividualPatch(app, base('party'), stack, accounts);
  serveTimeSlots(app, base('appointment'), rules);
  servePlanOffers(app, onlyWithToken, rules);
  const processFlows = serveProcessFlows(app, base('processFlowManagement'), rules);
  const collections = serveCollections(app, versions, rules);

  const settlePayment = (id: string): void => {
    settle(accounts, collections.payment, id);
  };

  return { app, onlyWithToken, accounts, collections, processFlows, rules, calls, settlePayment };
}
