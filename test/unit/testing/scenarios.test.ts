import { describe, expect, test } from 'vitest';
import type * as z from 'zod/mini';
import { operations, type OperationName } from '../../../src/core/contract/index.js';
import { scenarioNames, scenarios, type ScenarioName } from '../../../src/testing/scenarios.js';
import { bench, firstDay } from '../gateway/reference/bench.js';

const locales = ['de-DE', 'en-GB', 'sv-SE', 'nb-NO', 'da-DK', 'fi-FI', 'is-IS'];

/** Reads that every account answers, whatever state it is in. */
const reads = [
  'getSession',
  'getAccount',
  'listItems',
  'getPaymentOptions',
  'listPlanOffers',
  'listPlans',
  'listPayments',
  'getSupportOptions',
  'listCallbackSlots',
  'listRequests',
  'getContactPreferences',
] as const satisfies readonly OperationName[];

/** Paths of members that say `unknown`: a scenario knows what it shows. */
function unknowns(value: unknown, path = ''): string[] {
  if (value === 'unknown') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => unknowns(member, `${path}/${key}`));
}

describe.each(scenarioNames)('%s', (name) => {
  test.each(locales)('answers by the contract in %s', async (locale) => {
    const b = await bench(name, { locale });
    for (const operation of reads) {
      const answer = operations[operation].answer as z.ZodMiniType;
      const parsed = answer.safeParse(await b.call(operation));
      expect(parsed.error, `${operation}: ${JSON.stringify(parsed.error)}`).toBeUndefined();
      // The rule says nothing about other countries, and where a fact is missing.
      expect(unknowns(parsed.data).filter((path) => path !== '/restriction/verdict')).toEqual([]);
    }
  });

  test('is plain JSON, and the same every time', () => {
    const entries = scenarios[name](firstDay);
    expect(JSON.parse(JSON.stringify(entries))).toEqual(
      JSON.parse(JSON.stringify(scenarios[name](firstDay))),
    );
    expect(structuredClone(entries)).toEqual(entries);
    const keys = entries.map(({ kind, record }) => `${kind} ${record.id}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('has documents for all items that name one', () => {
    const entries = scenarios[name](firstDay);
    const documents = new Set(entries.map(({ kind, record }) => kind === 'document' && record.id));
    for (const { kind, record } of entries) {
      if (kind === 'item' && record.documentId !== undefined) {
        expect(documents).toContain(record.documentId);
      }
    }
  });

  test('survives a year of daily runs', async () => {
    const b = await bench(name);
    for (let month = 0; month < 12; month++) {
      b.now = new Date(b.now.getTime() + 30 * 86_400_000);
      await b.service.runDailyJobs();
    }
    expect((await b.call('getAccount')).balance.total.amountMinor).toBeTypeOf('number');
  });
});

/** What look.md's states are made of. */
const expected: Partial<Record<ScenarioName, object>> = {
  nothingDue: { stage: 'none', nextDue: { amount: { amountMinor: 4_495 }, dueDate: '2026-12-03' } },
  dueSoon: { stage: 'upcoming', nextDue: { dueDate: '2026-12-01' } },
  dueToday: { stage: 'due', balance: { payNow: { amount: { amountMinor: 4_495 } } } },
  overdue: {
    stage: 'overdue',
    balance: { payNow: { amount: { amountMinor: 8_490 }, dueDate: '2026-10-05' } },
  },
  inTransit: {
    balance: {
      payNow: { amount: { amountMinor: 0 } },
      parts: expect.arrayContaining([
        { kind: 'inTransit', amount: { amountMinor: -8_490, currency: 'EUR' } },
      ]),
    },
  },
  debitScheduled: {
    balance: { payNow: { amount: { amountMinor: 0 } } },
    scheduledDebit: { on: '2026-12-01', maskedAccount: 'DE•• •••• 3000' },
  },
  debitReturned: {
    timeline: expect.arrayContaining([{ kind: 'debitReturned', on: '2026-11-14' }]),
    balance: {
      parts: expect.arrayContaining([
        { kind: 'fees', amount: { amountMinor: 385, currency: 'EUR' } },
      ]),
    },
  },
  partlyDisputed: {
    balance: {
      payNow: { amount: { amountMinor: 8_490 } },
      total: { amountMinor: 9_789 },
      parts: expect.arrayContaining([
        { kind: 'disputed', amount: { amountMinor: 1_299, currency: 'EUR' } },
      ]),
    },
  },
  deferredByPromise: { holds: [{ kind: 'promise', until: '2026-12-02' }] },
  deferredByPause: { holds: [{ kind: 'pause', until: '2026-12-05' }] },
  planActive: { activePlanId: 'plan-1', nextDue: { amount: { amountMinor: 1_415 } } },
  planMissed: {
    activePlanId: 'plan-1',
    timeline: expect.arrayContaining([{ kind: 'instalmentMissed', on: '2026-11-12' }]),
  },
  planPaused: { activePlanId: 'plan-1', holds: [{ kind: 'pause', until: '2026-12-05' }] },
  planDone: {
    stage: 'none',
    timeline: expect.arrayContaining([expect.objectContaining({ kind: 'planCompleted' })]),
  },
  restrictionAnnounced: {
    stage: 'overdue',
    restriction: {
      verdict: 'announced',
      earliestDate: '2026-12-03',
      prevent: { amount: { amountMinor: 6_481 }, payBy: '2026-12-02' },
    },
  },
  restrictionPossible: {
    stage: 'overdue',
    restriction: {
      verdict: 'possible',
      earliestDate: '2026-11-23',
      prevent: { amount: { amountMinor: 6_481 }, payBy: '2026-11-23' },
    },
  },
  restrictionContested: {
    stage: 'overdue',
    restriction: { verdict: 'notPossible', reasons: ['contested'] },
  },
  restrictionUnknown: { stage: 'overdue', restriction: { verdict: 'unknown', reasons: [] } },
  restricted: {
    stage: 'serviceLimited',
    restriction: {
      verdict: 'active',
      services: expect.arrayContaining([{ kind: 'voiceOutgoing', working: 'no' }]),
    },
    balance: { payNow: { amount: { amountMinor: 16_480 } } },
  },
  serviceStopped: { stage: 'serviceStopped' },
  restored: {
    stage: 'none',
    restriction: { verdict: 'notPossible' },
    timeline: expect.arrayContaining([{ kind: 'restored', on: '2026-11-20' }]),
  },
  moratorium: { holds: [{ kind: 'moratorium', until: '2027-01-22' }] },
  closed: { stage: 'closed' },
  handedOver: { stage: 'external', external: { payTo: 'agency' } },
  longest: { balance: { payNow: { amount: { amountMinor: 123_456_789 } } } },
  inCredit: { balance: { total: { amountMinor: -1_500 }, payNow: { amount: { amountMinor: 0 } } } },
};

test.each(Object.entries(expected))('%s is what it says', async (name, facts) => {
  const b = await bench(name as ScenarioName);
  expect(await b.call('getAccount')).toMatchObject(facts);
});

test('a missed instalment puts the plan at risk', async () => {
  const b = await bench('planMissed');
  expect((await b.call('getPlan', { id: 'plan-1' })).state).toBe('atRisk');
});

test.each([
  ['sv-SE', 'SEK', 84_900, 'Faktura oktober 2026'],
  ['nb-NO', 'NOK', 84_900, 'Faktura oktober 2026'],
  ['is-IS', 'ISK', 12_736, 'Reikningur október 2026'],
  ['en-GB', 'EUR', 8_490, 'Bill October 2026'],
])('%s pays in %s', async (locale, currency, amountMinor, label) => {
  const b = await bench('overdue', { locale });
  expect((await b.call('getAccount')).balance.total).toEqual({ amountMinor, currency });
  expect((await b.call('listItems')).data[0]?.label).toBe(label);
  expect((await b.call('listPlanOffers')).offers.length).toBeGreaterThan(0);
});
