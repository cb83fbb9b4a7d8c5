import { describe, expect, it } from 'vitest';
import { readBalances } from '../../../../src/gateway/tmforum/balances.js';
import { readBills } from '../../../../src/gateway/tmforum/bills.js';
import { readTmForumConfig } from '../../../../src/gateway/tmforum/index.js';
import { readBill, readBillingAccount } from '../../../../src/gateway/tmforum/records.js';
import { api, right } from './right-config.js';

const v5 = readTmForumConfig({ ...right, balanceTypes: { receivable: 'total', credit: 'credit' } });
const v4 = readTmForumConfig({
  ...v5,
  apis: { accountManagement: { ...api, version: 'v4' }, customerBill: { ...api, version: 'v4' } },
});
const now = new Date('2026-12-01T10:00:00Z');
const euros = (value: number) => ({ unit: 'EUR', value });

describe('a bill of the stack', () => {
  const least = { id: 'b', state: 'sent', billDate: '2026-11-01', amountDue: euros(80) };
  const read = (change: object, config = v5) =>
    readBills([readBill({ ...least, ...change })], config)[0];

  it('needs an id, an amount and a date, and no more', () => {
    expect(read({})).toMatchObject({ meaning: 'open', amountMinor: 8_000, remainingMinor: 8_000 });
    expect(read({ billDate: undefined, paymentDueDate: '2026-11-15' })?.issuedOn).toBe(
      '2026-11-15',
    );
    expect(() => read({ billDate: undefined })).toThrow('upstream-error');
    expect(() => read({ amountDue: undefined })).toThrow('upstream-error');
    expect(() => read({ id: undefined })).toThrow('upstream-error');
    expect(() => read({ amountDue: { value: '80' } })).toThrow('upstream-error');
  });

  it('comes to what is on it, and not to what earlier ones left', () => {
    expect(read({ taxIncludedAmount: euros(50) })?.amountMinor).toBe(5_000);
  });

  it('has left what the stack says, or what was not paid', () => {
    expect(read({ remainingAmount: euros(30) })?.remainingMinor).toBe(3_000);
    const appliedPayment = [{ appliedAmount: euros(20) }, {}, { appliedAmount: euros(5) }];
    expect(read({ appliedPayment })?.remainingMinor).toBe(5_500);
    expect(read({ state: 'settled', remainingAmount: euros(30) })?.remainingMinor).toBe(0);
  });

  it('that gives money back is a credit, whichever way the stack says so', () => {
    const credit = { kind: 'credit', amountMinor: -8_000, remainingMinor: 0 };
    expect(read({ category: 'creditNote' }, v4)).toMatchObject(credit);
    expect(read({ amountDue: euros(-80) }, v5)).toMatchObject(credit);
  });

  it('is not shown before it is sent, and in a state that nobody knows is told as such', () => {
    expect(read({ state: 'validated' })).toBeUndefined();
    expect(read({ state: 'inCollections' })?.meaning).toBeUndefined();
    expect(read({ state: 'toString' })?.meaning).toBeUndefined();
    expect(read({ state: undefined })?.meaning).toBeUndefined();
  });
});

describe('balances of the stack', () => {
  const read = (accountBalance: readonly object[], config = v5) =>
    readBalances(readBillingAccount({ id: 'a', accountBalance }), config, now);

  it('are held for the customer with a minus in v5, and without one in v4', () => {
    const v5Credit = read([{ balanceType: 'credit', amount: euros(-50) }]);
    const v4Credit = read([{ balanceType: 'credit', amount: euros(50) }], v4);
    expect(v5Credit.amounts.get('credit')).toBe(5_000);
    expect(v4Credit.amounts.get('credit')).toBe(5_000);
    expect(() => read([{ balanceType: 'credit', amount: euros(50) }])).toThrow('upstream-error');
    expect(() => read([{ balanceType: 'credit', amount: euros(-50) }], v4)).toThrow(
      'upstream-error',
    );
  });

  it('add up by meaning, without those that ended', () => {
    const total = { balanceType: 'receivable', amount: euros(10) };
    const ended = { ...total, validFor: { endDateTime: '2026-11-30T00:00:00Z' } };
    expect(read([total, ended, total]).amounts.get('total')).toBe(2_000);
  });

  it('of a type that is not configured are noticed and not guessed', () => {
    for (const balanceType of ['loyalty', 'constructor', '__proto__']) {
      const balances = read([{ balanceType, amount: euros(10) }]);
      expect(balances).toEqual({ amounts: new Map(), hasUnknown: true });
    }
  });
});
