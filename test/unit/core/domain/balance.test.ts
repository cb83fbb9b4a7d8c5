import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  balanceFigures,
  partsAddUp,
  type BalanceFacts,
  type OwedItem,
} from '../../../../src/core/domain/index.js';

const today = '2026-11-23';

function item(facts: Partial<OwedItem> = {}): OwedItem {
  return {
    kind: 'bill',
    dueDate: '2026-11-03',
    remainingMinor: 4_495,
    disputedMinor: 0,
    inPlan: false,
    onItsWayMinor: 0,
    ...facts,
  };
}

function figures(facts: Partial<BalanceFacts>) {
  const nothing = { items: [], inTransitMinor: 0, creditMinor: 0, depositMinor: 0 };
  return balanceFigures({ today, ...nothing, ...facts });
}

describe('payNow', () => {
  test('is overdue, due today and fees', () => {
    const { payNowMinor, payNowDueDate, parts } = figures({
      items: [
        item({ dueDate: '2026-10-05', remainingMinor: 3_995 }),
        item({ dueDate: today, remainingMinor: 100 }),
        item({ dueDate: undefined, remainingMinor: 10 }),
        item({ kind: 'debitReturnFee', remainingMinor: 385 }),
      ],
    });
    expect(payNowMinor).toBe(4_490);
    expect(payNowDueDate).toBe('2026-10-05');
    expect(parts).toEqual([
      { kind: 'overdue', amountMinor: 3_995 },
      { kind: 'dueNow', amountMinor: 110 },
      { kind: 'fees', amountMinor: 385 },
    ]);
  });

  test('leaves out what is not yet due, disputed or in a plan', () => {
    const { payNowMinor, totalMinor } = figures({
      items: [
        item({ dueDate: '2026-12-03' }),
        item({ disputedMinor: 4_495 }),
        item({ inPlan: true }),
        item({ disputedMinor: 4_000 }),
      ],
    });
    expect(payNowMinor).toBe(495);
    expect(totalMinor).toBe(4 * 4_495);
  });

  test('is less by credit and deposit, and never below zero', () => {
    expect(figures({ items: [item()], creditMinor: 1_000, depositMinor: 500 }).payNowMinor).toBe(
      2_995,
    );
    const covered = figures({ items: [item()], creditMinor: 9_000 });
    expect(covered).toMatchObject({ payNowMinor: 0, totalMinor: -4_505, payNowDueDate: undefined });
  });

  test('does not ask again for what is on its way, but the books still show it', () => {
    const onItsWay = figures({ items: [item({ onItsWayMinor: 4_495 })], inTransitMinor: 4_495 });
    expect(onItsWay).toMatchObject({ payNowMinor: 0, bookedDueMinor: 4_495, totalMinor: 0 });
  });

  test('money on its way to a plan makes nothing else cheaper', () => {
    const { payNowMinor } = figures({
      items: [item(), item({ inPlan: true, onItsWayMinor: 1_415 })],
      inTransitMinor: 1_415,
    });
    expect(payNowMinor).toBe(4_495);
  });

  const owedItems = fc.record({
    kind: fc.constantFrom('bill', 'charge', 'debitReturnFee', 'device'),
    dueDate: fc.constantFrom('2026-10-05', today, '2026-12-03', undefined),
    remainingMinor: fc.integer({ min: 0, max: 100_000 }),
    disputedShare: fc.integer({ min: 0, max: 4 }),
    inPlan: fc.boolean(),
    onItsWayMinor: fc.integer({ min: 0, max: 100_000 }),
  });

  test('the parts always add up, and payNow is never negative nor more than what is due', () => {
    fc.assert(
      fc.property(
        fc.array(owedItems, { maxLength: 8 }),
        fc.nat(50_000),
        fc.nat(50_000),
        fc.nat(50_000),
        (drawn, inTransitMinor, creditMinor, depositMinor) => {
          const items = drawn.map(({ disputedShare, ...owed }) => ({
            ...owed,
            disputedMinor: Math.floor((owed.remainingMinor * disputedShare) / 4),
          })) as OwedItem[];
          const result = figures({ items, inTransitMinor, creditMinor, depositMinor });
          const sum = result.parts.reduce((total, part) => total + part.amountMinor, 0);
          const due = result.parts
            .filter(({ kind }) => ['overdue', 'dueNow', 'fees'].includes(kind))
            .reduce((total, part) => total + part.amountMinor, 0);
          expect(sum).toBe(result.totalMinor);
          expect(result.payNowMinor).toBeGreaterThanOrEqual(0);
          expect(result.payNowMinor).toBeLessThanOrEqual(due);
          expect(result.payNowMinor).toBeLessThanOrEqual(result.bookedDueMinor);
        },
      ),
    );
  });
});

describe('parts that may be shown', () => {
  const eur = (amountMinor: number) => ({ amountMinor, currency: 'EUR' });
  const balance = {
    total: eur(30),
    payNow: { amount: eur(30) },
    parts: [
      { kind: 'overdue', amount: eur(40) },
      { kind: 'credit', amount: eur(-10) },
    ],
    partsComplete: true,
    asOf: '2026-11-23T09:00:00Z',
  } as const;

  test('add up', () => {
    expect(partsAddUp({ ...balance, parts: [...balance.parts] })).toBe(true);
  });

  test.each([
    ['another sum', { total: eur(31) }],
    ['another currency', { total: { amountMinor: 30, currency: 'SEK' } }],
    ['not complete', { partsComplete: false }],
  ])('are hidden: %s', (_name, change) => {
    expect(partsAddUp({ ...balance, parts: [...balance.parts], ...change })).toBe(false);
  });
});
