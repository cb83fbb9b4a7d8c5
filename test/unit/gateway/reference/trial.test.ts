import { beforeEach, describe, expect, test } from 'vitest';
import { variantOf, type Experiment } from '../../../../src/core/domain/index.js';
import {
  defaultPolicy,
  makeWeeklyReport,
  type ReferencePolicy,
} from '../../../../src/gateway/reference/index.js';
import { scenarios } from '../../../../src/testing/index.js';
import { Bench, firstDay } from './bench.js';

const guardrails = [
  { metric: 'complaints', toleratedPoints: 0 },
  { metric: 'missedPlans', toleratedPoints: 0 },
  { metric: 'detractors', toleratedPoints: 0 },
] as const;
const words: Experiment = {
  id: 'softer-words',
  from: firstDay,
  until: '2026-12-31',
  variants: [{ weight: 1 }, { weight: 1, wording: 'softer' }],
  guardrails,
};
const times: Experiment = {
  ...words,
  id: 'later-reminders',
  variants: [{ weight: 1 }, { weight: 1, reminders: { days: { overdue: [7] } } }],
};

const customers = Array.from({ length: 90 }, (_, index) => `customer-${String(index)}`);
const those = (variant: number, { id, variants }: Experiment = words) =>
  customers.filter((name) => variantOf({ ...words, id, variants }, name) === variant);

/** A telco with many customers, one of whom is called for at a time. */
async function telco(...experiments: Experiment[]): Promise<Bench> {
  const b = new Bench({ experiments });
  for (const accountId of customers) {
    await b.store.load(scenarios.dueToday(b.today, { accountId, reference: accountId }));
  }
  return b;
}

const as = (b: Bench, accountId: string): Bench => Object.assign(b, { accountId });

const exposures = (b: Bench) =>
  b.store.read(b.accountId, (tx) => tx.list('exposure')).then((all) => [...all]);

/** What another system tells of them. */
async function complain(b: Bench, accounts: readonly string[]): Promise<void> {
  const told = { createdAt: b.now.toISOString(), state: 'told', kind: 'complaint' } as const;
  await b.store.load(
    accounts.map((accountId) => ({
      kind: 'fact' as const,
      record: { ...told, id: `fact ${accountId} ${b.today}`, accountId, on: b.today },
    })),
  );
}

async function reportOf(b: Bench, policy: Partial<ReferencePolicy> = {}) {
  const { experiments = [] } = await makeWeeklyReport(
    {
      store: b.store,
      clock: () => b.now,
      policy: { ...defaultPolicy, experiments: [words], ...policy },
    },
    '2026-W48',
  );
  return experiments;
}

describe('a version is met', () => {
  test('by whoever reads the session of a page that is worded by it, once', async () => {
    const b = as(await telco(words, times), those(1)[0]!);
    await b.call('getSession');
    const first = await exposures(b);
    expect(first).toMatchObject([{ id: 'softer-words', state: 'exposed', variant: 1 }]);
    b.now = new Date('2026-11-25T10:00:00.000Z');
    await b.call('getSession');
    expect(await exposures(b)).toEqual(first);
  });

  test('by whoever owes, on the same day whether reminded sooner or later', async () => {
    const b = await telco(times);
    await b.sleep(1);
    const days = await Promise.all(
      [those(0, times)[0]!, those(1, times)[0]!].map(async (name) =>
        (await exposures(as(b, name))).map(({ id, createdAt }) => [id, createdAt]),
      ),
    );
    expect(days[0]).toEqual([['later-reminders', '2026-11-24T09:00:00.000Z']]);
    expect(days[1]).toEqual(days[0]);
  });

  test('by nobody who is protected', async () => {
    const b = await new Bench({ experiments: [words, times] }).open('moratorium');
    await b.call('getSession');
    await b.sleep(2);
    expect(await exposures(b)).toEqual([]);
  });
});

test('answers carry the words that were read', async () => {
  const b = await telco(words);
  const versions = new Map<string, string>();
  for (const name of [those(0)[0]!, those(1)[0]!]) {
    const survey = await as(b, name).call('getNextSurvey', { query: { trigger: 'abandoned' } });
    versions.set(name, survey!.copyVersion);
  }
  expect([...versions.values()]).toEqual(['1', '1+softer']);
});

describe('an experiment that does harm', () => {
  let b: Bench;
  const variants = async () =>
    Promise.all(
      customers.slice(0, 5).map(async (name) => (await as(b, name).call('getSession')).experiments),
    );

  beforeEach(async () => {
    b = await telco(words);
    for (const name of customers) await as(b, name).call('getSession');
  });

  test('is given up for everybody, and stays so when the harm is over', async () => {
    await complain(b, [...those(1).slice(0, 20), ...those(0).slice(0, 2)]);
    await b.sleep(1);
    expect((await variants()).flat()).toEqual([]);

    const [stop] = await b.store.ledger.experimentStops();
    expect(stop).toMatchObject({
      id: 'softer-words',
      at: '2026-11-24T09:00:00.000Z',
      metric: 'complaints',
      variant: 1,
    });
    expect(stop!.difference.low).toBeGreaterThan(0);

    await complain(b, those(0));
    await b.sleep(1);
    expect(await b.store.ledger.experimentStops()).toEqual([stop]);
    expect((await variants()).flat()).toEqual([]);
  });

  test('is in the report with its reason, and with nothing of what came after', async () => {
    await complain(b, those(1).slice(0, 20));
    await b.sleep(1);
    const before = await reportOf(b);
    expect(before).toMatchObject([
      {
        id: 'softer-words',
        tries: ['wording'],
        state: 'stopped',
        stop: { at: '2026-11-24T09:00:00.000Z', metric: 'complaints', variant: 1 },
        arms: [
          { variant: 0, customers: those(0).length },
          { variant: 1, wording: 'softer', customers: those(1).length },
        ],
      },
    ]);
    const complaints = before[0]!.arms[1]!.harm.find(({ metric }) => metric === 'complaints');
    expect(complaints).toMatchObject({ count: 20, of: those(1).length, verdict: 'stop' });
    await b.sleep(1);
    await complain(b, those(1).slice(20));
    expect(await reportOf(b)).toEqual(before);
  });

  test('runs on as long as the interval lets it', async () => {
    await complain(b, [...those(1).slice(0, 4), ...those(0).slice(0, 2)]);
    await b.sleep(1);
    expect((await variants()).flat()).toHaveLength(5);
    expect(await reportOf(b)).toMatchObject([{ state: 'running' }]);
  });

  test('tells nothing of a version that few have met', async () => {
    const [few] = await reportOf(b, { experiments: [{ ...words, id: 'other' }] });
    expect(few).toMatchObject({ id: 'other', state: 'running', arms: [] });
  });
});

test('an experiment of long ago, or of the time to come, is in no report', async () => {
  const b = await telco(words);
  const past = { ...words, from: '2026-10-01', until: '2026-11-01' };
  expect(await reportOf(b, { experiments: [past] })).toEqual([]);
  const next = { ...words, from: '2026-12-01' };
  expect(await reportOf(b, { experiments: [next] })).toEqual([]);
});
