/** What the telco books by itself on the bills of a plan, and what of it the plan shows. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { book } from '../../demo/bss/index.js';
import type { ApiVersion } from '../../src/gateway/tmforum/index.js';
import { Customer } from './support/customer.js';
import { agree } from './support/journeys.js';
import { openTmForumBackend, type TmForumBackend } from './support/tmforum-backend.js';

describe.each<ApiVersion>(['v4', 'v5'])('a stack of %s', (stack) => {
  let backend: TmForumBackend;
  let someone: Customer;
  let planId: string;
  let eachMinor: number;

  beforeEach(async () => {
    backend = await openTmForumBackend(stack);
    const id = await backend.openAccount('overdue');
    someone = new Customer(backend, id, await backend.token(id, { stepUp: true }));
    const plan = await agree(someone);
    planId = plan.id;
    eachMinor = plan.instalments[0]!.amount.amountMinor;
  });
  afterEach(() => {
    expect(backend.checker.violations).toEqual([]);
    return backend.close();
  });

  /** Books on the oldest bill of the plan that has this much open. */
  function bookThere(minor: number): void {
    const account = backend.bss.accounts.get(someone.accountId)!;
    const [{ bill }] = account.paymentPlan as [{ bill: { id: string }[] }];
    const inPlan = account.bills.filter(({ id }) => bill.some((each) => each.id === id));
    const takes = inPlan.find(({ remainingMinor }) => remainingMinor >= minor)!;
    book(account, [{ billId: takes.id, minor }]);
  }
  async function seen() {
    const { data } = await someone.call('getPlan', { id: planId });
    return [data.paid.amountMinor, ...data.instalments.slice(0, 2).map(({ state }) => state)];
  }

  it('collects a part of an instalment, and the rest of it later', async () => {
    bookThere(700);
    expect(await seen()).toEqual([700, 'partlyPaid', 'upcoming']);
    bookThere(eachMinor - 700);
    expect(await seen()).toEqual([eachMinor, 'paid', 'upcoming']);
  });

  it('takes back a debit that was returned: it is missing from what was paid last', async () => {
    bookThere(eachMinor + 700);
    expect(await seen()).toEqual([eachMinor + 700, 'paid', 'partlyPaid']);
    bookThere(-1_000);
    expect(await seen()).toEqual([eachMinor - 300, 'partlyPaid', 'upcoming']);
    bookThere(300 - eachMinor);
    expect(await seen()).toEqual([0, 'upcoming', 'upcoming']);
  });
});
