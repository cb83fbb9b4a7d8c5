import type { Context, Hono } from 'hono';
import type { ApiVersion } from '../../src/gateway/tmforum/index.js';
import { pageOf, problem } from './answers.js';
import type { BssAccount } from './portfolio.js';
import type { BssRules } from './rules.js';
import {
  billingAccountOf,
  customerBillOf,
  individualOf,
  paymentMethodsOf,
  ratesOf,
  type Json,
} from './shapes.js';
import type { BaseOf } from './versions.js';

/** Accounts, bills, payment methods and customers. */
export function serveReads(
  app: Hono,
  base: BaseOf,
  stack: ApiVersion,
  accounts: ReadonlyMap<string, BssAccount>,
  rules: BssRules,
): void {
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
    const isFiltered = filter !== undefined && rules.filters !== 'ignored';
    const strangers = rules.filters === 'leaky' ? others.slice(0, 2) : [];
    const found = isFiltered ? [...strangers, ...own] : everybody;
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
}
