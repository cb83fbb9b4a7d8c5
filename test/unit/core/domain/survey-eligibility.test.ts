import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawOf, whyNotAsked, type SurveyFacts } from '../../../../src/core/domain/index.js';

const policy = { quarantineDays: 90, relationalQuarantineDays: 180, samplePercent: 50 };
const may: SurveyFacts = {
  today: '2026-11-23',
  offered: true,
  accountOpen: true,
  moratorium: false,
  hardship: false,
  distress: false,
  restricted: false,
  openDispute: false,
  asked: [],
  draw: 49.9,
};

describe('somebody at an exit', () => {
  test.each<[string, Partial<SurveyFacts>, string | undefined]>([
    ['may be asked', {}, undefined],
    ['of a telco without surveys', { offered: false }, 'notOffered'],
    ['whose account is closed', { accountOpen: false }, 'notOpen'],
    ['in a moratorium', { moratorium: true }, 'moratorium'],
    ['in bereavement or other hardship', { hardship: true }, 'hardship'],
    ['in distress', { distress: true }, 'distress'],
    ['whose service is restricted', { restricted: true }, 'restriction'],
    ['with an open dispute', { openDispute: true }, 'openDispute'],
    ['outside the sample', { draw: 50 }, 'notInSample'],
    ['asked 89 days ago', { asked: [{ on: '2026-08-26', kind: 'transactional' }] }, 'quarantine'],
    ['asked 90 days ago', { asked: [{ on: '2026-08-25', kind: 'transactional' }] }, undefined],
    [
      'asked about everything 179 days ago',
      { asked: [{ on: '2026-05-28', kind: 'relational' }] },
      'quarantine',
    ],
    [
      'asked about everything 180 days ago',
      { asked: [{ on: '2026-05-27', kind: 'relational' }] },
      undefined,
    ],
  ])('%s', (_who, facts, reason) => {
    expect(whyNotAsked({ ...may, ...facts }, policy)).toBe(reason);
  });

  test('is never asked where one thing protects them, whatever else is so', () => {
    const facts = fc.record({
      moratorium: fc.boolean(),
      hardship: fc.boolean(),
      distress: fc.boolean(),
      restricted: fc.boolean(),
      openDispute: fc.boolean(),
      draw: fc.double({ min: 0, max: 100, maxExcluded: true, noNaN: true }),
    });
    fc.assert(
      fc.property(facts, fc.integer({ min: 0, max: 100 }), (each, samplePercent) => {
        const { draw, ...protections } = each;
        const reason = whyNotAsked({ ...may, ...each }, { ...policy, samplePercent });
        const isFree = !Object.values(protections).includes(true);
        expect(reason === undefined).toBe(isFree && draw < samplePercent);
      }),
    );
  });
});

describe("a quarter's draw", () => {
  const people = Array.from({ length: 20_000 }, (_, n) => `person-${n}`);

  test('is one number for a person and a quarter, and another in the next', () => {
    expect(drawOf('someone', '2026-10-01')).toBe(drawOf('someone', '2026-12-31'));
    expect(drawOf('someone', '2026-10-01')).not.toBe(drawOf('someone', '2026-09-30'));
    expect(drawOf('someone', '2026-10-01')).not.toBe(drawOf('someone', '2025-10-01'));
  });

  test.each([5, 20, 50])(
    'takes about %i of a hundred, independently from quarter to quarter',
    (p) => {
      const isIn = (person: string, day: string) => drawOf(person, day) < p;
      const now = people.filter((person) => isIn(person, '2026-11-23'));
      const both = now.filter((person) => isIn(person, '2027-02-23'));
      expect(Math.abs(now.length / people.length - p / 100)).toBeLessThan(0.015);
      expect(Math.abs(both.length / now.length - p / 100)).toBeLessThan(0.04);
    },
  );
});
