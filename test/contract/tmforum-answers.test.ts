/** What the gateway makes of accounts in each state, and of a stack that is slow or fails. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ApiVersion } from '../../src/gateway/tmforum/index.js';
import { portfolioNames, type PortfolioName } from '../../demo/bss/index.js';
import { Customer } from './support/customer.js';
import { openTmForumBackend, type TmForumBackend } from './support/tmforum-backend.js';

/** Total, what is asked for today, stage, and parts in minor units; null: not shown. */
type Figures = readonly [number, number, string, Readonly<Record<string, number>> | null];

const figures: Readonly<Record<PortfolioName, Figures>> = {
  overdue: [24_999, 16_000, 'overdue', { overdue: 16_000, notYetDue: 8_999 }],
  manyItems: [89_955, 87_956, 'overdue', { overdue: 87_956, notYetDue: 1_999 }],
  settled: [0, 0, 'none', {}],
  inCredit: [19_999, 11_000, 'overdue', { overdue: 16_000, notYetDue: 8_999, credit: -5_000 }],
  disputed: [24_999, 8_999, 'overdue', { overdue: 8_999, notYetDue: 8_999, disputed: 7_001 }],
  planActive: [24_999, 4_000, 'overdue', { overdue: 4_000, notYetDue: 8_999, inPlan: 12_000 }],
  disagreeing: [25_099, 16_000, 'overdue', null],
};

describe.each<ApiVersion>(['v4', 'v5'])('over a stack of %s', (stack) => {
  let backend: TmForumBackend;
  beforeEach(async () => {
    backend = await openTmForumBackend(stack, {}, { timeoutSeconds: 0.5, retries: 1 });
  });
  afterEach(() => backend.close());

  const open = async (name: PortfolioName): Promise<Customer> => {
    const id = backend.openBssAccount(name);
    return new Customer(backend, id, await backend.token(id));
  };

  it.each(portfolioNames)('an account that is %s owes what its records say', async (name) => {
    const { balance, stage } = (await (await open(name)).call('getAccount', {})).data;
    const parts = balance.parts.map(({ kind, amount }) => [kind, amount.amountMinor]);
    expect([
      balance.total.amountMinor,
      balance.payNow.amount.amountMinor,
      stage,
      balance.partsComplete ? Object.fromEntries(parts) : null,
    ]).toEqual(figures[name]);
  });

  it('a bill has the day, the number and the lines that the customer knows', async () => {
    const someone = await open('overdue');
    const { data } = (await someone.call('listItems', { query: { status: 'open' } })).data;
    expect(data.map(({ issuedOn, dueDate, status }) => [issuedOn, dueDate, status])).toEqual([
      ['2026-11-26', '2026-12-10', 'open'],
      ['2026-10-17', '2026-10-31', 'overdue'],
      ['2026-09-17', '2026-10-01', 'overdue'],
    ]);
    const [, partlyPaid] = data;
    expect(partlyPaid).toMatchObject({
      label: 'Rechnung RE-KONTO-1001-B2',
      amount: { amountMinor: 10_001, currency: 'EUR' },
      remaining: { amountMinor: 7_001, currency: 'EUR' },
      lines: [
        { label: 'Grundpreis Tarif Flussblick', amount: { amountMinor: 7_500 } },
        { label: 'Verbindungen', amount: { amountMinor: 2_501 } },
      ],
    });
  });

  it('a plan is laid out from what the stack keeps of it, and says so', async () => {
    const someone = await open('planActive');
    const [plan] = (await someone.call('listPlans', { query: { state: 'open' } })).data.data;
    expect(plan).toMatchObject({
      state: 'active',
      derived: true,
      collection: 'directDebit',
      allowedChanges: [],
      total: { amountMinor: 16_001 },
      paid: { amountMinor: 4_001 },
      remaining: { amountMinor: 12_000 },
    });
    expect(
      plan?.instalments.map(({ dueDate, amount, state }) => [dueDate, amount.amountMinor, state]),
    ).toEqual([
      ['2026-10-29', 4_001, 'paid'],
      ['2026-11-29', 4_000, 'due'],
      ['2026-12-29', 4_000, 'upcoming'],
      ['2027-01-29', 4_000, 'upcoming'],
    ]);
    expect((await someone.call('getAccount', {})).data.activePlanId).toBe(plan?.id);
  });

  it('a customer is reached where the stack says, as they prefer it', async () => {
    const { contactPoints } = (await (await open('overdue')).call('getSupportOptions', {})).data;
    expect(contactPoints.map(({ kind, masked }) => [kind, masked])).toEqual([
      ['email', expect.stringContaining('kunde.example')],
      ['phone', expect.stringMatching(/1$/)],
    ]);
    expect(JSON.stringify(contactPoints)).not.toMatch(/konto-1001|0000/);
  });

  it('a debit is told by the last digits of its account', async () => {
    const { data } = await (await open('overdue')).call('getPaymentOptions', {});
    expect(data.collection).toEqual({ kind: 'directDebit', maskedAccount: '••••\u00a02051' });
    expect(data.methods).toEqual([]);
  });

  it('one failure is not seen', async () => {
    const someone = await open('overdue');
    backend.bss.rules.failures = [{ path: /customerBill$/, status: 503, times: 1 }];
    await someone.call('getAccount', {});
  });

  it('a stack that goes on failing, or is too slow, is told from one that is away', async () => {
    const someone = await open('overdue');
    const { rules } = backend.bss;
    rules.failures = [{ path: /customerBill$/, status: 500, times: 2 }];
    const { problem } = await someone.refused('getAccount', 'upstream-error');
    expect(JSON.stringify(problem)).not.toContain('Vorgang');
    rules.failures = [{ path: /customerBill$/, status: 503, times: 2 }];
    await someone.refused('getAccount', 'unavailable');
    rules.slowMs = 700;
    await someone.refused('getAccount', 'upstream-timeout');
    rules.slowMs = 0;
    await someone.call('getAccount', {});
  });
});
