import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  addDays,
  decideSegment,
  defaultSegmentPolicy as policy,
  settleSegment,
  type DueFact,
  type Segment,
  type SegmentApproach,
  type SegmentFacts,
} from '../../../../src/core/domain/index.js';
import { manyRuns } from '../../../support/arbitraries.js';
import { today } from './segment-facts.js';

const dayBefore = (days: number): string => addDays(today, -days);
const past = (max: number) => fc.nat(max).map(dayBefore);
/** Bills of three years, most of them of the last; paid early, on time, late, or not. */
const anyDue: fc.Arbitrary<DueFact> = fc
  .record({
    ago: fc.oneof(fc.integer({ min: -20, max: 90 }), fc.integer({ min: -20, max: 1_100 })),
    late: fc.option(fc.oneof(fc.integer({ min: -10, max: 3 }), fc.integer({ min: -10, max: 60 }))),
  })
  .map(({ ago, late }) => {
    const dueOn = dayBefore(ago);
    const settledOn = late === null ? undefined : addDays(dueOn, late);
    return {
      dueOn,
      settledOn: settledOn !== undefined && settledOn <= today ? settledOn : undefined,
    };
  });
const anyFacts: fc.Arbitrary<SegmentFacts> = fc.record({
  today: fc.constant(today),
  customerSince: fc.option(past(2_000), { nil: undefined }),
  dues: fc.array(anyDue, { maxLength: 14 }),
  commitments: fc.array(fc.record({ on: past(500), kept: fc.boolean() }), { maxLength: 6 }),
  contactedOn: fc.oneof(fc.constant([]), fc.array(past(60), { maxLength: 3 })),
  declared: fc.oneof(
    fc.constant([]),
    fc.constant([]),
    fc.array(
      fc
        .tuple(past(200), fc.option(fc.nat(100)))
        .map(([on, days]) => ({ on, until: days === null ? undefined : addDays(on, days) })),
      { maxLength: 2 },
    ),
  ),
  moratorium: fc.constantFrom(false, false, false, false, true),
});

const decide = (facts: SegmentFacts) => decideSegment(facts, policy);
const approachOf = (facts: SegmentFacts): SegmentApproach => decide(facts).approach;
const order: readonly SegmentApproach[] = ['protected', 'first-slip', 'steady', 'repeat'];
const isHarder = (a: SegmentApproach, than: SegmentApproach): boolean =>
  order.indexOf(a) > order.indexOf(than);
const shuffled = <T>(all: readonly T[] | undefined) =>
  fc.shuffledSubarray([...(all ?? [])], { minLength: all?.length ?? 0 });

describe('whatever the history', () => {
  it('each approach comes up, so that these properties say something', () => {
    const seen = new Set(fc.sample(anyFacts, { numRuns: 2_000, seed: 1 }).map(approachOf));
    expect([...seen].sort()).toEqual([...order].sort());
  });

  it('there is no amount that could decide', () => {
    expectTypeOf<keyof DueFact>().toEqualTypeOf<'dueOn' | 'settledOn'>();
    expectTypeOf<keyof SegmentFacts>().toEqualTypeOf<
      'today' | 'customerSince' | 'dues' | 'commitments' | 'contactedOn' | 'declared' | 'moratorium'
    >();
  });

  it('the order in which facts are told makes no difference', () => {
    const withOrder = anyFacts.chain((facts) =>
      fc
        .record({
          dues: shuffled(facts.dues),
          commitments: shuffled(facts.commitments),
          contactedOn: shuffled(facts.contactedOn),
          declared: shuffled(facts.declared),
        })
        .map((others) => [facts, { ...facts, ...others }] as const),
    );
    fc.assert(
      fc.property(withOrder, ([facts, other]) => {
        expect(decide(other)).toEqual(decide(facts));
      }),
      manyRuns,
    );
  });

  it('to pay earlier never makes the words harder', () => {
    const earlier = fc.tuple(anyFacts, fc.nat(13), fc.integer({ min: -10, max: 60 }));
    fc.assert(
      fc.property(earlier, ([facts, index, late]) => {
        const dues = [...(facts.dues ?? [])];
        const due = dues[index];
        const settledOn = due && addDays(due.dueOn, late);
        const isEarlier = due && settledOn! <= (due.settledOn ?? today);
        fc.pre(isEarlier === true);
        dues[index] = { ...due!, settledOn };
        const [before, after] = [approachOf(facts), approachOf({ ...facts, dues })];
        // Once nothing is late any more there is nothing to be consoled for: the usual words.
        const isSettled = !dues.some(
          (each) => !each.settledOn && addDays(each.dueOn, policy.graceDays) < today,
        );
        const isOver = before === 'first-slip' && after === 'steady' && isSettled;
        expect(isHarder(after, before) && !isOver, `${before} -> ${after}`).toBe(false);
      }),
      manyRuns,
    );
  });

  it('a broken promise less, and a kept one or a call more, never makes them harder', () => {
    fc.assert(
      fc.property(anyFacts, past(400), (facts, on) => {
        const before = approachOf(facts);
        const commitments = facts.commitments ?? [];
        const gentler: SegmentFacts[] = [
          { ...facts, commitments: [...commitments, { on, kept: true }] },
          { ...facts, commitments: commitments.slice(1).filter(({ kept }) => !kept) },
          { ...facts, contactedOn: [...(facts.contactedOn ?? []), on] },
          { ...facts, declared: [...(facts.declared ?? []), { on }] },
          { ...facts, moratorium: true },
        ];
        const [kept, , touched, declared, moratorium] = gentler.map(approachOf);
        for (const after of [kept, touched, declared, moratorium]) {
          expect(isHarder(after!, before)).toBe(false);
        }
      }),
      manyRuns,
    );
  });

  it('what is not known is never held against anybody, and makes no decision surer', () => {
    const kinds = ['customerSince', 'dues', 'commitments', 'contactedOn', 'declared', 'moratorium'];
    fc.assert(
      fc.property(anyFacts, fc.subarray(kinds, { minLength: 1 }), (facts, unknown) => {
        const less = { ...facts, ...Object.fromEntries(unknown.map((kind) => [kind, undefined])) };
        const [before, after] = [decide(facts), decide(less)];
        // Protection and a first slip have to be known; without them the words are the usual ones,
        // unless what is known would be a repetition by itself.
        const known = { ...facts, declared: less.declared, moratorium: less.moratorium };
        if (after.approach === 'repeat') expect(approachOf(known)).toBe('repeat');
        if (after.approach === before.approach && after.approach !== 'protected') {
          expect(after.confidence).toBeLessThanOrEqual(before.confidence);
        }
      }),
      manyRuns,
    );
  });

  it('a decision is sure between 0 and 1, and says what it rests on', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { approach, confidence, facts: deciding } = decide(facts);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
        if (approach !== 'steady') expect(deciding.length).toBeGreaterThan(0);
      }),
      manyRuns,
    );
  });
});

/** What holds on each of these days when it is decided anew every day. */
function daily(facts: SegmentFacts, days: number, before?: Segment): Segment[] {
  const all: Segment[] = [];
  let current = before;
  for (let day = 0; day < days; day += 1) {
    const on = addDays(facts.today, day);
    const decision = decide({ ...facts, today: on });
    current = settleSegment(current, decision, on, policy);
    all.push(current);
  }
  return all;
}

const fewerRuns = { numRuns: Math.ceil(manyRuns.numRuns / 20) };

describe('decided anew every day', () => {
  it('is the same when it is decided twice on a day', () => {
    fc.assert(
      fc.property(anyFacts, anyFacts, (earlier, facts) => {
        const [before] = daily(earlier, 1);
        const on = facts.today;
        const once = settleSegment(before, decide(facts), on, policy);
        expect(settleSegment(once, decide(facts), on, policy)).toEqual(once);
      }),
      manyRuns,
    );
  });

  it('protects on the very day', () => {
    fc.assert(
      fc.property(anyFacts, anyFacts, (earlier, facts) => {
        const [before] = daily(earlier, 1);
        const safe = decide({ ...facts, moratorium: true });
        expect(settleSegment(before, safe, today, policy)).toMatchObject({ approach: 'protected' });
      }),
      manyRuns,
    );
  });

  it('nobody flips: a harder approach follows no sooner than 30 days after the last change', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        // Seen from 200 days ago, when the same things were known up to then or are to come.
        const all = daily({ ...facts, today: dayBefore(200), moratorium: false }, 260);
        let changedOn = -1_000;
        for (const [day, { approach }] of all.entries()) {
          const before = all[day - 1]?.approach;
          if (before === undefined || approach === before) continue;
          if (isHarder(approach, before) && before !== 'protected') {
            expect(day - changedOn).toBeGreaterThanOrEqual(policy.stayDays);
          }
          if (before === 'protected') expect(approach).not.toBe('repeat');
          changedOn = day;
        }
      }),
      fewerRuns,
    );
  });

  it('a softer one follows at once, even the day after a harder one', () => {
    // The year in which three misses count ends a day after the stay that held the words back.
    const dues: DueFact[] = [
      { dueOn: '2025-12-24', settledOn: '2026-01-08' },
      { dueOn: '2026-11-23' },
      { dueOn: '2026-11-24' },
    ];
    const all = daily({ today: '2026-11-23', dues, commitments: [], contactedOn: [] }, 33);
    expect(all.slice(28).map(({ approach }) => approach)).toEqual([
      'steady',
      'steady',
      'repeat',
      'steady',
      'steady',
    ]);
  });
});
