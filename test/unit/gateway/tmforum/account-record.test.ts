import { describe, expect, it } from 'vitest';
import { fromStack, newAccountRecord } from '../../../../src/gateway/tmforum/account-record.js';
import { offeredCapabilities } from '../../../../src/gateway/tmforum/capabilities.js';
import { readTmForumConfig } from '../../../../src/gateway/tmforum/config.js';
import { scheduledDebitOf, type StackFacts } from '../../../../src/gateway/tmforum/facts.js';
import type { OpaqueId } from '../../../../src/gateway/tmforum/opaque-id.js';
import type { ToldFacts } from '../../../../src/gateway/tmforum/told.js';
import type { Bill } from '../../../../src/gateway/tmforum/bills.js';
import { right } from './right-config.js';

const config = readTmForumConfig(right);
const offered = offeredCapabilities(config, true);
const today = '2026-12-01';

const bill = (meaning: Bill['meaning']): Bill => ({
  id: 'b',
  number: undefined,
  kind: 'bill',
  meaning,
  issuedOn: '2026-11-01',
  dueDate: '2026-11-15',
  period: undefined,
  amountMinor: 10_000,
  remainingMinor: 10_000,
});

type Amounts = Partial<Record<Parameters<StackFacts['balances']['amounts']['get']>[0], number>>;
interface Given {
  readonly bills?: readonly Bill[];
  readonly amounts?: Amounts;
  readonly hasUnknown?: boolean;
  readonly state?: string;
  readonly told?: ToldFacts;
}

const factsOf = ({ bills = [bill('open')], amounts = {}, ...given }: Given): StackFacts => ({
  record: { id: 'konto-1', name: 'Mobilfunk', state: given.state ?? 'Active' },
  bills,
  rates: [],
  balances: {
    amounts: new Map(Object.entries(amounts)) as StackFacts['balances']['amounts'],
    hasUnknown: given.hasUnknown ?? false,
  },
  methods: [],
  individual: undefined,
  contactPoints: [],
  refusedChannels: [],
  told: given.told ?? {},
  scheduledDebit: undefined,
  today,
  tag: 'seen',
});

const read = (given: Given, by = config) => fromStack(factsOf(given), by, offered);

describe('the books of a stack', () => {
  const unexplained = (given: Given) => read(given).books?.unexplainedMinor;

  it('are whole where its total is what its parts come to', () => {
    expect(unexplained({})).toBeUndefined();
    expect(unexplained({ amounts: { total: 10_000 } })).toBeUndefined();
    const parts = { total: 6_500, credit: 1_000, deposit: 2_000, inTransit: 500 };
    expect(unexplained({ amounts: parts })).toBeUndefined();
    // Whatever that balance is, the total has it.
    expect(unexplained({ amounts: { total: 10_000 }, hasUnknown: true })).toBeUndefined();
  });

  it('are not where sums disagree, or something of them is not known', () => {
    expect(unexplained({ amounts: { total: 9_000 } })).toBe(-1_000);
    expect(unexplained({ hasUnknown: true })).toBe(0);
    const bills = [bill('open'), bill(undefined)];
    expect(unexplained({ bills })).toBe(0);
    expect(unexplained({ bills, amounts: { total: 20_000 } })).toBe(10_000);
  });
});

describe('an account of a stack', () => {
  it('may do less than the gateway offers, and never more', () => {
    const told: ToldFacts = {
      capabilities: { dispute: false, chat: true, plans: 'view', planChanges: ['move'] },
    };
    const less = { dispute: false, plans: 'view', planChanges: ['move'] };
    expect(read({ told }).capabilities).toEqual({ ...offered, ...less });
    expect(offered.chat).toBe(false);
  });

  it('is restricted where its state says so, and what works is told by the telco', () => {
    expect(read({}).restricted).toBeUndefined();
    const limited = readTmForumConfig({
      ...right,
      accountStates: { Active: 'open', Barred: 'serviceLimited' },
    });
    const told: ToldFacts = { protection: { services: ['voiceOutgoing'] } };
    const facts = { state: 'Barred', told };
    expect(read(facts).restricted).toBeUndefined();
    expect(read(facts, limited).restricted).toEqual({
      since: today,
      services: [{ kind: 'voiceOutgoing', working: 'limited' }],
    });
  });

  it('is restricted since the day on which that was first seen', () => {
    const barred = readTmForumConfig({ ...right, accountStates: { Barred: 'serviceLimited' } });
    const facts = { ...factsOf({ state: 'Barred' }), today: '2026-12-05' };
    const now = '2026-12-01T10:00:00.000Z';
    const before = newAccountRecord(factsOf({ state: 'Barred' }), barred, offered, now);
    expect(fromStack(facts, barred, offered, before).restricted?.since).toBe(today);
  });

  it('has no debit to come that should have come, and names its bills as items', async () => {
    const ids: OpaqueId = (...parts) => Promise.resolve(parts.join(' '));
    const on = (day: string) => {
      const scheduledDebit = { amountMinor: 1, billIds: ['b1'], on: day };
      return scheduledDebitOf({ scheduledDebit }, 'konto-1', today, ids);
    };
    expect(await on('2026-11-30')).toBeUndefined();
    expect(await on(today)).toEqual({ amountMinor: 1, itemIds: ['konto-1 bill b1'], on: today });
  });
});
