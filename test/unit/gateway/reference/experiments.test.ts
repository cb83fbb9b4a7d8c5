import { describe, expect, test } from 'vitest';
import { variantOf, type Experiment } from '../../../../src/core/domain/index.js';
import { bench, Bench } from './bench.js';

const guardrails = [
  { metric: 'complaints', toleratedPoints: 0 },
  { metric: 'missedPlans', toleratedPoints: 0 },
  { metric: 'detractors', toleratedPoints: 0 },
] as const;
/** Reminders of what is overdue: on the third day as usual, or on the seventh by text message. */
const later: Experiment = {
  id: 'later-reminders',
  from: '2026-11-20',
  until: '2026-12-31',
  variants: [
    { weight: 1 },
    { weight: 1, reminders: { days: { overdue: [7] }, channels: ['sms'] } },
  ],
  guardrails,
};
const words: Experiment = {
  ...later,
  id: 'softer-words',
  variants: [{ weight: 1 }, { weight: 1, wording: 'softer' }],
};

/** An account that gets this version. */
async function accountWith(variant: number, ...experiments: Experiment[]): Promise<Bench> {
  const names = Array.from({ length: 50 }, (_, index) => `account-${String(index)}`);
  const accountId = names.find((name) => variantOf(experiments[0]!, name) === variant)!;
  return bench('dueToday', { accountId }, { experiments });
}

const remindedOn = async (b: Bench) =>
  (await b.outbox()).map(({ sending }) => `${sending!.at.slice(0, 10)} ${sending!.channel}`);

describe('an experiment on reminders', () => {
  test('leaves the usual ones to the one half, and says so', async () => {
    const b = await accountWith(0, later);
    await b.sleep(8);
    expect(await remindedOn(b)).toEqual(['2026-11-26 email']);
    expect((await b.outbox())[0]?.experiments).toEqual([{ id: 'later-reminders', variant: 0 }]);
  });

  test('reminds the other on another day by another channel', async () => {
    const b = await accountWith(1, later);
    await b.sleep(6);
    expect(await b.outbox()).toEqual([]);
    await b.sleep(2);
    expect(await remindedOn(b)).toEqual(['2026-11-30 sms']);
    expect((await b.outbox())[0]?.experiments).toEqual([{ id: 'later-reminders', variant: 1 }]);
  });

  test('is over for everybody once it is stopped', async () => {
    const b = await accountWith(1, { ...later, stopped: true });
    await b.sleep(8);
    expect(await remindedOn(b)).toEqual(['2026-11-26 email']);
    expect((await b.outbox())[0]).not.toHaveProperty('experiments');
  });

  test('keeps to the version when a planned message is decided anew', async () => {
    const b = await accountWith(1, later);
    const everyDay = [1, 2, 3, 4, 5, 6, 7];
    await b.prefer({ quietTimes: [{ weekdays: everyDay, from: '08:00', to: '17:00' }] });
    await b.sleep(7);
    await b.prefer({ largePrint: true });
    expect(await b.outbox()).toMatchObject([
      { state: 'planned', sending: { channel: 'sms', largePrint: true } },
    ]);
  });
});

describe('the session', () => {
  const shown = async (b: Bench) => (await b.call('getSession')).experiments;

  test('names the versions of today, and none before or after', async () => {
    const b = await accountWith(1, words, later);
    const [first, second] = await shown(b);
    expect(first).toEqual({ id: 'softer-words', variant: 1 });
    expect(second?.id).toBe('later-reminders');
    b.now = new Date('2027-01-01T09:00:00.000Z');
    expect(await shown(b)).toEqual([]);
  });

  test.each(['moratorium', 'protectedCustomer'] as const)('tries nothing on %s', async (name) => {
    expect(await shown(await bench(name, {}, { experiments: [words] }))).toEqual([]);
  });
});

test('a service refuses an experiment without guardrails', () => {
  expect(() => new Bench({ experiments: [{ ...later, guardrails: [] }] })).toThrow(
    'must guard each of complaints, missedPlans, detractors once',
  );
});
