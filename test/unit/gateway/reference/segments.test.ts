import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../../src/core/domain/index.js';
import {
  decidedByRules,
  defaultPolicy,
  type Entry,
  type RequestRecord,
} from '../../../../src/gateway/reference/index.js';
import { scenarios, type ScenarioName } from '../../../../src/testing/index.js';
import { bench, Bench, firstDay } from './bench.js';

/** A scenario's account about which the rules decide, and have decided today. */
async function decided(name: ScenarioName, ...more: Entry[]): Promise<Bench> {
  const b = await bench(name);
  await b.store.load([decidedByRules(name, firstDay), ...more]);
  await b.service.runDailyJobs();
  return b;
}

const spokenTo = async (b: Bench) => {
  const { approach, approachReason } = await b.call('getSession');
  return `${approach} ${approachReason}`;
};
const segments = (b: Bench) => b.service.segments(b.accountId);

/** Promises that were not kept, so many days ago. */
function brokenPromises(b: Pick<Bench, 'accountId'>, ...ago: number[]): Entry[] {
  return ago.map((days): Entry => {
    const on = addDays(firstDay, -days);
    const createdAt = `${addDays(on, -10)}T08:00:00.000Z`;
    const record: RequestRecord = {
      id: `broken-${on}`,
      accountId: b.accountId,
      createdAt,
      state: 'expired',
      kind: 'promise',
      detail: { amount: { amountMinor: 1_000, currency: 'EUR' }, on },
      receipt: { reference: 'KV-1', createdAt, nextSteps: [], confirmation: { channel: 'none' } },
    };
    return { kind: 'request', record };
  });
}

describe('an account that the rules decide about', () => {
  test('is decided in the daily run, with what it rests on', async () => {
    const b = await bench('restricted');
    await b.store.load([decidedByRules('restricted', firstDay)]);
    expect(await segments(b)).toEqual([]);
    expect(await spokenTo(b)).toBe('steady usual');
    await b.service.runDailyJobs();
    expect(await spokenTo(b)).toBe('repeat severalMissed');
    expect(await segments(b)).toEqual([
      {
        state: 'current',
        approach: 'repeat',
        reason: 'severalMissed',
        confidence: 1,
        facts: [{ kind: 'missed', count: 3 }],
        since: firstDay,
        decidedAt: expect.any(String),
      },
    ]);
  });

  test.each<[ScenarioName, string]>([
    ['nothingDue', 'steady usual'],
    ['overdue', 'steady usual'],
    ['firstSlip', 'first-slip firstLate'],
    ['debitReturned', 'first-slip firstLate'],
    ['inTransit', 'steady usual'],
    ['partlyDisputed', 'steady usual'],
    ['planActive', 'steady usual'],
    ['planMissed', 'steady usual'],
    ['moratorium', 'protected legalPause'],
    ['protectedCustomer', 'protected onYourRequest'],
    ['manyItems', 'repeat severalMissed'],
  ])('%s: %s', async (name, words) => {
    expect(await spokenTo(await decided(name))).toBe(words);
  });

  test('keeps its decision on the next day, and is decided anew by what happens', async () => {
    const b = await decided('overdue');
    const [first] = await segments(b);
    await b.sleep(1);
    expect(await segments(b)).toEqual([first]);
    await b.sleep(30);
    expect(await segments(b)).toEqual([{ ...first, confidence: expect.any(Number) }]);
  });

  test('hears harder words once a third promise is missed, and not before', async () => {
    const b = await decided('dueToday', ...brokenPromises({ accountId: 'dueToday' }, 200, 100));
    expect(await spokenTo(b)).toBe('steady usual');
    b.now = new Date('2027-01-10T09:00:00.000Z');
    await b.service.runDailyJobs();
    expect(await spokenTo(b)).toBe('steady usual');
    await b.call('createPromise', { body: { amount: b.eur(4_495), payBy: '2027-01-15' } });
    await b.sleep(8);
    expect(await spokenTo(b)).toBe('steady usual');
    await b.sleep(1);
    expect(await spokenTo(b)).toBe('repeat promisesMissed');
    expect(
      (await segments(b)).map(({ state, approach, since }) => [state, approach, since]),
    ).toEqual([
      ['current', 'repeat', '2027-01-19'],
      ['past', 'steady', firstDay],
    ]);
  });

  test('is protected in the same call that tells of hardship, and no longer than it is wished', async () => {
    const b = await decided('overdue');
    const { id } = await b.call('createPause', { body: { reasonCode: 'illness' } });
    expect(await spokenTo(b)).toBe('protected onYourRequest');
    expect(await segments(b)).toMatchObject([
      { state: 'current', approach: 'protected', facts: [{ kind: 'declared', on: firstDay }] },
      { state: 'past', approach: 'steady' },
    ]);
    await b.call('withdrawRequest', { id });
    expect(await spokenTo(b)).toBe('steady usual');
  });

  test('a pause is no declaration, and nothing is late while it lasts', async () => {
    const b = await decided('dueToday');
    await b.call('createPause', { body: { until: '2026-12-20' } });
    await b.sleep(30);
    expect(await spokenTo(b)).toBe('steady usual');
    // It has ended on the 20th, and three days later it is late.
    await b.sleep(1);
    expect(await spokenTo(b)).toBe('first-slip firstLate');
  });

  test('what is on its way is not late', async () => {
    const b = await decided('dueToday');
    await b.notify((await b.pay(4_495)).id, { state: 'processing' });
    await b.sleep(10);
    expect(await spokenTo(b)).toBe('steady usual');
  });

  test('what was late and is agreed to be paid by a plan is settled by that', async () => {
    const b = await decided('planOffered');
    const [before] = await segments(b);
    expect(before?.facts).toContainEqual({ kind: 'slips', count: 2, on: '2026-11-03' });
    await b.agreePlan(3);
    await b.sleep(1);
    const [after] = await segments(b);
    expect(after).toMatchObject({ approach: 'steady' });
    await b.sleep(120);
    // None of its instalments came, and three are a repetition.
    expect(await spokenTo(b)).toBe('repeat severalMissed');
  });

  test('a message to people counts as being in touch', async () => {
    const [silent, spoken] = [await bench('restricted'), await bench('restricted')];
    await spoken.call('createMessage', { body: { topicCode: 'bill', text: 'Hallo' } });
    for (const b of [silent, spoken]) {
      await b.store.load([decidedByRules('restricted', firstDay)]);
      await b.service.runDailyJobs();
    }
    expect(await spokenTo(silent)).toBe('repeat severalMissed');
    expect(await spokenTo(spoken)).toBe('steady usual');
  });

  test('whoever pays on time again leaves the harder words behind', async () => {
    const b = await decided('repeatedlyLate');
    expect(await spokenTo(b)).toBe('repeat severalMissed');
    const { data: items } = await b.call('listItems', { query: { status: 'open' } });
    const owed = items.reduce((sum, { remaining }) => sum + remaining.amountMinor, 0);
    await b.notify((await b.pay(owed)).id, { state: 'succeeded' });
    expect(await spokenTo(b)).toBe('repeat severalMissed');
    const record = (await b.store.read(b.accountId, (tx) => tx.list('item')))[0]!;
    const onTime = [1, 2, 3].map((days): Entry => {
      const dueDate = addDays(firstDay, -days);
      return { kind: 'item', record: { ...record, id: `paid-${dueDate}`, dueDate } };
    });
    await b.store.load(onTime);
    await b.sleep(1);
    expect(await spokenTo(b)).toBe('steady usual');
  });
});

describe('the telco’s own word', () => {
  test.each<[ScenarioName, string]>([
    ['firstSlip', 'first-slip longPunctual'],
    ['repeatedlyLate', 'repeat promisesMissed'],
    ['restricted', 'steady usual'],
  ])('stands where the rules are not asked: %s', async (name, words) => {
    const b = await bench(name);
    await b.sleep(40);
    expect(await spokenTo(b)).toBe(words);
    expect(await segments(b)).toEqual([]);
  });
});

test('thresholds are the telco’s, and are checked', async () => {
  const changed = { segments: { ...defaultPolicy.segments, missedCount: 4 } };
  const b = await bench('restricted', {}, changed);
  await b.store.load([decidedByRules('restricted', firstDay)]);
  await b.service.runDailyJobs();
  expect(await spokenTo(b)).toBe('steady usual');
  expect(() => new Bench({ segments: { ...defaultPolicy.segments, missedCount: 1 } })).toThrow(
    'once is not repeatedly',
  );
});

test('decisions of nobody are not found', async () => {
  const b = await bench('overdue');
  await expect(b.service.segments('nobody')).rejects.toMatchObject({ code: 'not-found' });
});

describe('two accounts alike in all but amounts', () => {
  /** Every amount of a record above zero becomes another one; what is equal stays so. */
  function withOtherAmounts<T>(value: T, factor: number, key = ''): T {
    if (typeof value === 'number') {
      return (key.endsWith('Minor') && value > 0 ? value * factor : value) as T;
    }
    if (Array.isArray(value))
      return value.map((one: unknown) => withOtherAmounts(one, factor, key)) as T;
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [
        name,
        withOtherAmounts<unknown>(one, factor, name),
      ]),
    ) as T;
  }

  const names = Object.keys(scenarios) as ScenarioName[];

  test('are spoken to alike, for the same reasons, today and on the days to come', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names.filter((name) => name !== 'manyItems')),
        fc.integer({ min: 2, max: 5_000 }),
        fc.integer({ min: 1, max: 60 }),
        async (name, factor, days) => {
          const decisions = [];
          for (const entries of [
            scenarios[name](firstDay),
            withOtherAmounts(scenarios[name](firstDay), factor),
          ]) {
            const b = new Bench();
            b.accountId = name;
            await b.store.load([...entries, decidedByRules(name, firstDay)]);
            await b.service.runDailyJobs();
            await b.sleep(days);
            decisions.push((await segments(b)).map((each) => ({ ...each, decidedAt: '' })));
          }
          expect(decisions[0]).not.toEqual([]);
          expect(decisions[1]).toEqual(decisions[0]);
        },
      ),
      { numRuns: 60 },
    );
  }, 120_000);
});
