import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  balanceFigures,
  type BalanceFigures,
  type OwedItem,
} from '../../../../src/core/domain/index.js';
import { setApart, withTotalOf } from '../../../../src/gateway/reference/set-apart.js';

const today = '2026-12-01';
const item = (change: Partial<OwedItem> = {}): OwedItem => ({
  kind: 'bill',
  dueDate: '2026-11-15',
  remainingMinor: 10_000,
  disputedMinor: 0,
  inPlan: false,
  onItsWayMinor: 0,
  ...change,
});
const figuresOf = (items: readonly OwedItem[]): BalanceFigures =>
  balanceFigures({ today, items, inTransitMinor: 0, creditMinor: 0, depositMinor: 0 });

const minor = fc.integer({ min: 0, max: 1_000_000 });
const items = fc.array(
  fc
    .record({
      remainingMinor: minor,
      dueDate: fc.constantFrom('2026-11-15', today, '2026-12-15', undefined),
      inPlan: fc.boolean(),
    })
    .map(item),
  { maxLength: 6 },
);
const apart = fc.record({ disputedMinor: minor, inPlanMinor: minor, inTransitMinor: minor });

describe('what another system keeps apart for a whole account', () => {
  it('changes what is asked for, and never what is owed', () => {
    fc.assert(
      fc.property(items, apart, (some, kept) => {
        const [before, after] = [figuresOf(some), figuresOf(setApart(some, today, kept))];
        expect(after.totalMinor).toBe(before.totalMinor);
        expect(after.payNowMinor).toBeLessThanOrEqual(before.payNowMinor);
      }),
    );
  });

  it('is taken from what is due first', () => {
    const two = [item({ dueDate: '2026-12-15' }), item()];
    const kept = { disputedMinor: 4_000, inPlanMinor: 0, inTransitMinor: 0 };
    const figures = figuresOf(setApart(two, today, kept));
    expect(figures.payNowMinor).toBe(6_000);
    expect(figures.parts).toEqual([
      { kind: 'overdue', amountMinor: 6_000 },
      { kind: 'notYetDue', amountMinor: 10_000 },
      { kind: 'disputed', amountMinor: 4_000 },
    ]);
  });

  it('is not taken twice where items tell it, too', () => {
    const kept = { disputedMinor: 4_000, inPlanMinor: 10_000, inTransitMinor: 0 };
    const told = [item({ disputedMinor: 4_000 }), item({ inPlan: true })];
    expect(figuresOf(setApart(told, today, kept))).toEqual(figuresOf(told));
  });
});

describe('another system’s own total', () => {
  const books = (unexplainedMinor: number) => ({
    seen: '',
    apart: { disputedMinor: 0, inPlanMinor: 0, inTransitMinor: 0 },
    unexplainedMinor,
  });

  it('is what is owed, and nobody is asked for more than that', () => {
    const figures = figuresOf([item()]);
    expect(withTotalOf(books(-1_000), figures, 0)).toMatchObject({
      totalMinor: 9_000,
      payNowMinor: 9_000,
    });
    expect(withTotalOf(books(1_000), figures, 0)).toMatchObject({
      totalMinor: 11_000,
      payNowMinor: 10_000,
    });
  });

  it('with nothing left to ask for names no day', () => {
    const figures = withTotalOf(books(0), figuresOf([item()]), 10_000);
    expect(figures).toMatchObject({ payNowMinor: 0, payNowDueDate: undefined });
  });
});
