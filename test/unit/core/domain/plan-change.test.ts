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
import { manyRuns } from '../../../support/arbitraries.js';

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

  test('move: not into the past, and by forty days at most', () => {
    const refusal = { reason: 'date', earliest: '2026-11-24', latest: '2027-01-16' };
    expect(change({ kind: 'move', instalment: 'i3', to: '2026-11-23' })).toEqual(refusal);
    expect(change({ kind: 'move', instalment: 'i3', to: '2027-01-16' })).toEqual(refusal);
    expect(schedule({ kind: 'move', instalment: 'i3', to: '2026-11-24' })[2]).toBe(
      '2026-11-24 1415',
    );
    expect(schedule({ kind: 'move', instalment: 'i3', to: '2027-01-15' })[3]).toBe(
      '2027-01-15 1415',
    );
  });

  test('move: what is late has forty days from today', () => {
    const late = plan({ paid: 0 });
    const refusal = { reason: 'date', earliest: '2026-11-24', latest: '2027-01-02' };
    expect(change({ kind: 'move', instalment: 'i1', to: '2027-01-04' }, late)).toEqual(refusal);
  });

  test('move: not past the longest plan', () => {
    const long = plan({ count: 16, paid: 0 });
    const refusal = { reason: 'date', earliest: '2026-11-24', latest: frame.latestEnd };
    expect(change({ kind: 'move', instalment: 'i16', to: '2028-01-18' }, long)).toEqual(refusal);
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

  test('toEnd: what was missed goes together, however often it was moved', () => {
    const start = plan({ paid: 0 });
    const moved = start.instalments.map((each) => ({ ...each, moves: 1 }));
    const late = { ...start, instalments: moved };
    const after = change({ kind: 'toEnd', instalment: 'i2' }, late) as PlanTerms;
    expect(after.instalments.map(({ id, dueDate, changed }) => [id, dueDate, changed])).toEqual([
      ['i3', '2026-12-07', undefined],
      ['i4', '2027-01-05', undefined],
      ['i5', '2027-02-05', undefined],
      ['i6', '2027-03-05', undefined],
      ['i1', '2027-04-05', 'moved'],
      ['i2', '2027-05-05', 'moved'],
    ]);
    expect(change({ kind: 'toEnd', instalment: 'i3' }, late)).toEqual({ reason: 'notPossible' });
  });

  test('toEnd: the end is ahead, also when the whole plan is over', () => {
    const over = plan({ count: 2, paid: 0, first: '2026-07-06' });
    expect(schedule({ kind: 'toEnd', instalment: 'i1' }, over)).toEqual([
      '2026-12-07 1415',
      '2027-01-06 1415',
    ]);
  });

  test('toEnd: not past the longest plan', () => {
    const long = plan({ count: 16, paid: 2 });
    expect(change({ kind: 'toEnd', instalment: 'i3' }, long)).toEqual({ reason: 'notPossible' });
  });

  test('pause: what is moved off the rhythm, or was left out, is never brought forward', () => {
    const ended = change({ kind: 'toEnd', instalment: 'i4' }) as PlanTerms;
    const again = change({ kind: 'toEnd', instalment: 'i5' }, ended) as PlanTerms;
    expect(schedule({ kind: 'pause', from: today, periods: 1 }, again).slice(2)).toEqual([
      '2027-01-05 1415',
      '2027-04-05 1415',
      '2027-05-05 1415',
      '2027-06-07 1415',
    ]);
  });

  test('pause: not from the past, and only for something', () => {
    expect(change({ kind: 'pause', from: '2026-11-22', periods: 1 })).toEqual({
      reason: 'date',
      earliest: today,
      latest: frame.latestEnd,
    });
    expect(change({ kind: 'pause', from: '2027-03-06', periods: 1 })).toEqual({
      reason: 'notPossible',
    });
  });

  test('pause: again after a year', () => {
    const pausedOn = (day: string) => ({ ...plan(), pauses: [day] });
    const again = { kind: 'pause', from: today, periods: 1 } as const;
    expect(change(again, pausedOn('2025-11-24'))).toEqual({ reason: 'notPossible' });
    expect(change(again, pausedOn('2025-11-23'))).toHaveProperty('instalments');
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

  test('lower: what was missed is spread as well, and the plan is on its way again', () => {
    const late = schedule({ kind: 'lower', amountPerPeriod: eur(1_100) }, plan({ paid: 0 }));
    expect(late).toHaveLength(8);
    expect(late[0]).toBe('2026-12-07 1062');
  });

  test('lower: a plan that is over starts again after the notice period', () => {
    const over = plan({ count: 3, paid: 0, first: '2026-07-06' });
    expect(schedule({ kind: 'lower', amountPerPeriod: eur(1_100) }, over)[0]).toBe(
      '2026-12-07 1062',
    );
  });

  test('lower: a part that was paid stays where it is', () => {
    const start = plan({ paid: 0 });
    const { instalments } = bookOnInstalments(start.instalments, 1_415 + 1_000);
    const late = { ...start, instalments };
    const after = change({ kind: 'lower', amountPerPeriod: eur(1_100) }, late) as PlanTerms;
    expect(
      after.instalments
        .slice(0, 4)
        .map(({ id, dueDate, amountMinor, paidMinor, changed }) => [
          id,
          dueDate,
          amountMinor,
          paidMinor,
          changed,
        ]),
    ).toEqual([
      ['i1', '2026-10-05', 1_415, 1_415, undefined],
      ['i2', '2026-11-05', 1_000, 1_000, undefined],
      ['i3', '2026-12-07', 1_013, 0, undefined],
      ['i4', '2027-01-05', 1_013, 0, undefined],
    ]);
  });

  test('lower: keeps what is known of an instalment that stays on its day', () => {
    const moved = change({ kind: 'move', instalment: 'i4', to: '2027-01-12' }) as PlanTerms;
    const onDay = moved.instalments.map((each) =>
      each.id === 'i4' ? { ...each, dueDate: '2027-01-05' } : each,
    );
    const request = { kind: 'lower', amountPerPeriod: eur(1_200) } as const;
    const facts = (before: PlanTerms) =>
      (change(request, before) as PlanTerms).instalments
        .slice(2)
        .map(({ id, changed, moves }) => `${id} ${changed ?? ''} ${String(moves)}`);
    expect(facts({ ...moved, instalments: onDay })).toEqual([
      'i3  0',
      'i4 moved 1',
      'i5  0',
      'i6  0',
      'new1  0',
    ]);
    // On another day, the old move says nothing any more.
    expect(facts(moved)[1]).toBe('i4  1');
  });

  test.each(['lower', 'extra', 'payday', 'catchUp'] as const)(
    '%s: nothing is left to change',
    (kind) => {
      const requests = {
        lower: { kind: 'lower', amountPerPeriod: eur(1_200) },
        extra: { kind: 'extra', amount: eur(1), effect: 'shorter' },
        payday: { kind: 'payday', payday: 'last' },
        catchUp: { kind: 'catchUp', on: today },
      } as const;
      expect(change(requests[kind], plan({ paid: 6 }))).toEqual({ reason: 'notPossible' });
    },
  );

  test('lower: not where another instalment would fall below the minimum', () => {
    const short = plan({ count: 2, paid: 1 });
    expect(change({ kind: 'lower', amountPerPeriod: eur(1_000) }, short)).toEqual({
      reason: 'notPossible',
    });
  });

  test.each([0, -1, 0.5, 5_661, Number.NaN])('extra: %d is refused', (amountMinor) => {
    expect(change({ kind: 'extra', amount: eur(amountMinor), effect: 'lower' })).toEqual({
      reason: 'amount',
      smallestMinor: 1,
      largestMinor: 5_660,
    });
  });

  test('extra, shorter: also where each could be smaller', () => {
    const shorter = schedule({ kind: 'extra', amount: eur(1_000), effect: 'shorter' });
    expect(shorter.slice(3)).toEqual([
      '2026-12-07 1415',
      '2027-01-05 1415',
      '2027-02-05 1415',
      '2027-03-05 415',
    ]);
  });

  test('extra, lower: down to the minimum', () => {
    const lowest = schedule({ kind: 'extra', amount: eur(1_660), effect: 'lower' });
    expect(lowest.slice(3).map((each) => each.split(' ')[1])).toEqual(Array(4).fill('1000'));
  });

  test('lower and payday: what was paused stays paused', () => {
    const paused = change({ kind: 'pause', from: today, periods: 2 }) as PlanTerms;
    const lowered = schedule({ kind: 'lower', amountPerPeriod: eur(1_200) }, paused);
    expect(lowered[2]).toBe('2027-02-05 1132');
    expect(schedule({ kind: 'payday', payday: 'last' }, paused)[2]).toBe('2027-02-01 1415');
  });

  test('payday: what was missed is not forgotten by it', () => {
    const late = schedule({ kind: 'payday', payday: 'last' }, plan({ paid: 0 }));
    expect(late.slice(0, 3)).toEqual(['2026-10-05 1415', '2026-11-05 1415', '2026-12-01 1415']);
  });

  test('pause: from the very day of an instalment', () => {
    expect(schedule({ kind: 'pause', from: '2027-01-05', periods: 1 }).slice(2, 4)).toEqual([
      '2026-12-07 1415',
      '2027-02-05 1415',
    ]);
  });

  test('move: to the last day that is possible', () => {
    expect(schedule({ kind: 'move', instalment: 'i5', to: '2027-03-17' })[5]).toBe(
      '2027-03-17 1415',
    );
  });

  test('extra: stands in the plan as what it is', () => {
    const after = change({ kind: 'extra', amount: eur(1), effect: 'shorter' }) as PlanTerms;
    expect(after.instalments[2]).toEqual({
      id: 'new1',
      number: 3,
      dueDate: '2026-11-24',
      amountMinor: 1,
      paidMinor: 0,
      moves: 0,
    });
  });

  test('extra, lower: what is partly paid ahead of its day stays as it is', () => {
    const start = plan();
    const { instalments } = bookOnInstalments(start.instalments, 1_000);
    const ahead = { ...start, instalments };
    expect(schedule({ kind: 'extra', amount: eur(245), effect: 'lower' }, ahead).slice(2)).toEqual([
      '2026-11-24 245',
      '2026-12-07 1415',
      '2027-01-05 1334',
      '2027-02-05 1333',
      '2027-03-05 1333',
    ]);
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

  test('catchUp: from today until the latest start', () => {
    const late = plan({ paid: 0 });
    const refusal = { reason: 'date', earliest: today, latest: '2027-01-02' };
    expect(change({ kind: 'catchUp', on: '2026-11-22' }, late)).toEqual(refusal);
    expect(change({ kind: 'catchUp', on: '2027-01-03' }, late)).toEqual(refusal);
    expect(schedule({ kind: 'catchUp', on: today }, late)[0]).toBe('2026-11-23 1415');
    const caughtUp = change({ kind: 'catchUp', on: today }, late) as PlanTerms;
    expect(caughtUp.instalments.map(({ changed }) => changed).slice(0, 3)).toEqual([
      'moved',
      'moved',
      undefined,
    ]);
  });

  test('catchUp: only what is late by more than the days of grace', () => {
    // Due on Thursday 19 November: three days of grace end on the 22nd, four on the 23rd.
    const late = plan({ count: 2, paid: 0, first: '2026-11-19' });
    const on = '2026-11-25';
    expect(schedule({ kind: 'catchUp', on }, late)).toEqual(['2026-11-25 1415', '2026-12-21 1415']);
    expect(
      change({ kind: 'catchUp', on }, plan({ count: 2, paid: 0, first: '2026-11-20' })),
    ).toEqual({ reason: 'notPossible' });
  });

  test('payday: nobody is asked twice within days', () => {
    // The 5th was just paid, the next is due on 7 December; a payday on the 20th means 21 December.
    expect(schedule({ kind: 'payday', payday: 'day-20' }).slice(2)).toEqual([
      '2026-12-21 1415',
      '2027-01-21 1415',
      '2027-02-22 1415',
      '2027-03-22 1415',
    ]);
  });

  test('payday: two instalments of one day get a day each', () => {
    const late = plan({ paid: 0 });
    const caughtUp = change({ kind: 'catchUp', on: '2026-12-07' }, late) as PlanTerms;
    const days = (change({ kind: 'payday', payday: 'first' }, caughtUp) as PlanTerms).instalments;
    expect(days.slice(0, 3).map(({ dueDate }) => dueDate)).toEqual([
      '2026-12-02',
      '2027-01-04',
      '2027-02-02',
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
            const before = terms;
            const outcome = changePlan(request, before, frame, newId);
            if (!outcome.ok) continue;
            terms = outcome.value;
            const { instalments } = terms;
            expect(openMinor(instalments)).toBe(open);
            expect(sumMinor(instalments.map((each) => each.paidMinor))).toBe(paidMinor);
            expect(instalments.every((each) => each.amountMinor >= each.paidMinor)).toBe(true);
            expect(instalments.every(({ number }, at) => number === at + 1)).toBe(true);
            expect(new Set(instalments.map(({ id }) => id)).size).toBe(instalments.length);
            const days = instalments.map(({ dueDate }) => dueDate);
            expect(days.every((day, at) => day >= (days[at - 1] ?? ''))).toBe(true);
            // An extra amount and what it leaves at the end may be smaller: both are wished for.
            const least = request.kind === 'extra' ? 1 : smallestOpen(before.instalments);
            expect(smallestOpen(instalments)).toBeGreaterThanOrEqual(least);
          }
        },
      ),
      manyRuns,
    );
  });

  test('a change that is quoted again is the same, and leaves the plan as it was', () => {
    fc.assert(
      fc.property(requests, fc.integer({ min: 0, max: 7_000 }), (request, paidMinor) => {
        const start = plan({ paid: 0 });
        const { instalments } = bookOnInstalments(start.instalments, paidMinor);
        const before = { ...start, instalments };
        const copy = structuredClone(before);
        const quote = () => changePlan(request, before, frame, () => 'new');
        expect(quote()).toEqual(quote());
        expect(before).toEqual(copy);
      }),
      manyRuns,
    );
  });

  test('a pause, a way to the end and a catching up never bring anything forward', () => {
    const kinds = ['pause', 'toEnd', 'catchUp'];
    fc.assert(
      fc.property(
        requests.filter(({ kind }) => kinds.includes(kind)),
        fc.integer({ min: 0, max: 7_000 }),
        (request, paidMinor) => {
          const start = plan({ paid: 0 });
          const { instalments } = bookOnInstalments(start.instalments, paidMinor);
          const outcome = changePlan(request, { ...start, instalments }, frame, () => 'new');
          if (!outcome.ok) return;
          const days = new Map(outcome.value.instalments.map(({ id, dueDate }) => [id, dueDate]));
          expect(instalments.every(({ id, dueDate }) => days.get(id)! >= dueDate)).toBe(true);
        },
      ),
      manyRuns,
    );
  });
});

/** The smallest open instalment, or the policy's minimum where that is smaller. */
function smallestOpen(instalments: PlanTerms['instalments']): number {
  const open = instalments.filter(({ amountMinor, paidMinor }) => paidMinor < amountMinor);
  return Math.min(band.minInstalmentMinor, ...open.map(({ amountMinor }) => amountMinor));
}

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
