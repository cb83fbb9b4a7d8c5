import { describe, expect, it, test } from 'vitest';
import {
  checkSegmentPolicy,
  decideSegment,
  defaultSegmentPolicy as policy,
  settleSegment,
  type Segment,
  type SegmentDecision,
  type SegmentFacts,
} from '../../../../src/core/domain/index.js';
import { known, open, punctualDues, today, withLatest } from './segment-facts.js';

const decide = (facts: SegmentFacts) => decideSegment(facts, policy);
const broken = (...days: string[]) => days.map((on) => ({ on, kept: false }));
const threeMissed = withLatest(open, { settledOn: '2026-10-25' }, { settledOn: '2026-09-25' });
/** The third is 43 days late and its day is 13 days ago, hence not missed yet. */
const threeOpen = (dueOn: string): SegmentFacts => ({
  ...known,
  dues: [{ dueOn }, { dueOn: '2026-10-10' }, { dueOn: '2026-09-10' }, ...punctualDues.slice(3)],
});

describe('the rules, one by one', () => {
  test.each<[string, SegmentFacts, Partial<SegmentDecision>]>([
    [
      'a moratorium protects before anything else',
      { ...threeOpen('2026-11-01'), moratorium: true, declared: [{ on: today }] },
      {
        approach: 'protected',
        reason: 'legalPause',
        confidence: 1,
        facts: [{ kind: 'moratorium' }],
      },
    ],
    [
      'what the customer told protects until its last day',
      {
        ...threeOpen('2026-11-01'),
        declared: [
          { on: '2026-10-01', until: today },
          { on: '2026-09-01', until: '2026-12-01' },
        ],
      },
      {
        approach: 'protected',
        reason: 'onYourRequest',
        confidence: 1,
        facts: [{ kind: 'declared', on: '2026-10-01' }],
      },
    ],
    [
      'and no longer',
      { ...known, declared: [{ on: '2026-10-01', until: '2026-11-22' }] },
      { approach: 'steady' },
    ],
    [
      'not before it was told',
      { ...known, declared: [{ on: '2026-11-24', until: '2026-12-24' }] },
      { approach: 'steady' },
    ],
    [
      'without an end it protects for 90 days',
      { ...known, declared: [{ on: '2026-08-25' }] },
      { approach: 'protected' },
    ],
    ['and not for 91', { ...known, declared: [{ on: '2026-08-24' }] }, { approach: 'steady' }],
    [
      'three broken promises are a repetition',
      { ...withLatest(open), commitments: broken('2026-03-01', '2026-08-01', '2026-11-01') },
      {
        approach: 'repeat',
        reason: 'promisesMissed',
        confidence: 1,
        facts: [
          { kind: 'broken', count: 3 },
          { kind: 'kept', count: 0 },
        ],
      },
    ],
    [
      'two are none',
      { ...withLatest(open), commitments: broken('2026-03-01', '2026-11-01') },
      { approach: 'steady', reason: 'usual' },
    ],
    [
      'one that was kept makes up for one',
      {
        ...withLatest(open),
        commitments: [
          ...broken('2026-03-01', '2026-08-01', '2026-11-01'),
          { on: '2026-09-01', kept: true },
        ],
      },
      { approach: 'steady' },
    ],
    [
      'after a year a broken one is forgotten',
      { ...withLatest(open), commitments: broken('2025-11-23', '2026-08-01', '2026-11-01') },
      { approach: 'steady' },
    ],
    [
      'and the day before it is not',
      { ...withLatest(open), commitments: broken('2025-11-24', '2026-08-01', '2026-11-01') },
      { approach: 'repeat' },
    ],
    [
      'three missed bills are a repetition',
      threeOpen('2026-11-08'),
      {
        approach: 'repeat',
        reason: 'severalMissed',
        confidence: 1,
        facts: [{ kind: 'missed', count: 3 }],
      },
    ],
    ['a bill is not missed on its 14th day', threeOpen('2026-11-09'), { approach: 'steady' }],
    [
      'paid late, but within two weeks, is not missed',
      withLatest(open, { settledOn: '2026-10-24' }, { settledOn: '2026-09-24' }),
      { approach: 'steady' },
    ],
    [
      'whoever got in touch may have one more',
      { ...threeOpen('2026-11-08'), contactedOn: ['2026-10-24', '2026-10-01'] },
      {
        approach: 'steady',
        facts: [
          { kind: 'inTouch', on: '2026-10-24' },
          { kind: 'onTime', count: 21 },
          { kind: 'slips', count: 3, on: '2026-11-08' },
          { kind: 'missed', count: 3 },
        ],
      },
    ],
    [
      'not for longer than 30 days',
      { ...threeOpen('2026-11-08'), contactedOn: ['2026-10-23', '2026-11-24'] },
      { approach: 'repeat' },
    ],
    [
      'a first slip of somebody who was punctual for long',
      withLatest(open),
      {
        approach: 'first-slip',
        reason: 'longPunctual',
        facts: [
          { kind: 'slips', count: 1, on: '2026-11-10' },
          { kind: 'onTime', count: 23 },
        ],
      },
    ],
    [
      'three days late are on time',
      { ...known, dues: [{ dueOn: '2026-11-20' }, ...punctualDues] },
      { approach: 'steady', facts: [{ kind: 'recovered' }, { kind: 'onTime', count: 24 }] },
    ],
    [
      'four are a slip',
      { ...known, dues: [{ dueOn: '2026-11-19' }, ...punctualDues] },
      { approach: 'first-slip', reason: 'longPunctual' },
    ],
    [
      'the first slip of a new customer',
      { ...known, customerSince: '2026-09-20', dues: [{ dueOn: '2026-11-01' }] },
      { approach: 'first-slip', reason: 'firstLate' },
    ],
    [
      'punctual for long is a year before the slip, as a customer ...',
      { ...withLatest(open), customerSince: '2025-11-10' },
      { reason: 'longPunctual' },
    ],
    [
      '... and no day less',
      { ...withLatest(open), customerSince: '2025-11-11' },
      { reason: 'firstLate' },
    ],
    [
      'by bills of a year ...',
      { ...known, dues: withLatest(open).dues!.slice(0, 13) },
      { reason: 'longPunctual' },
    ],
    [
      '... and no month less',
      { ...known, dues: withLatest(open).dues!.slice(0, 12) },
      { reason: 'firstLate' },
    ],
    [
      'and by at least six of them',
      { ...known, dues: withLatest(open).dues!.filter((_, index) => index % 4 === 0) },
      { reason: 'firstLate' },
    ],
    [
      'six are enough',
      {
        ...known,
        dues: withLatest(open).dues!.filter((_, index) => index % 4 === 0 || index === 6),
      },
      { reason: 'longPunctual' },
    ],
    [
      'a second slip within 24 months is no first one',
      withLatest(open, {}, {}, { settledOn: '2026-08-20' }),
      { approach: 'steady', reason: 'usual' },
    ],
    [
      'one of 24 months ago is forgotten',
      {
        ...withLatest(open),
        dues: [...withLatest(open).dues!, { dueOn: '2024-11-23', settledOn: '2025-01-01' }],
      },
      { approach: 'first-slip' },
    ],
    [
      'and the day after it is not',
      {
        ...withLatest(open),
        dues: [...withLatest(open).dues!, { dueOn: '2024-11-24', settledOn: '2025-01-01' }],
      },
      { approach: 'steady' },
    ],
    [
      'however old it is, what is open counts',
      { ...withLatest(open), dues: [...withLatest(open).dues!, { dueOn: '2024-01-01' }] },
      {
        approach: 'steady',
        facts: [
          { kind: 'onTime', count: 23 },
          { kind: 'slips', count: 2 },
          { kind: 'missed', count: 1 },
        ],
      },
    ],
    [
      'what was missed a year ago and paid is forgotten',
      {
        ...threeOpen('2025-11-23'),
        dues: [
          { dueOn: '2025-11-23', settledOn: '2026-01-01' },
          { dueOn: '2026-10-10' },
          { dueOn: '2026-09-10' },
        ],
      },
      { approach: 'steady' },
    ],
    [
      'and the day before it is not',
      {
        ...threeOpen('2025-11-24'),
        dues: [
          { dueOn: '2025-11-24', settledOn: '2026-01-01' },
          { dueOn: '2026-10-10' },
          { dueOn: '2026-09-10' },
        ],
      },
      { approach: 'repeat', reason: 'severalMissed' },
    ],
    [
      'a slip that was paid is news for 60 days',
      { ...known, dues: [{ dueOn: '2026-09-24', settledOn: '2026-10-05' }] },
      { approach: 'first-slip' },
    ],
    [
      'and not for 61',
      { ...known, dues: [{ dueOn: '2026-09-23', settledOn: '2026-10-05' }] },
      { approach: 'steady' },
    ],
    [
      'one that is open stays news',
      { ...known, dues: [{ dueOn: '2026-05-01' }] },
      { approach: 'first-slip' },
    ],
    [
      'a broken promise is no first slip',
      { ...withLatest(open), commitments: broken('2026-11-01') },
      {
        approach: 'steady',
        facts: [
          { kind: 'onTime', count: 23 },
          { kind: 'slips', count: 1, on: '2026-11-10' },
          { kind: 'broken', count: 1 },
        ],
      },
    ],
    [
      'all on time is the usual',
      known,
      {
        approach: 'steady',
        reason: 'usual',
        confidence: 0.98,
        facts: [
          { kind: 'recovered', count: 3 },
          { kind: 'onTime', count: 24 },
        ],
      },
    ],
    [
      'so is what is not due yet',
      { ...known, dues: [{ dueOn: '2026-12-01' }] },
      { approach: 'steady', facts: [] },
    ],
  ])('%s', (_name, facts, decision) => {
    expect(decide(facts)).toMatchObject(decision);
  });

  it('counts bills of one day once, and a day as late when one of them is', () => {
    const [a, b, c] = ['2026-09-10', '2026-10-10', '2026-11-01'] as const;
    const late = { settledOn: '2026-11-22' };
    const dues = [
      { dueOn: a, ...late },
      { dueOn: a, settledOn: a },
      { dueOn: a, ...late },
      { dueOn: b, settledOn: b },
      { dueOn: b, ...late },
      { dueOn: c, settledOn: c },
      { dueOn: c },
    ];
    expect(decide({ ...known, dues }).facts).toEqual([{ kind: 'missed', count: 3 }]);
    expect(decide({ ...known, dues: dues.slice(2) }).approach).toBe('repeat');
    expect(decide({ ...known, dues: dues.slice(0, 6) }).facts).toEqual([
      { kind: 'onTime', count: 1 },
      { kind: 'slips', count: 2, on: b },
      { kind: 'missed', count: 2 },
    ]);
  });
});

describe('the way out of a repetition', () => {
  /** Missed thrice in spring and summer, and so often on time since. */
  const since = (onTime: number): SegmentFacts => ({
    ...known,
    dues: punctualDues.map((due, index) =>
      index >= onTime && index < onTime + 3 ? { ...due, settledOn: '2026-11-20' } : due,
    ),
  });

  it('is three due days in a row on time', () => {
    expect(decide(since(2)).approach).toBe('repeat');
    expect(decide(since(3))).toMatchObject({
      approach: 'steady',
      facts: [
        { kind: 'recovered', count: 3 },
        { kind: 'onTime', count: 21 },
        { kind: 'slips', count: 3, on: '2026-08-10' },
        { kind: 'missed', count: 3 },
      ],
    });
  });

  it('is open only once nothing late is open any more', () => {
    const facts = since(3);
    const dues = facts.dues!.map((due) => (due.dueOn === '2026-08-10' ? { ...due, ...open } : due));
    expect(decide({ ...facts, dues }).approach).toBe('repeat');
  });

  it('leads past broken promises that are older, too', () => {
    const commitments = broken('2026-03-01', '2026-04-01', '2026-09-09');
    expect(decide({ ...known, commitments }).approach).toBe('steady');
    const newer = broken('2026-03-01', '2026-04-01', '2026-09-10');
    expect(decide({ ...known, commitments: newer }).approach).toBe('repeat');
  });

  it('is not open to whoever had nothing due', () => {
    const commitments = broken('2026-03-01', '2026-04-01', '2026-05-01');
    expect(decide({ ...known, dues: punctualDues.slice(0, 2), commitments }).approach).toBe(
      'repeat',
    );
    expect(decide({ ...known, dues: [], commitments }).approach).toBe('repeat');
    // Of whom nothing is known may have taken it.
    expect(decide({ ...known, dues: undefined, commitments })).toMatchObject({
      approach: 'steady',
      facts: [{ kind: 'broken', count: 3 }],
    });
  });
});

describe('confidence', () => {
  it('is the known share of the months that count, for what rests on nothing having happened', () => {
    expect(decide({ ...known, dues: punctualDues.slice(0, 12) }).confidence).toBe(0.48);
    expect(decide({ ...known, dues: [] }).confidence).toBe(0);
    expect(decide({ ...known, dues: undefined }).confidence).toBe(0);
    const older = [...punctualDues, { dueOn: '2020-01-01', settledOn: '2020-01-01' }];
    expect(decide({ ...known, dues: older }).confidence).toBe(1);
    expect(decide({ ...known, dues: [{ dueOn: '2026-12-24' }] }).confidence).toBe(0);
  });

  it('loses a tenth for each kind of fact that is not known, not for what happened', () => {
    const { confidence } = decide(withLatest(open));
    expect(confidence).toBe(0.98);
    const kinds = ['customerSince', 'commitments', 'contactedOn', 'declared'] as const;
    for (const kind of kinds) {
      expect(decide({ ...withLatest(open), [kind]: undefined }).confidence, kind).toBe(0.88);
    }
    expect(decide({ today, dues: withLatest(open).dues }).confidence).toBe(0.59);
    const short = { today, dues: threeOpen('2026-11-08').dues!.slice(0, 3), contactedOn: [] };
    expect(decide(short)).toMatchObject({ approach: 'repeat', confidence: 0.7 });
  });
});

describe('an approach settles', () => {
  const usual = decide(known);
  const first = decide(withLatest(open));
  const repeat = decide(threeOpen('2026-11-01'));
  const safe = decide({ ...known, moratorium: true });
  const since = (decision: SegmentDecision, day: string): Segment => ({ ...decision, since: day });
  const settle = (before: Segment | undefined, decision: SegmentDecision) =>
    settleSegment(before, decision, today, policy);

  it('at once when there was none', () => {
    expect(settle(undefined, repeat)).toEqual(since(repeat, today));
  });

  it('and keeps its day as long as it stays, with the reasons of today', () => {
    const before = since({ ...first, reason: 'firstLate' }, '2026-11-01');
    expect(settle(before, first)).toEqual(since(first, '2026-11-01'));
  });

  test.each([
    ['repeat', repeat, usual],
    ['repeat', repeat, first],
    ['repeat', repeat, safe],
    ['steady', usual, first],
    ['steady', usual, safe],
    ['first-slip', first, safe],
  ])('from %s to a softer one at once', (_name, before, after) => {
    expect(settle(since(before, today), after)).toEqual(since(after, today));
  });

  test.each([
    ['first-slip', first, usual],
    ['first-slip', first, repeat],
    ['steady', usual, repeat],
  ])('from %s to a harder one after 30 days, and not after 29', (_name, before, after) => {
    const young = since(before, '2026-10-25');
    expect(settle(young, after)).toBe(young);
    expect(settle(since(before, '2026-10-24'), after)).toEqual(since(after, today));
  });

  it('when protection ends: as the rules say, but by way of the usual words', () => {
    expect(settle(since(safe, today), first)).toEqual(since(first, today));
    expect(settle(since(safe, today), usual)).toEqual(since(usual, today));
    expect(settle(since(safe, '2026-01-01'), repeat)).toEqual({
      ...repeat,
      approach: 'steady',
      reason: 'usual',
      since: today,
    });
  });
});

describe('a policy of segments', () => {
  it('is humane by default, and may be without grace', () => {
    expect(checkSegmentPolicy(policy)).toBe(policy);
    const strict = { ...policy, graceDays: 0, inTouchDays: 0, inTouchMore: 0, missedDays: 1 };
    expect(checkSegmentPolicy(strict)).toBe(strict);
    expect(() => checkSegmentPolicy({ ...policy, missedDays: 3 })).not.toThrow();
    expect(() => checkSegmentPolicy({ ...policy, missedCount: 2, brokenCount: 2 })).not.toThrow();
  });

  test.each([
    [{ stayDays: 0 }, 'stayDays must be a whole number of at least 1, not 0'],
    [{ slipMonths: 1.5 }, 'slipMonths must be a whole number of at least 1, not 1.5'],
    [{ graceDays: -1 }, 'graceDays must be a whole number of at least 0, not -1'],
    [{ inTouchDays: -1 }, 'inTouchDays must be a whole number of at least 0, not -1'],
    [{ inTouchMore: -1 }, 'inTouchMore must be a whole number of at least 0, not -1'],
    [{ missedDays: 2 }, 'what is missed must be late, so graceDays <= missedDays'],
    [{ missedCount: 1 }, 'once is not repeatedly, so missedCount and brokenCount >= 2'],
    [{ brokenCount: 1 }, 'once is not repeatedly, so missedCount and brokenCount >= 2'],
  ])('is refused with %j', (changes, message) => {
    expect(() => checkSegmentPolicy({ ...policy, ...changes })).toThrow(
      new RangeError(`Segments: ${message}`),
    );
  });
});

test('what was missed and paid since still counts', () => {
  expect(decide(threeMissed)).toMatchObject({ approach: 'steady' });
  expect(
    decide(
      withLatest(
        {},
        { settledOn: '2026-10-25' },
        { settledOn: '2026-09-25' },
        { settledOn: '2026-08-25' },
      ),
    ),
  ).toMatchObject({
    approach: 'repeat',
    facts: [{ kind: 'missed', count: 3 }],
  });
});
