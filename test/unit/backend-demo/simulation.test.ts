import { describe, expect, test } from 'vitest';
import { payerKinds, simulateCustomers, type Life } from '../../../demo/simulation/customers.js';
import { distributionOf, factsOn, segmentsOf } from '../../../demo/simulation/run.js';
import { addDays, daysBetween, defaultSegmentPolicy } from '../../../src/core/domain/index.js';

const options = { customers: 400, seed: 5, from: '2025-12-01', months: 6 };
const lives = [...simulateCustomers(options)];
const of = (payer: Life['payer']): Life[] => lives.filter((life) => life.payer === payer);
const lateShare = (all: readonly Life[]): number => {
  const dues = all.flatMap((life) => life.dues);
  const late = dues.filter(({ dueOn, settledOn }) => !settledOn || settledOn > addDays(dueOn, 3));
  return late.length / dues.length;
};

describe('the simulated customers', () => {
  test('are the same for the same seed, and others for another', () => {
    expect([...simulateCustomers(options)]).toEqual(lives);
    expect([...simulateCustomers({ ...options, seed: 6 })]).not.toEqual(lives);
  });

  test('are of every kind, about as often as it says', () => {
    for (const [name, { weight }] of Object.entries(payerKinds)) {
      const share = (100 * of(name as Life['payer']).length) / lives.length;
      expect(Math.abs(share - weight), name).toBeLessThan(6);
    }
  });

  test('pay as their kind does', () => {
    expect(lateShare(of('punctual'))).toBeLessThan(0.05);
    expect(lateShare(of('drifting'))).toBeGreaterThan(0.6);
    const seasonal = of('seasonal').map((life) => ({
      ...life,
      dues: life.dues.filter(({ dueOn }) => /^\d{4}-(01|02|11)/.test(dueOn)),
    }));
    expect(lateShare(seasonal)).toBeGreaterThan(2 * lateShare(of('seasonal')));
    expect(lateShare(of('easygoing'))).toBeLessThan(lateShare(of('strained')));
  });

  test('have a bill a month, the first no earlier than they came', () => {
    for (const { dues, customerSince } of lives) {
      const days = dues.map(({ dueOn }) => dueOn);
      expect(days).toEqual([...days].sort());
      for (const [index, day] of days.entries()) {
        if (index > 0) expect(daysBetween(days[index - 1]!, day)).toBeLessThan(35);
      }
      expect(days[0]! >= customerSince).toBe(true);
    }
  });

  test('tell of life events, some of them', () => {
    const told = lives.filter(({ declared }) => declared.length > 0);
    expect(told.length).toBeGreaterThan(5);
    expect(told.length).toBeLessThan(60);
  });
});

describe('what is known on a day', () => {
  test('is nothing of the future', () => {
    const today = '2026-02-15';
    for (const life of lives) {
      const { dues = [], commitments = [], contactedOn = [], declared = [] } = factsOn(life, today);
      const days = [
        ...dues.flatMap(({ dueOn, settledOn }) => [dueOn, settledOn ?? dueOn]),
        ...[...commitments, ...declared].map(({ on }) => on),
        ...contactedOn,
      ];
      expect(days.filter((day) => day > today)).toEqual([]);
    }
  });
});

describe('a simulated portfolio', () => {
  const few = { ...options, customers: 60 };
  const result = distributionOf(simulateCustomers(few), few, defaultSegmentPolicy);

  test('counts every customer in every month', () => {
    expect(result.months.map(({ month }) => month)).toEqual([
      '2025-12',
      '2026-01',
      '2026-02',
      '2026-03',
      '2026-04',
      '2026-05',
    ]);
    for (const { counts } of result.months) {
      expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(60);
    }
  });

  test('speaks to the punctual in the usual words, and to who drifts in clear ones', () => {
    const share = (payer: Life['payer'], approach: 'steady' | 'repeat'): number => {
      const days = Object.values(result.payers[payer] ?? {}).reduce((sum, count) => sum + count, 0);
      return (result.payers[payer]?.[approach] ?? 0) / days;
    };
    expect(share('punctual', 'steady')).toBeGreaterThan(0.9);
    expect(share('punctual', 'repeat')).toBe(0);
    expect(share('drifting', 'repeat')).toBeGreaterThan(0.5);
  });

  test('changes seldom, and never to harder words within 30 days of the last change', () => {
    expect(result.changes / (few.customers / 2)).toBeLessThan(2);
    const order = ['protected', 'first-slip', 'steady', 'repeat'];
    let harder = 0;
    for (const life of lives.slice(0, 60)) {
      let before: { approach: string; since: string } | undefined;
      for (const segment of segmentsOf(life, few, defaultSegmentPolicy)) {
        if (before && before.approach !== segment.approach && before.approach !== 'protected') {
          const isHarder = order.indexOf(segment.approach) > order.indexOf(before.approach);
          if (isHarder) {
            harder += 1;
            expect(daysBetween(before.since, segment.since)).toBeGreaterThanOrEqual(30);
          }
        }
        before = segment;
      }
    }
    expect(harder).toBeGreaterThan(3);
  });
});
