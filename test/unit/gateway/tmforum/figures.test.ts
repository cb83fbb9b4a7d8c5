import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Balances } from '../../../../src/gateway/tmforum/balances.js';
import type { Bill } from '../../../../src/gateway/tmforum/bills.js';
import { figuresOf } from '../../../../src/gateway/tmforum/figures.js';

const today = '2026-12-01';

const bill = (change: Partial<Bill>): Bill => ({
  id: 'b',
  number: undefined,
  isCredit: false,
  meaning: 'open',
  issuedOn: '2026-11-01',
  dueDate: '2026-11-15',
  period: undefined,
  amountMinor: 10_000,
  remainingMinor: 10_000,
  ...change,
});

type Meaning = Parameters<Balances['amounts']['get']>[0];
const balances = (amounts: Partial<Record<Meaning, number>>, hasUnknown = false): Balances => ({
  amounts: new Map(Object.entries(amounts) as [Meaning, number][]),
  hasUnknown,
});

const minor = fc.integer({ min: 0, max: 1_000_000 });
const bills = fc.array(
  fc
    .record({
      meaning: fc.constantFrom('open', 'disputed', 'inPlan', undefined),
      dueDate: fc.constantFrom('2026-11-15', today, '2026-12-15', undefined),
      remainingMinor: minor,
    })
    .map(bill),
  { maxLength: 6 },
);
const aside = fc.record({
  credit: minor,
  deposit: minor,
  inTransit: minor,
  disputed: minor,
  inPlan: minor,
});

describe('what an account owes', () => {
  it('is the sum of its parts whenever these are shown', () => {
    fc.assert(
      fc.property(bills, aside, fc.option(minor), (some, amounts, total) => {
        const told = total === null ? amounts : { ...amounts, total };
        const figures = figuresOf(some, balances(told), today);
        const sum = figures.parts.reduce((all, { amountMinor }) => all + amountMinor, 0);
        if (figures.partsComplete) expect(sum).toBe(figures.totalMinor);
        expect(figures.totalMinor).toBe(total ?? sum);
      }),
    );
  });

  it('never asks for what is disputed, in a plan, on its way, not due or not known', () => {
    fc.assert(
      fc.property(bills, aside, (some, amounts) => {
        const due = some.filter(
          ({ meaning, dueDate }) =>
            meaning === 'open' && (dueDate === undefined || dueDate <= today),
        );
        const dueMinor = due.reduce((all, { remainingMinor }) => all + remainingMinor, 0);
        const { credit, deposit, inTransit } = amounts;
        const { payNowMinor } = figuresOf(some, balances(amounts), today);
        expect(payNowMinor).toBeGreaterThanOrEqual(0);
        expect(payNowMinor).toBeLessThanOrEqual(
          Math.max(0, dueMinor - credit - deposit - inTransit),
        );
      }),
    );
  });

  it('takes what is disputed of the whole account from what is due first', () => {
    const two = [bill({}), bill({ dueDate: '2026-12-15' })];
    const figures = figuresOf(two, balances({ disputed: 4_000 }), today);
    expect(figures.payNowMinor).toBe(6_000);
    expect(figures.parts).toEqual([
      { kind: 'overdue', amountMinor: 6_000 },
      { kind: 'notYetDue', amountMinor: 10_000 },
      { kind: 'disputed', amountMinor: 4_000 },
    ]);
  });

  it('is the stack’s own total where sums disagree, and no more than that is asked for', () => {
    const figures = figuresOf([bill({})], balances({ total: 9_000 }), today);
    expect(figures).toMatchObject({ totalMinor: 9_000, partsComplete: false, payNowMinor: 9_000 });
  });

  it('hides its parts when there is a state or a balance that nobody knows', () => {
    const unknownBill = [bill({}), bill({ meaning: undefined })];
    expect(figuresOf(unknownBill, balances({}), today)).toMatchObject({
      partsComplete: false,
      payNowMinor: 10_000,
    });
    expect(figuresOf([bill({})], balances({}, true), today).partsComplete).toBe(false);
    const sure = balances({ total: 10_000 }, true);
    expect(figuresOf([bill({})], sure, today).partsComplete).toBe(true);
  });
});
