import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PlanChangeRequest } from '../../../../src/core/contract/index.js';
import {
  addDays,
  bookOnInstalments,
  changePlan,
  dueDates,
  instalmentState,
  lay,
  openMinor,
  planFrame,
  rhythmFrom,
  sumMinor,
  type PlanBand,
  type PlanTerms,
} from '../../../../src/core/domain/index.js';

const today = '2026-11-23';
const band: PlanBand = {
  fromMinor: 2_000,
  minInstalmentMinor: 1_000,
  maxInstalments: 12,
  maxDays: 420,
  offeredCounts: [3, 6],
  frequencies: ['monthly'],
  noticeDays: 3,
  latestStartDays: 40,
  pausesPerYear: 1,
  maxPausePeriods: 2,
  movesPerInstalment: 1,
  graceDays: 3,
  feeMinor: 0,
};
const frame = planFrame(band, today, new Set());

/** Instalments of 14.15 due on the 4th (or the next business day), the first of them paid. */
function plan({ count = 6, paid = 2, first = '2026-10-05' } = {}): PlanTerms {
  const rhythm = rhythmFrom(first, 'monthly');
  const unpaid = lay(1_415 * count, dueDates(rhythm, first, count, new Set())).map((each) => ({
    ...each,
    id: `i${String(each.number)}`,
    paidMinor: 0,
    moves: 0,
  }));
  const { instalments } = bookOnInstalments(unpaid, 1_415 * paid);
  return { rhythm, instalments, pauses: [] };
}

function change(request: PlanChangeRequest, before = plan()) {
  let made = 0;
  const outcome = changePlan(request, before, frame, () => `new${String((made += 1))}`);
  return outcome.ok ? outcome.value : outcome.refusal;
}

function schedule(request: PlanChangeRequest, before = plan()) {
  const after = change(request, before);
  if (!('instalments' in after)) throw new Error(`refused: ${JSON.stringify(after)}`);
  return after.instalments.map(({ dueDate, amountMinor }) => `${dueDate} ${String(amountMinor)}`);
}

const eur = (amountMinor: number) => ({ amountMinor, currency: 'EUR' });

describe('changes of a plan', () => {
  test('the plan itself', () => {
    expect(plan().instalments.map(({ dueDate }) => dueDate)).toEqual([
      '2026-10-05',
      '2026-11-05',
      '2026-12-07',
      '2027-01-05',
      '2027-02-05',
      '2027-03-05',
    ]);
  });

  test('move: one instalment to a business day soon', () => {
    const moved = schedule({ kind: 'move', instalment: 'i3', to: '2026-12-12' });
    expect(moved[2]).toBe('2026-12-14 1415');
    expect(moved).toHaveLength(6);
  });

  test('move: as often as the policy says', () => {
    const once = change({ kind: 'move', instalment: 'i3', to: '2026-12-14' }) as PlanTerms;
    expect(change({ kind: 'move', instalment: 'i3', to: '2026-12-15' }, once)).toEqual({
      reason: 'notPossible',
    });
  });

  test('move: not into the past, and not past the latest start', () => {
    const refusal = { reason: 'date', earliest: '2026-11-24', latest: '2027-01-02' };
    expect(change({ kind: 'move', instalment: 'i3', to: '2026-11-20' })).toEqual(refusal);
    expect(change({ kind: 'move', instalment: 'i3', to: '2027-01-04' })).toEqual(refusal);
  });

  test('move: neither a paid instalment nor one that does not exist', () => {
    for (const instalment of ['i1', 'nobody']) {
      expect(change({ kind: 'move', instalment, to: '2026-12-14' })).toEqual({
        reason: 'notPossible',
      });
    }
  });

  test('toEnd: one period after the last', () => {
    const later = schedule({ kind: 'toEnd', instalment: 'i3' });
    expect(later.slice(2)).toEqual([
      '2027-01-05 1415',
      '2027-02-05 1415',
      '2027-03-05 1415',
      '2027-04-05 1415',
    ]);
  });

  test('pause: what is to come moves on by as many periods', () => {
    const paused = change({ kind: 'pause', from: today, periods: 2 }) as PlanTerms;
    expect(paused.instalments.slice(2).map(({ dueDate }) => dueDate)).toEqual([
      '2027-02-05',
      '2027-03-05',
      '2027-04-05',
      '2027-05-05',
    ]);
    expect(paused.instalments.map(({ changed }) => changed)).toEqual([
      undefined,
      undefined,
      'paused',
      'paused',
      undefined,
      undefined,
    ]);
    expect(change({ kind: 'pause', from: today, periods: 1 }, paused)).toEqual({
      reason: 'notPossible',
    });
  });

  test('pause: for two periods at most', () => {
    expect(change({ kind: 'pause', from: today, periods: 3 })).toEqual({
      reason: 'count',
      smallest: 1,
      largest: 2,
    });
  });

  test('lower: the same amount over more instalments', () => {
    expect(schedule({ kind: 'lower', amountPerPeriod: eur(1_200) }).slice(2)).toEqual([
      '2026-12-07 1132',
      '2027-01-05 1132',
      '2027-02-05 1132',
      '2027-03-05 1132',
      '2027-04-05 1132',
    ]);
  });

  test('lower: names the amounts that would do', () => {
    expect(change({ kind: 'lower', amountPerPeriod: eur(900) })).toEqual({
      reason: 'amount',
      smallestMinor: 1_132,
      largestMinor: 1_414,
    });
  });

  test('extra, shorter: instalments fall away from the end', () => {
    expect(schedule({ kind: 'extra', amount: eur(2_000), effect: 'shorter' }).slice(2)).toEqual([
      '2026-11-24 2000',
      '2026-12-07 1415',
      '2027-01-05 1415',
      '2027-02-05 830',
    ]);
  });

  test('extra, lower: as many instalments, each smaller', () => {
    expect(schedule({ kind: 'extra', amount: eur(1_000), effect: 'lower' }).slice(2)).toEqual([
      '2026-11-24 1000',
      '2026-12-07 1165',
      '2027-01-05 1165',
      '2027-02-05 1165',
      '2027-03-05 1165',
    ]);
  });

  test('extra, lower: where instalments would get too small, the plan gets shorter instead', () => {
    const amounts = schedule({ kind: 'extra', amount: eur(2_000), effect: 'lower' }).slice(3);
    expect(amounts).toEqual(['2026-12-07 1415', '2027-01-05 1415', '2027-02-05 830']);
  });

  test('extra: everything at once ends the plan', () => {
    expect(schedule({ kind: 'extra', amount: eur(5_660), effect: 'lower' }).slice(2)).toEqual([
      '2026-11-24 5660',
    ]);
  });

  test('catchUp: what was missed gets one new day', () => {
    const late = plan({ paid: 0, first: '2026-10-05' });
    expect(schedule({ kind: 'catchUp', on: '2026-11-28' }, late).slice(0, 3)).toEqual([
      '2026-11-30 1415',
      '2026-11-30 1415',
      '2026-12-07 1415',
    ]);
    expect(change({ kind: 'catchUp', on: '2026-11-28' })).toEqual({ reason: 'notPossible' });
  });

  test('payday: what is to come follows the new day', () => {
    expect(schedule({ kind: 'payday', payday: 'last' }).slice(2)).toEqual([
      '2026-12-01 1415',
      '2027-01-01 1415',
      '2027-02-01 1415',
      '2027-03-01 1415',
    ]);
  });

  test('cancel: only what was paid is left', () => {
    expect(schedule({ kind: 'cancel' })).toEqual(['2026-10-05 1415', '2026-11-05 1415']);
  });

  const requests: fc.Arbitrary<PlanChangeRequest> = fc.oneof(
    fc.record({
      kind: fc.constant('move' as const),
      instalment: fc.integer({ min: 1, max: 8 }).map((number) => `i${String(number)}`),
      to: fc.integer({ min: -5, max: 60 }).map((days) => addDays(today, days)),
    }),
    fc.record({
      kind: fc.constant('toEnd' as const),
      instalment: fc.integer({ min: 1, max: 8 }).map((number) => `i${String(number)}`),
    }),
    fc.record({
      kind: fc.constant('pause' as const),
      from: fc.integer({ min: 0, max: 100 }).map((days) => addDays(today, days)),
      periods: fc.integer({ min: 1, max: 3 }),
    }),
    fc.record({
      kind: fc.constant('lower' as const),
      amountPerPeriod: fc.integer({ min: 900, max: 2_000 }).map(eur),
    }),
    fc.record({
      kind: fc.constant('extra' as const),
      amount: fc.integer({ min: 1, max: 9_000 }).map(eur),
      effect: fc.constantFrom('shorter' as const, 'lower' as const),
    }),
    fc.record({
      kind: fc.constant('catchUp' as const),
      on: fc.integer({ min: 0, max: 30 }).map((days) => addDays(today, days)),
    }),
    fc.record({
      kind: fc.constant('payday' as const),
      payday: fc.constantFrom('first', 'fifteenth', 'last', 'day-30', 'none'),
    }),
  );

  test('whatever is changed, nothing is lost, nothing paid is touched, and days stay in order', () => {
    fc.assert(
      fc.property(
        fc.array(requests, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 0, max: 7_000 }),
        (drawn, paidMinor) => {
          const start = plan({ paid: 0 });
          let terms: PlanTerms = {
            ...start,
            instalments: bookOnInstalments(start.instalments, paidMinor).instalments,
          };
          const open = openMinor(terms.instalments);
          for (const [index, request] of drawn.entries()) {
            let made = 0;
            const newId = () => `n${String(index)}-${String((made += 1))}`;
            const outcome = changePlan(request, terms, frame, newId);
            if (!outcome.ok) continue;
            terms = outcome.value;
            const { instalments } = terms;
            expect(openMinor(instalments)).toBe(open);
            expect(sumMinor(instalments.map((each) => each.paidMinor))).toBe(paidMinor);
            expect(instalments.every((each) => each.amountMinor >= each.paidMinor)).toBe(true);
            expect(instalments.every((each) => each.amountMinor > 0)).toBe(true);
            expect(instalments.map(({ number }) => number)).toEqual(
              instalments.map((_, at) => at + 1),
            );
            expect(new Set(instalments.map(({ id }) => id)).size).toBe(instalments.length);
            const days = instalments.map(({ dueDate }) => dueDate);
            expect(days).toEqual([...days].sort());
          }
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('the state of an instalment', () => {
  const [, , third] = plan().instalments;
  const at = (day: string, facts = {}) => instalmentState({ ...third!, ...facts }, day, 3);

  test('follows from its day and what was paid', () => {
    expect(at('2026-12-06')).toBe('upcoming');
    expect(at('2026-12-07')).toBe('due');
    expect(at('2026-12-10')).toBe('due');
    expect(at('2026-12-11')).toBe('missed');
    expect(at('2026-12-06', { paidMinor: 5 })).toBe('partlyPaid');
    expect(at('2026-12-11', { paidMinor: 5 })).toBe('missed');
    expect(at('2027-12-11', { paidMinor: 1_415 })).toBe('paid');
    expect(at('2026-12-06', { changed: 'moved' })).toBe('moved');
  });
});
