import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono, type Context } from 'hono';
import type { ApiVersion } from '../../../../src/gateway/tmforum/index.js';
import { serveAccountPatch, serveIndividualPatch } from './account-patch.js';
import { pageOf, problem } from './answers.js';
import { serveCollections, type Collections } from './collections.js';
import { failing } from './failing.js';
import { settle } from './payments.js';
import type { BssAccount } from './portfolio.js';
import { calmRules, type BssRules } from './rules.js';
import { serveTimeSlots } from './time-slots.js';
import {
  billingAccountOf,
  customerBillOf,
  individualOf,
  paymentMethodsOf,
  ratesOf,
  type Json,
} from './shapes.js';

/** The version of each API in a stack. Source: contract v1, "TM Forum" (no public v5 of TMF670). */
export const versionsOf = (stack: ApiVersion) =>
  ({
    accountManagement: stack,
    customerBillManagement: stack,
    paymentMethod: 'v4',
    party: stack,
    troubleTicket: stack,
    payment: 'v4',
    appointment: 'v4',
    partyInteraction: stack,
  }) as const;

export interface Bss {
  readonly origin: string;
  readonly accounts: Map<string, BssAccount>;
  /** What was written, and what others have written before. */
  readonly collections: Collections;
  /** A payment becomes `done`, and its bills are paid by it. */
  readonly settlePayment: (id: string) => void;
  readonly rules: BssRules;
  /** Path and query of every call, oldest first. */
  readonly calls: string[];
  close(): Promise<void>;
}

/** Name and secret that the BSS gives tokens for. */
export const credentials = { clientId: 'kulanz-gateway', clientSecret: 'only-for-tests' };
const accessToken = 'token-of-the-bss';

/** A stack of TM Forum APIs over real HTTP, on a free port of this machine. */
export async function startBss(stack: ApiVersion): Promise<Bss> {
  const accounts = new Map<string, BssAccount>();
  const rules = calmRules();
  const calls: string[] = [];
  const versions = versionsOf(stack);
  const app = new Hono();

  app.post('/oauth/token', async (context) => {
    const basic = `Basic ${btoa(`${credentials.clientId}:${credentials.clientSecret}`)}`;
    const { grant_type: grant } = await context.req.parseBody();
    return context.req.header('authorization') === basic && grant === 'client_credentials'
      ? context.json({ access_token: accessToken, token_type: 'Bearer', expires_in: 300 })
      : context.json({ error: 'invalid_client' }, 401);
  });

  app.use('/tmf-api/*', async (context, next) => {
    const { pathname, search } = new URL(context.req.url);
    calls.push(pathname + search);
    const isKnown = context.req.header('authorization') === `Bearer ${accessToken}`;
    return isKnown ? next() : problem(context, 401);
  });
  app.use('/tmf-api/*', failing(rules));

  /** What belongs to an account, as the list of everybody's. */
  const all = (recordsOf: (account: BssAccount) => readonly Json[]) =>
    [...accounts.values()].map((account) => ({ account, records: recordsOf(account) }));

  const list = (
    context: Context,
    filter: string | undefined,
    matches: (account: BssAccount) => boolean,
    recordsOf: (account: BssAccount) => readonly Json[],
  ) => {
    const everybody = all(recordsOf);
    const own = everybody.filter(({ account }) => matches(account));
    const others = everybody.filter(({ account }) => !matches(account));
    const isFiltered = filter !== undefined && rules.filters === 'leaky';
    const found = isFiltered ? [...others.slice(0, 2), ...own] : everybody;
    const records = found.flatMap((each) => each.records);
    return pageOf(context, records, rules);
  };

  const one = (
    context: Context,
    matches: (account: BssAccount) => boolean,
    shape: (account: BssAccount) => Json,
  ) => {
    const isMistaken = rules.answersWithNeighbour?.test(context.req.path) ?? false;
    const isWanted = (account: BssAccount) => matches(account) !== isMistaken;
    const account = [...accounts.values()].find(isWanted);
    return account ? context.json(shape(account)) : problem(context, 404);
  };

  const base = (api: keyof typeof versions) => `/tmf-api/${api}/${versions[api]}`;
  app.get(`${base('accountManagement')}/billingAccount/:id`, (context) =>
    one(
      context,
      ({ id }) => id === context.req.param('id'),
      (account) => billingAccountOf(account, stack),
    ),
  );
  app.get(`${base('customerBillManagement')}/customerBill`, (context) => {
    const wanted = context.req.query('billingAccount.id');
    return list(
      context,
      wanted,
      ({ id }) => id === wanted,
      (account) => account.bills.map((bill) => customerBillOf(account, bill, stack)),
    );
  });
  app.get(`${base('customerBillManagement')}/appliedCustomerBillingRate`, (context) => {
    const wanted = context.req.query('billingAccount.id');
    return list(
      context,
      wanted,
      ({ id }) => id === wanted,
      (account) =>
        account.bills.flatMap((bill) => {
          const [asked = bill] = accounts.get(wanted ?? '')?.bills ?? [];
          const named = rules.mixesLines && account.id !== wanted ? asked.id : bill.id;
          return ratesOf(account, { ...bill, id: named }, stack);
        }),
    );
  });
  app.get(`${base('paymentMethod')}/paymentMethod`, (context) => {
    const wanted = context.req.query('relatedParty.id');
    return list(context, wanted, ({ partyId }) => partyId === wanted, paymentMethodsOf);
  });
  app.get(`${base('party')}/individual/:id`, (context) =>
    one(
      context,
      ({ partyId }) => partyId === context.req.param('id'),
      (account) => individualOf(account, stack),
    ),
  );

  serveAccountPatch(app, base('accountManagement'), stack, accounts, rules);
  serveIndividualPatch(app, base('party'), stack, accounts);
  serveTimeSlots(app, base('appointment'), rules);
  const collections = serveCollections(app, versions, rules);

  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    accounts,
    rules,
    calls,
    collections,
    settlePayment: (id) => {
      settle(accounts, collections.payment, id);
    },
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}
