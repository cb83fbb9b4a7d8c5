import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  aprPercent,
  bandOf,
  checkPlanPolicy,
  currencyDigits,
  daysBetween,
  dueDates,
  isBusinessDay,
  lastDayToObject,
  planFrame,
  promiseWindow,
  proposePlans,
  rhythmFrom,
  schedulePlan,
  smallestPromise,
  sumMinor,
  type PlanBand,
  type PlanWish,
} from '../../../../src/core/domain/index.js';
import { civilDates, manyRuns } from '../../../support/arbitraries.js';

/** Those of Germany around the year in which most tests happen. */
const holidays = new Set([
  ...['2026-10-03', '2026-12-25', '2026-12-26', '2027-01-01', '2027-03-26', '2027-03-29'],
  ...['2027-05-01', '2027-05-06', '2027-05-17', '2027-10-03', '2027-12-25', '2027-12-26'],
]);
const today = '2026-11-23';
const band: PlanBand = {
  fromMinor: 2_000,
  minInstalmentMinor: 1_000,
  maxInstalments: 12,
  maxDays: 420,
  offeredCounts: [3, 6],
  frequencies: ['monthly', 'fortnightly', 'weekly'],
  noticeDays: 3,
  latestStartDays: 40,
  pausesPerYear: 2,
  maxPausePeriods: 2,
  movesPerInstalment: 2,
  graceDays: 3,
  feeMinor: 0,
};
const frame = planFrame(band, today, holidays);
/** A fee with what the law asks for. */
const costs = { feeMinor: 50, precontractDocument: 'info' };
const wish = (facts: Partial<PlanWish>): PlanWish => ({
  size: { count: 6 },
  frequency: 'monthly',
  ...facts,
});
const amounts = (totalMinor: number, facts: Partial<PlanWish>) => {
  const outcome = schedulePlan(totalMinor, wish(facts), frame);
  return outcome.ok
    ? outcome.value.instalments.map(({ amountMinor }) => amountMinor)
    : outcome.refusal;
};
const dates = (totalMinor: number, facts: Partial<PlanWish>) => {
  const outcome = schedulePlan(totalMinor, wish(facts), frame);
  return outcome.ok ? outcome.value.instalments.map(({ dueDate }) => dueDate) : outcome.refusal;
};

describe('a plan', () => {
  test('over 289.93 in six instalments: the odd cent comes first', () => {
    expect(amounts(28_993, { size: { count: 6 } })).toEqual([
      4_833, 4_832, 4_832, 4_832, 4_832, 4_832,
    ]);
  });

  test('of a wished 20.00 a month over 84.90 has five instalments of 16.98, none above the wish', () => {
    expect(amounts(8_490, { size: { amountMinor: 2_000 } })).toEqual([
      1_698, 1_698, 1_698, 1_698, 1_698,
    ]);
  });

  test('names the amounts that would do when a wish falls below the minimum', () => {
    expect(amounts(8_490, { size: { amountMinor: 1_001 } })).toEqual({
      reason: 'amount',
      smallestMinor: 1_062,
      largestMinor: 8_490,
    });
  });

  test('names the largest number of instalments', () => {
    expect(amounts(8_490, { size: { count: 9 } })).toEqual({
      reason: 'count',
      smallest: 1,
      largest: 8,
    });
  });

  test('follows payday: one day after the 15th, on business days', () => {
    // 16 January 2027 is a Saturday, 16 May a Sunday before Whit Monday.
    expect(dates(8_490, { payday: 'fifteenth' })).toEqual([
      '2026-12-16',
      '2027-01-18',
      '2027-02-16',
      '2027-03-16',
      '2027-04-16',
      '2027-05-18',
    ]);
  });

  test('the day after the last of the month is the first of the next', () => {
    expect(dates(4_000, { payday: 'last', size: { count: 4 } })).toEqual([
      '2026-12-01',
      '2027-01-04',
      '2027-02-01',
      '2027-03-01',
    ]);
  });

  test('keeps a chosen day: 31 January, 28 February, 31 March', () => {
    const rhythm = rhythmFrom('2027-01-31', 'monthly');
    expect(dueDates(rhythm, '2027-01-31', 3, new Set())).toEqual([
      '2027-02-01',
      '2027-03-01',
      '2027-03-31',
    ]);
  });

  test.each([
    ['weekly', ['2026-11-26', '2026-12-03', '2026-12-10', '2026-12-17']],
    ['fortnightly', ['2026-11-26', '2026-12-10', '2026-12-24', '2027-01-07']],
  ] as const)('%s', (frequency, expected) => {
    expect(dates(4_000, { frequency, size: { count: 4 } })).toEqual(expected);
  });

  test('starts neither before the notice period nor after the latest start', () => {
    const refused = { reason: 'date', earliest: '2026-11-26', latest: '2027-01-02' };
    expect(dates(8_490, { startOn: '2026-11-25' })).toEqual(refused);
    expect(dates(8_490, { startOn: '2027-01-03' })).toEqual(refused);
  });

  test('is proposed up to three times, and the lowest instalment is among them', () => {
    const proposed = (totalMinor: number) =>
      proposePlans(totalMinor, { frequency: 'monthly' }, frame).map(
        ({ instalments }) => instalments.length,
      );
    expect(proposed(28_993)).toEqual([3, 6, 12]);
    expect(proposed(5_500)).toEqual([3, 5]);
    expect(proposed(1_900)).toEqual([]);
  });

  test('is proposed in the longest numbers that are possible, each once', () => {
    const many = planFrame({ ...band, offeredCounts: [2, 3, 6, 9] }, today, holidays);
    const proposed = (totalMinor: number) =>
      proposePlans(totalMinor, { frequency: 'monthly' }, many).map(
        ({ instalments }) => instalments.length,
      );
    expect(proposed(5_500)).toEqual([2, 3, 5]);
    expect(proposed(6_000)).toEqual([2, 3, 6]);
    expect(proposed(28_993)).toEqual([6, 9, 12]);
  });

  test('may be one single instalment', () => {
    expect(amounts(1_500, { size: { count: 1 } })).toEqual([1_500]);
  });

  test.each([
    ['2027-01-25', 2],
    ['2027-01-26', 3],
  ])('ends on %s at the latest: at most %i instalments', (latestEnd, largest) => {
    const outcome = schedulePlan(8_490, wish({ size: { count: 9 } }), { ...frame, latestEnd });
    expect(outcome).toEqual({ ok: false, refusal: { reason: 'count', smallest: 1, largest } });
  });

  test('follows a payday from the very first day that is possible', () => {
    expect(dates(4_000, { payday: 'day-25', size: { count: 1 } })).toEqual(['2026-11-26']);
    expect(dates(4_000, { payday: 'day-5', size: { count: 1 } })).toEqual(['2026-12-07']);
  });

  test('may start on the last day that is possible', () => {
    const until = planFrame({ ...band, latestStartDays: 36 }, today, holidays);
    for (const start of [{ startOn: '2026-12-29' }, { payday: 'day-28', startOn: '2026-12-01' }]) {
      const outcome = schedulePlan(8_490, wish(start), until);
      expect(outcome.ok && outcome.value.instalments[0]?.dueDate).toBe('2026-12-29');
    }
  });

  const wishes = fc.record({
    size: fc.oneof(
      fc.record({ count: fc.integer({ min: 1, max: 14 }) }),
      fc.record({ amountMinor: fc.integer({ min: 1, max: 100_000 }) }),
    ),
    frequency: fc.constantFrom('monthly', 'fortnightly', 'weekly'),
    payday: fc.option(
      fc.oneof(
        fc.constantFrom('first', 'fifteenth', 'last', 'weekly', 'none'),
        fc.integer({ min: 1, max: 31 }).map((day) => `day-${String(day)}`),
      ),
      { nil: undefined },
    ),
  });

  /** A total of a currency with 0, 2 or 3 digits, and a policy in its units. */
  const totals = fc
    .tuple(
      fc.constantFrom(...['ISK', 'EUR', 'KWD'].map((currency) => currencyDigits(currency) ?? 0)),
      fc.nat(),
    )
    .map(([digits, drawn]) => {
      const unit = 10 ** digits;
      const inUnits = { ...band, fromMinor: 20 * unit, minInstalmentMinor: 10 * unit };
      return { total: 20 * unit + (drawn % (2_000 * unit)), band: inUnits };
    });

  test('always adds up, never falls below the minimum or above the wish, and moves forward in time', () => {
    let made = 0;
    fc.assert(
      fc.property(totals, wishes, civilDates(), ({ total, band: inUnits }, drawn, day) => {
        const drawnFrame = planFrame(inUnits, day, holidays);
        const outcome = schedulePlan(total, drawn as PlanWish, drawnFrame);
        if (!outcome.ok) return;
        made += 1;
        const { instalments } = outcome.value;
        const minors = instalments.map(({ amountMinor }) => amountMinor);
        const days = instalments.map(({ dueDate }) => dueDate);
        expect(sumMinor(minors)).toBe(total);
        expect(Math.min(...minors)).toBeGreaterThanOrEqual(inUnits.minInstalmentMinor);
        expect(Math.max(...minors) - Math.min(...minors)).toBeLessThanOrEqual(1);
        if ('amountMinor' in drawn.size) {
          expect(Math.max(...minors)).toBeLessThanOrEqual(drawn.size.amountMinor);
        }
        expect(days.every((each) => isBusinessDay(each, holidays))).toBe(true);
        expect(days.every((each, index) => each > (days[index - 1] ?? ''))).toBe(true);
        expect(days[0]! >= drawnFrame.earliestStart).toBe(true);
        expect(days[0]! <= drawnFrame.latestStart).toBe(true);
        expect(days.at(-1)! <= drawnFrame.latestEnd).toBe(true);
      }),
      manyRuns,
    );
    expect(made).toBeGreaterThan(manyRuns.numRuns / 10);
  });

  test('asked for again is the same plan, by amount or by number', () => {
    fc.assert(
      fc.property(totals, wishes, civilDates(), ({ total, band: inUnits }, drawn, day) => {
        const drawnFrame = planFrame(inUnits, day, holidays);
        const quote = (size: PlanWish['size']) =>
          schedulePlan(total, { ...(drawn as PlanWish), size }, drawnFrame);
        const outcome = quote(drawn.size);
        expect(quote(drawn.size)).toEqual(outcome);
        if (outcome.ok) expect(quote({ count: outcome.value.instalments.length })).toEqual(outcome);
      }),
      manyRuns,
    );
  });

  test('what a refusal says would do, does, and nothing beyond it', () => {
    fc.assert(
      fc.property(totals, wishes, ({ total, band: inUnits }, drawn) => {
        const drawnFrame = planFrame(inUnits, today, holidays);
        const quote = (size: PlanWish['size']) =>
          schedulePlan(total, { ...(drawn as PlanWish), size }, drawnFrame).ok;
        const outcome = schedulePlan(total, drawn as PlanWish, drawnFrame);
        if (outcome.ok) return;
        const { refusal } = outcome;
        if (refusal.reason === 'amount') {
          const { smallestMinor, largestMinor } = refusal;
          expect(quote({ amountMinor: smallestMinor })).toBe(true);
          expect(quote({ amountMinor: largestMinor })).toBe(true);
          expect(quote({ amountMinor: smallestMinor - 1 })).toBe(false);
          expect(quote({ amountMinor: largestMinor + 1 })).toBe(false);
        } else if (refusal.reason === 'count') {
          expect(quote({ count: refusal.smallest })).toBe(true);
          expect(quote({ count: refusal.largest })).toBe(true);
          expect(quote({ count: refusal.largest + 1 })).toBe(false);
        }
      }),
      manyRuns,
    );
  });

  test('with a fee comes to what is owed and the fee, whatever is wished for, and has an APR', () => {
    let made = 0;
    fc.assert(
      fc.property(
        fc.integer({ min: 2_000, max: 200_000 }),
        fc.integer({ min: 1, max: 70 }),
        wishes,
        civilDates(),
        (total, feeMinor, drawn, day) => {
          const [dear] = checkPlanPolicy([{ ...band, ...costs, feeMinor }]);
          const drawnFrame = planFrame(dear!, day, holidays);
          const quote = (size: PlanWish['size']) =>
            schedulePlan(total, { ...(drawn as PlanWish), size }, drawnFrame);
          const outcome = quote(drawn.size);
          if (!outcome.ok) {
            const { refusal } = outcome;
            if (refusal.reason !== 'amount') return;
            expect(quote({ amountMinor: refusal.smallestMinor }).ok).toBe(true);
            expect(quote({ amountMinor: refusal.smallestMinor - 1 }).ok).toBe(false);
            expect(refusal.largestMinor).toBe(total + feeMinor);
            return;
          }
          made += 1;
          const { instalments } = outcome.value;
          const minors = instalments.map(({ amountMinor }) => amountMinor);
          expect(sumMinor(minors)).toBe(total + feeMinor);
          expect(Math.max(...minors) - Math.min(...minors)).toBeLessThanOrEqual(1);
          if ('amountMinor' in drawn.size) {
            expect(Math.max(...minors)).toBeLessThanOrEqual(drawn.size.amountMinor);
          }
          expect(aprPercent(total, instalments, day)).toBeGreaterThanOrEqual(0);
        },
      ),
      manyRuns,
    );
    expect(made).toBeGreaterThan(manyRuns.numRuns / 10);
  });

  test.each([Number.NaN, Infinity, -1, 1.5, 2 ** 60])('of a size of %d is refused', (size) => {
    expect(amounts(8_490, { size: { amountMinor: size } })).toMatchObject({ reason: 'amount' });
    expect(amounts(8_490, { size: { count: size } })).toMatchObject({ reason: 'count' });
  });

  test('in a rhythm that the policy does not have is refused', () => {
    const monthly = planFrame({ ...band, frequencies: ['monthly'] }, today, holidays);
    const outcome = schedulePlan(8_490, wish({ frequency: 'weekly' }), monthly);
    expect(outcome).toEqual({ ok: false, refusal: { reason: 'notPossible' } });
  });

  test('on a day that does not exist is a defect of the caller', () => {
    expect(() => dates(8_490, { startOn: '2026-11-31' })).toThrow(RangeError);
  });
});

describe('a policy', () => {
  const bands = (...ends: [number, number?][]): PlanBand[] =>
    ends.map(([fromMinor, toMinor]) => ({
      ...band,
      fromMinor,
      ...(toMinor !== undefined && { toMinor }),
    }));

  test.each([
    ['a gap', bands([0, 100], [200])],
    ['an overlap', bands([0, 100], [50])],
    ['an open band before another', bands([0], [100])],
    ['an end below its start', bands([100, 50])],
    ['a fee without a document', [{ ...band, feeMinor: 100 }]],
    ['a fee and an empty document', [{ ...band, feeMinor: 100, precontractDocument: '' }]],
    ['a negative fee', [{ ...band, feeMinor: -1, precontractDocument: 'info' }]],
    ['half a cent of a fee', [{ ...band, feeMinor: 0.5, precontractDocument: 'info' }]],
    ['a fee without an APR', [{ ...band, feeMinor: 800, precontractDocument: 'info' }]],
    ['a fee that is due at once', [{ ...band, ...costs, noticeDays: 0 }]],
    ['a start later than the end', [{ ...band, maxDays: 10 }]],
  ])('with %s is refused', (_name, policy) => {
    expect(() => checkPlanPolicy(policy)).toThrow(RangeError);
  });

  test('may have a fee with all that the law asks for', () => {
    const dear = [{ ...band, ...costs }];
    expect(checkPlanPolicy(dear)).toBe(dear);
  });

  test.each([
    [{ feeMinor: 50 }, 'Band 1 (from 2000) must name its precontractDocument'],
    [{ ...costs, feeMinor: 800 }, '800 have no APR that can be told'],
  ])('says what a fee lacks: %j', (facts, words) => {
    expect(() => checkPlanPolicy([{ ...band, ...facts }])).toThrow(words);
  });

  test('says which band is wrong, and what would be right', () => {
    expect(() => checkPlanPolicy(bands([0, 100], [200]))).toThrow(
      'Band 2 (from 200) must start where the band before it ends: 100',
    );
  });

  test('finds the band of an amount', () => {
    const policy = checkPlanPolicy(bands([100, 200], [200]));
    expect(bandOf(policy, 99)).toBeUndefined();
    expect(bandOf(policy, 199)?.fromMinor).toBe(100);
    expect(bandOf(policy, 200)?.fromMinor).toBe(200);
  });
});

test('half of what may be asked for can be promised, rounded up', () => {
  const half = { maxDays: 21, graceDays: 3, minPercent: 50 };
  expect(smallestPromise(8_490, half)).toBe(4_245);
  expect(smallestPromise(8_491, half)).toBe(4_246);
});

describe('other days', () => {
  test('a payment can be promised from tomorrow until three weeks ahead', () => {
    const window = promiseWindow('2026-11-27', { maxDays: 21 }, holidays);
    expect(window).toEqual({ earliest: '2026-11-30', latest: '2026-12-18' });
  });

  test('the last day to object is eight weeks from receipt (TKG §67)', () => {
    expect(lastDayToObject('2026-11-03', holidays)).toBe('2026-12-29');
    expect(daysBetween('2026-11-03', '2026-12-29')).toBe(56);
    // Eight weeks from 30 October are Christmas Day; the next business day counts (BGB §193).
    expect(lastDayToObject('2026-10-30', holidays)).toBe('2026-12-28');
  });
});
