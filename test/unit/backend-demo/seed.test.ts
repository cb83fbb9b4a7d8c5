import { describe, expect, test } from 'vitest';
import { demoEntries } from '../../../demo/seed/entries.js';
import { demoCustomers } from '../../../demo/seed/index.js';
import { countries, nthPerson } from '../../../demo/seed/people.js';
import { generatePortfolio } from '../../../demo/seed/portfolio.js';
import { Account } from '../../../src/core/contract/index.js';
import { addDays, daysBetween } from '../../../src/core/domain/index.js';
import {
  createReferenceService,
  MemoryStore,
  type Entry,
  type RecordKind,
  type Records,
} from '../../../src/gateway/reference/index.js';
import { scenarioNames, scenarios } from '../../../src/testing/index.js';

const today = '2026-11-22';
const entries = demoEntries(today);

function recordsOf<K extends RecordKind>(kind: K, all: readonly Entry[] = entries): Records[K][] {
  return all.flatMap((entry) => (entry.kind === kind ? [entry.record as Records[K]] : []));
}

/** A service that knows these records, at noon of the seed's day. */
async function serviceOf(records: readonly Entry[]) {
  const store = new MemoryStore();
  await store.load(records);
  const service = createReferenceService({
    store,
    payments: {
      createCheckout: () => Promise.reject(new Error('nobody pays here')),
      cancelCheckout: () => Promise.reject(new Error('nobody pays here')),
    },
    returnOrigins: [],
    paymentOrigins: [],
    clock: () => new Date(`${today}T12:00:00.000Z`),
  });
  return async (accountId: string) => {
    const result = await service.handlers.getAccount?.({
      operation: 'getAccount',
      principal: {
        accountId,
        subject: 'customer',
        scopes: new Set(['read']),
        actor: { kind: 'self' },
        acr: undefined,
        authenticatedAt: undefined,
      },
      id: '',
      query: undefined,
      body: undefined,
      ifMatch: undefined,
      assured: true,
      now: service.now(),
    });
    return Account.parse(result?.data);
  };
}

describe("the demo's customers", () => {
  test('are at least 60, told apart by name and account', () => {
    expect(demoCustomers.length).toBeGreaterThanOrEqual(60);
    for (const field of ['key', 'accountId', 'name', 'reference'] as const) {
      const values = new Set(demoCustomers.map((customer) => customer[field]));
      expect(values.size, field).toBe(demoCustomers.length);
    }
  });

  test('are the same on every machine', () => {
    const [first] = demoCustomers;
    expect(first).toMatchObject({ name: 'Anna Zirbenwald', accountId: '1p4BNXrDQoR2ISgpc5XZ2Y' });
    expect(demoEntries(today)).toEqual(entries);
  });

  test('show every state there is, but the one that needs an open payment page', () => {
    const shown = new Set(demoCustomers.map(({ scenario }) => scenario));
    expect(scenarioNames.filter((name) => !shown.has(name))).toEqual(['paymentLeft']);
  });

  test('live in Germany and the Nordic countries, and pay in their money', () => {
    const accounts = recordsOf('account');
    const currencies = new Set(accounts.map(({ currency }) => currency));
    expect([...currencies].sort()).toEqual(['DKK', 'EUR', 'NOK', 'SEK']);
    expect(accounts.find(({ jurisdiction }) => jurisdiction === 'AT')?.currency).toBe('EUR');
  });

  test('have numbers and addresses that nobody has', () => {
    const points = recordsOf('account').flatMap(({ contactPoints }) => contactPoints);
    const phones = points.filter(({ kind }) => kind === 'phone').map(({ value }) => value);
    // Ranges for fiction: Bundesnetzagentur, PTS. Elsewhere no subscriber's number begins so.
    const fiction =
      /^\+(49 171 39200\d\d|46 70 17406(0[5-9]|[1-9]\d)|4[57] 10 00 00\d\d|358 00 1000\d\d)$/;
    expect(phones.filter((phone) => !fiction.test(phone))).toEqual([]);
    const emails = points.filter(({ kind }) => kind === 'email').map(({ value }) => value);
    expect(emails.filter((email) => !/^[a-z]+\.[a-z]+@example\.org$/.test(email))).toEqual([]);
  });

  test.each(Object.entries(countries))(
    'use up all names of %s before one comes again',
    (_, country) => {
      const all = country.firstNames.length * country.lastNames.length;
      const names = Array.from({ length: all }, (_person, n) => nthPerson(country, n).name);
      expect(new Set(names).size).toBe(all);
    },
  );
});

describe('their history', () => {
  const withHistory = demoCustomers.filter(({ scenario }) => scenario !== 'longest');

  test.each(withHistory.map(({ key, accountId }) => [key, accountId]))(
    'of %s goes back 24 months, with a paid bill and its payment in most of them',
    (_key, accountId) => {
      const bills = recordsOf('item').filter((item) => item.accountId === accountId);
      const oldest = bills.map(({ issuedOn }) => issuedOn).sort()[0] ?? today;
      expect(daysBetween(oldest, today)).toBeGreaterThan(700);
      const paid = bills.filter(({ state }) => state === 'paid');
      expect(paid.length).toBeGreaterThanOrEqual(20);
      const payments = recordsOf('payment').filter((payment) => payment.accountId === accountId);
      const allocated = payments.flatMap(({ allocations }) => allocations);
      for (const bill of paid) {
        const money = allocated.filter(({ itemId }) => itemId === bill.id);
        expect(money.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(bill.amountMinor);
      }
    },
  );

  test('has no payment, reminder or bill of the future', () => {
    const late = recordsOf('payment').filter(({ createdAt }) => createdAt.slice(0, 10) > today);
    expect(late).toEqual([]);
    const steps = recordsOf('account').flatMap(({ timeline }) => timeline);
    expect(steps.filter(({ on }) => on > today)).toEqual([]);
    expect(steps.filter(({ kind }) => kind === 'reminderSent').length).toBeGreaterThan(50);
  });

  test('changes nothing of what is owed now', async () => {
    const account = await serviceOf(entries);
    for (const { accountId, scenario, locale } of demoCustomers) {
      const alone = await serviceOf(scenarios[scenario](today, { accountId, locale }));
      const [whole, part] = [await account(accountId), await alone(accountId)];
      expect(whole.balance, scenario).toEqual(part.balance);
      expect(whole.stage, scenario).toBe(part.stage);
    }
  });

  test('is the same a day later, one day on', () => {
    const later = recordsOf('item', demoEntries(addDays(today, 1)));
    const current = recordsOf('item').filter(({ state }) => state === 'open');
    for (const item of current) {
      const moved = later.find(
        ({ id, accountId }) => id === item.id && accountId === item.accountId,
      );
      expect(moved?.dueDate).toBe(addDays(item.dueDate ?? '', 1));
    }
  });
});

describe('a portfolio', () => {
  const options = { accounts: 300, seed: 7, today };

  test('has as many accounts as asked for, each of its own', () => {
    const portfolio = [...generatePortfolio(options)];
    expect(new Set(portfolio.map(({ accountId }) => accountId)).size).toBe(300);
    expect(new Set(portfolio.map(({ scenario }) => scenario)).size).toBeGreaterThan(10);
  });

  test('is the same for the same seed, and another for another', () => {
    const ids = (seed: number) =>
      [...generatePortfolio({ ...options, accounts: 5, seed })].map(({ accountId }) => accountId);
    expect(ids(7)).toEqual(ids(7));
    expect(ids(8)).not.toEqual(ids(7));
  });
});
