import { afterAll, describe, expect, test } from 'vitest';
import { openSqlStore } from '../../src/gateway/sql/index.js';
import {
  MemoryStore,
  type ChangeRecord,
  type Entry,
  type ExperimentStop,
  type Store,
} from '../../src/gateway/reference/index.js';
import { openTestDatabase } from '../support/postgres.js';

const postgres = await openTestDatabase();
const stores: [string, Store][] = [
  ['memory', new MemoryStore()],
  ['PGlite', await openSqlStore({ memory: true })],
];
if (postgres) stores.push(['PostgreSQL', await openSqlStore({ databaseUrl: postgres.url })]);

afterAll(async () => {
  for (const [, store] of stores) await store.close();
  await postgres?.close();
});

const change: ChangeRecord = {
  id: 'b',
  createdAt: '2026-11-20T09:00:00.000Z',
  what: 'Shorter first sentence',
  why: 'Few went on from there',
  measure: 'understood',
  from: '2026-11-23',
};
const stop: ExperimentStop = {
  id: 'softer-words',
  at: '2026-11-24T09:00:00.000Z',
  metric: 'complaints',
  variant: 1,
  difference: { value: 4.2, low: 1.1, high: 7.3 },
};

describe.each(stores)('the ledger in %s', (_name, { ledger }) => {
  test('keeps the first change under an id, and lists them by their first day', async () => {
    expect(await ledger.addChange(change)).toEqual(change);
    expect(await ledger.addChange({ ...change, measure: 'nps' })).toEqual(change);
    const [sameDay, earlier] = [
      { ...change, id: 'a' },
      { ...change, id: 'c', from: '2026-11-16' },
    ];
    await ledger.addChange(sameDay);
    await ledger.addChange(earlier);
    expect(await ledger.changes()).toEqual([earlier, sameDay, change]);
  });

  test('adds up refused calls of the days that are asked for', async () => {
    const refusal = { day: '2026-11-16', operation: 'recordEvents', code: 'consent-missing' };
    await ledger.addRefusals([
      { ...refusal, count: 2 },
      { ...refusal, day: '2026-11-22', count: 3 },
      { ...refusal, day: '2026-11-23', count: 7 },
    ]);
    await ledger.addRefusals([{ ...refusal, count: 1 }]);
    await ledger.addRefusals([]);
    expect(await ledger.refusals('2026-11-16', '2026-11-22')).toEqual([
      { operation: 'recordEvents', code: 'consent-missing', count: 6 },
    ]);
    expect(await ledger.refusals('2026-11-01', '2026-11-15')).toEqual([]);
  });

  test('keeps why an experiment was given up first', async () => {
    await ledger.stopExperiment(stop);
    await ledger.stopExperiment({ ...stop, at: '2026-12-01T09:00:00.000Z', metric: 'detractors' });
    expect(await ledger.experimentStops()).toEqual([stop]);
  });
});

test.each(stores)('every transaction in %s knows what was given up', async (_name, store) => {
  const account = { id: 'someone', accountId: 'someone', createdAt: change.createdAt, version: 0 };
  await store.load([
    { kind: 'account', record: { ...account, state: 'open' } } as unknown as Entry,
  ]);
  await store.ledger.stopExperiment(stop);
  const expected = new Set(['softer-words']);
  expect(await store.read('someone', (tx) => tx.stoppedExperiments())).toEqual(expected);
  expect(await store.commit('someone', (tx) => tx.stoppedExperiments())).toEqual(expected);
});
