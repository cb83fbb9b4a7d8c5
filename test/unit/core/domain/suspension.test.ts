/** TKG §61(3)-(7): the published cases, and what holds for every customer. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  suspensionVerdict,
  type Claim,
  type ServiceKind,
  type SuspensionFacts,
  type SuspensionVerdict,
  type ToldFacts,
} from '../../../../src/core/domain/index.js';
import { civilDates, manyRuns } from '../../../support/arbitraries.js';

interface Case {
  readonly name: string;
  readonly source: string;
  readonly change?: ToldFacts;
  readonly missing?: readonly (keyof SuspensionFacts)[];
  readonly verdict: SuspensionVerdict;
}
const file = new URL('../../../../src/core/domain/vectors/suspension.json', import.meta.url);
const { facts, vectors } = JSON.parse(readFileSync(file, 'utf8')) as {
  readonly facts: SuspensionFacts;
  readonly vectors: readonly Case[];
};

function without<T extends object>(whole: T, members: readonly (keyof T)[]): Partial<T> {
  const rest = { ...whole };
  for (const member of members) Reflect.deleteProperty(rest, member);
  return rest;
}

describe('the published cases', () => {
  it.each(vectors)('$name ($source)', ({ change, missing = [], verdict }) => {
    expect(suspensionVerdict(without({ ...facts, ...change }, missing))).toEqual(verdict);
  });
});

const kinds: readonly ServiceKind[] = [
  'emergency',
  'voiceIncoming',
  'voiceOutgoing',
  'mobileData',
  'internet',
  'premium',
  'tv',
];
const services = fc.subarray([...kinds]);
const days = fc.integer({ min: -90, max: 30 });

const claims: fc.Arbitrary<Claim> = fc
  .record({
    amountMinor: fc.integer({ min: 0, max: 20_000 }),
    paidPercent: fc.constantFrom(0, 0, 0, 50, 100),
    due: days,
    titled: fc.boolean(),
    contested: fc.constantFrom<Claim['contested'][]>('none', 'none', 'proper', 'late'),
    thirdParty: fc.boolean(),
    services,
  })
  .map(({ due, paidPercent, ...claim }) => ({
    ...claim,
    paidMinor: Math.floor((claim.amountMinor * paidPercent) / 100),
    dueDate: addDays(facts.today, due),
  }));

/** Mostly customers whose service may be restricted, because that is where the rule must hold. */
const wholeFacts: fc.Arbitrary<SuspensionFacts> = fc
  .record({
    claims: fc.array(claims, { maxLength: 6 }),
    advanceMinor: fc.constantFrom(0, 0, 0, 1, 5_000, 30_000),
    services,
    prepaid: fc.constantFrom(false, false, false, true),
    repeatedNonPayment: fc.constantFrom(true, true, true, false),
    notice: fc.option(days, { freq: 5 }),
    noticeNamesCourts: fc.constantFrom(true, true, true, false),
  })
  .map(({ notice, ...told }) => ({
    ...told,
    jurisdiction: 'DE',
    customerKind: 'consumer',
    currency: 'EUR',
    noticeSentOn: notice === null ? null : addDays(facts.today, notice),
    today: facts.today,
  }));

/** Customers whose service may be restricted, now or after the notice. */
const restrictable = fc
  .record({ whole: wholeFacts, claim: claims, sentDaysAgo: fc.nat(90) })
  .map(({ whole, claim, sentDaysAgo }): SuspensionFacts => {
    const overdue: Claim = {
      ...claim,
      amountMinor: claim.amountMinor + 40_000,
      paidMinor: 0,
      dueDate: '2019-12-01',
      contested: 'none',
      services: [...claim.services, 'tv'],
    };
    return {
      ...whole,
      claims: [...whole.claims, overdue],
      prepaid: false,
      repeatedNonPayment: true,
      noticeNamesCourts: true,
      noticeSentOn: addDays(facts.today, -sentDaysAgo),
    };
  });

/** The higher, the worse. */
const severity = { notPossible: 0, announced: 1, possible: 2 } as const;
type Known = keyof typeof severity;

const severityOf = (told: ToldFacts): number => severity[suspensionVerdict(told).verdict as Known];

const withClaim = (whole: SuspensionFacts, index: number, claim: Claim): SuspensionFacts => ({
  ...whole,
  claims: whole.claims.map((each, at) => (at === index ? claim : each)),
});

/** Facts with the place of one of their claims. */
const withPlace = wholeFacts
  .filter((whole) => whole.claims.length > 0)
  .chain((whole) =>
    fc.record({ whole: fc.constant(whole), index: fc.nat(whole.claims.length - 1) }),
  );

const [firstClaim] = facts.claims as readonly [Claim];
const largest: Claim = { ...firstClaim, amountMinor: Number.MAX_SAFE_INTEGER, paidMinor: 0 };

const about = (change: Partial<Claim>): ToldFacts => ({ claims: [{ ...firstClaim, ...change }] });

describe('for every customer', () => {
  it('is decided in one of three ways, each of them often', () => {
    const seen: Record<Known, number> = { notPossible: 0, announced: 0, possible: 0 };
    fc.assert(
      fc.property(wholeFacts, (whole) => {
        seen[suspensionVerdict(whole).verdict as Known] += 1;
      }),
      manyRuns,
    );
    expect(Object.keys(seen)).toEqual(Object.keys(severity));
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(manyRuns.numRuns / 50);
  });

  it('to contest an untitled claim properly never makes a restriction possible', () => {
    fc.assert(
      fc.property(withPlace, ({ whole, index }) => {
        const claim: Claim = { ...whole.claims[index]!, titled: false };
        const before = severityOf(withClaim(whole, index, claim));
        const after = severityOf(withClaim(whole, index, { ...claim, contested: 'proper' }));
        expect(after).toBeLessThanOrEqual(before);
      }),
      manyRuns,
    );
  });

  it('a missing fact makes it unknown', () => {
    const members = Object.keys(facts) as (keyof SuspensionFacts)[];
    fc.assert(
      fc.property(wholeFacts, fc.constantFrom(...members), (whole, member) => {
        fc.pre(member !== 'noticeNamesCourts' || whole.noticeSentOn !== null);
        expect(suspensionVerdict(without(whole, [member]))).toEqual({
          verdict: 'unknown',
          reasons: [],
        });
      }),
      manyRuns,
    );
  });

  it('a missing fact of any claim makes it unknown', () => {
    const members = Object.keys(facts.claims[0]!) as (keyof Claim)[];
    fc.assert(
      fc.property(withPlace, fc.constantFrom(...members), ({ whole, index }, member) => {
        const told = without(whole.claims[index]!, [member]);
        const claims = whole.claims.map((claim, at) => (at === index ? told : claim));
        expect(suspensionVerdict({ ...whole, claims }).verdict).toBe('unknown');
      }),
      manyRuns,
    );
  });

  it.each<{ name: string; change: ToldFacts }>([
    { name: 'an advance below nothing', change: { advanceMinor: -1 } },
    { name: 'a part of a cent', change: { advanceMinor: 0.5 } },
    { name: 'a day that is none', change: { today: '2026-02-30' } },
    { name: 'more paid than was owed', change: about({ paidMinor: 20_000 }) },
    { name: 'a claim below nothing', change: about({ amountMinor: -5, paidMinor: -5 }) },
    { name: 'a claim in parts of a cent', change: about({ amountMinor: 12_000.5 }) },
    { name: 'a claim due on no day', change: about({ dueDate: '2026-13-01' }) },
    {
      name: 'claims too large for whole cents',
      change: { claims: [largest, largest, largest] },
    },
  ])('a fact that makes no sense makes it unknown: $name', ({ change }) => {
    expect(suspensionVerdict({ ...facts, ...change }).verdict).toBe('unknown');
  });

  it('to pay never makes it worse', () => {
    fc.assert(
      fc.property(withPlace, fc.nat(20_000), ({ whole, index }, moneyMinor) => {
        const claim = whole.claims[index]!;
        const paidMinor = Math.min(claim.amountMinor, claim.paidMinor + moneyMinor);
        const before = severityOf(whole);
        expect(severityOf(withClaim(whole, index, { ...claim, paidMinor }))).toBeLessThanOrEqual(
          before,
        );
        const advanceMinor = whole.advanceMinor + moneyMinor;
        expect(severityOf({ ...whole, advanceMinor })).toBeLessThanOrEqual(before);
      }),
      manyRuns,
    );
  });

  it('to pay what prevents it prevents it, and a cent less does not', () => {
    fc.assert(
      fc.property(restrictable, (whole) => {
        const { prevent } = suspensionVerdict(whole);
        const advanceMinor = whole.advanceMinor + prevent!.amount.amountMinor;
        expect(severityOf({ ...whole, advanceMinor })).toBe(severity.notPossible);
        expect(severityOf({ ...whole, advanceMinor: advanceMinor - 1 })).toBeGreaterThan(0);
      }),
      manyRuns,
    );
  });

  it('is never possible before two weeks after the notice, and never earlier as days go by', () => {
    fc.assert(
      fc.property(restrictable, civilDates(), fc.nat(60), (whole, today, more) => {
        const at = (day: string) => suspensionVerdict({ ...whole, today: day }).earliestDate!;
        const [now, later] = [at(today), at(addDays(today, more))];
        expect(now > addDays(whole.noticeSentOn!, 14)).toBe(true);
        expect(later >= now && later >= addDays(today, more)).toBe(true);
      }),
      manyRuns,
    );
  });

  it('emergency calls work, and incoming calls work a week longer than outgoing ones', () => {
    fc.assert(
      fc.property(restrictable, (whole) => {
        const { services: left = [], earliestDate = '' } = suspensionVerdict(whole);
        expect(left[0]).toEqual({ kind: 'emergency', working: 'yes' });
        const incoming = left.find(({ kind }) => kind === 'voiceIncoming');
        if (incoming) expect(incoming.working).toBe('yes');
        if (incoming?.until !== undefined) {
          expect(incoming.until).toBe(addDays(earliestDate, 7));
        }
        const inDefault = new Set(whole.claims.flatMap((claim) => claim.services));
        for (const { kind, working } of left) {
          if (working !== 'yes') expect(inDefault).toContain(kind);
        }
      }),
      manyRuns,
    );
  });
});
