import { describe, expect, test } from 'vitest';
import { demoPolicy } from '../../../demo/policy.js';
import { demoCustomers } from '../../../demo/seed/index.js';
import { pastWeeks } from '../../../demo/seed/past-weeks.js';
import { addDays, checkExperiments } from '../../../src/core/domain/index.js';
import {
  defaultPolicy,
  makeWeeklyReport,
  MemoryStore,
} from '../../../src/gateway/reference/index.js';

const monday = '2026-11-23';
const { entries, changes, stops } = pastWeeks(monday);

async function reportOf(week: string) {
  const store = new MemoryStore();
  await store.load(entries);
  for (const change of changes) await store.ledger.addChange(change);
  for (const stop of stops) await store.ledger.stopExperiment(stop);
  const clock = () => new Date(`${monday}T12:00:00.000Z`);
  return makeWeeklyReport({ store, clock, policy: demoPolicy(monday) }, week);
}

describe('the two weeks before the demo', () => {
  test('are the same on each day of a week', () => {
    const accounts = (today: string) =>
      pastWeeks(today).entries.filter(({ kind }) => kind !== 'account');
    expect(accounts(addDays(monday, 6))).toEqual(accounts(monday));
  });

  test('tell of nobody whom a visitor of the demo can be, and nobody twice', () => {
    const ids = entries.flatMap(({ kind, record }) =>
      kind === 'account' ? [record.accountId] : [],
    );
    expect(new Set([...ids, ...demoCustomers.map(({ accountId }) => accountId)]).size).toBe(
      ids.length + demoCustomers.length,
    );
  });

  test('leave nothing open, nothing for the daily jobs, and nothing of the future', () => {
    for (const { kind, record } of entries) {
      expect(record.dueOn).toBeUndefined();
      expect(record.createdAt < monday).toBe(true);
      if (kind === 'item') expect(record.paidMinor).toBe(record.amountMinor);
    }
  });

  test('make a report with a score, and say honestly what a change did', async () => {
    const report = await reportOf('2026-W47');
    expect(report.feedback.nps).toMatchObject({ shows: 'score' });
    expect(report.feedback.responseRate).toBeDefined();
    expect(report.funnel.map(({ tag }) => tag)).toEqual([
      'balance-card',
      'plan-chooser',
      'support-options',
    ]);
    expect(report.topics.length).toBeGreaterThan(2);
    expect(report.results.map(({ count }) => count > 0)).toEqual([true, true, true]);
    expect(report.changes.map(({ measure, verdict }) => [measure, verdict]).sort()).toEqual([
      ['chose', 'better'],
      ['plansMissed', 'unclear'],
    ]);
    expect((await reportOf('2026-W46')).feedback.nps.shows).toBe('score');
  });
  test('show one experiment that goes on, and one that was given up because it did harm', async () => {
    const { experiments, feedback } = await reportOf('2026-W47');
    expect(experiments).toMatchObject([
      { id: 'ruhiger-einstieg', tries: ['wording'], state: 'running' },
      {
        id: 'erinnerung-am-ersten-tag',
        tries: ['reminders'],
        state: 'stopped',
        stop: { at: '2026-11-16T05:00:00.000Z', metric: 'complaints', variant: 1 },
      },
    ]);
    const [words, reminders] = experiments ?? [];
    expect(words?.stop).toBeUndefined();
    for (const arm of [...(words?.arms ?? []), ...(reminders?.arms ?? [])]) {
      expect(arm.customers).toBeGreaterThan(100);
      expect(arm.acted).toBeDefined();
    }
    const harm = (words?.arms ?? []).flatMap((arm) => arm.harm);
    expect(harm.filter(({ verdict }) => verdict === 'stop')).toEqual([]);
    expect(reminders?.arms[1]?.harm).toContainEqual(
      expect.objectContaining({ metric: 'complaints', verdict: 'stop' }),
    );
    // Those who read other words can be told apart in the score as well.
    const versions = feedback.cells.filter(({ dimension }) => dimension === 'copyVersion');
    expect(versions.map(({ key }) => key)).toEqual(['1', '1+ruhig']);
  });

  test('are tried by a policy that a service takes', () => {
    expect(() => checkExperiments(demoPolicy(monday).experiments)).not.toThrow();
    expect(demoPolicy(undefined)).toBe(defaultPolicy);
  });
});
