import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ContactPreferences } from '../../../../src/core/contract/index.js';
import {
  addDays,
  daysBetween,
  decideReminder,
  decideReminders,
  hasFreeTime,
  isNotice,
  isQuiet,
  reminderKinds,
  toCivilDate,
  toLocalTime,
  type Occasion,
  type ReminderFacts,
} from '../../../../src/core/domain/index.js';
import { manyRuns } from '../../../support/arbitraries.js';
import { policy } from './reminder-policy.js';

const everyDay = [1, 2, 3, 4, 5, 6, 7];
const clock = fc
  .nat(24 * 60 - 1)
  .map((m) => `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`);
const choices = fc.constantFrom('preferred' as const, 'allowed' as const, 'never' as const);
const anyPreferences: fc.Arbitrary<ContactPreferences> = fc.record({
  channels: fc
    .tuple(fc.subarray(['email', 'sms', 'phone', 'letter', 'app'] as const), fc.array(choices))
    .map(([channels, wished]) =>
      channels.map((channel, index) => ({ channel, choice: wished[index] ?? 'allowed' })),
    ),
  quietTimes: fc
    .array(fc.record({ weekdays: fc.subarray(everyDay), from: clock, to: clock }), { maxLength: 3 })
    .filter(hasFreeTime),
  language: fc.constantFrom('de', 'de-x-du', 'en-GB', 'tr'),
  largePrint: fc.boolean(),
});
/** Days on which the clocks change in Berlin or on Lord Howe Island, and any others. */
const days = fc.oneof(
  fc.constantFrom('2026-03-28', '2026-04-04', '2026-10-03', '2026-10-24'),
  fc.nat(364).map((day) => addDays('2026-01-01', day)),
);
const anyFacts: fc.Arbitrary<ReminderFacts> = fc.record({
  now: fc.tuple(days, fc.nat(86_399)).map(([day, s]) => new Date(Date.parse(day) + s * 1000)),
  timeZone: fc.constantFrom('Europe/Berlin', 'Australia/Lord_Howe'),
  holidays: fc.constant(new Set(['2026-12-25', '2026-12-26'])),
  account: fc.constantFrom('open', 'open', 'open', 'closed', 'external'),
  isProtected: fc.boolean(),
  holds: fc.subarray(['moratorium', 'pause', 'promise', 'review', 'dispute']),
  preferences: anyPreferences,
  remindedOn: fc.array(days, { maxLength: 4 }),
});
/** Around the day of the facts, so that many are due. */
const occasionsAround = ({ now, timeZone }: ReminderFacts): fc.Arbitrary<Occasion[]> =>
  fc.array(
    fc
      .record({
        kind: fc.constantFrom(...reminderKinds),
        shift: fc.integer({ min: -15, max: 4 }),
        owed: fc.constantFrom('open', 'open', 'open', 'disputed', 'onItsWay', 'settled'),
        subjects: fc.constant(['item-1']),
      })
      .map(({ shift, ...rest }) => {
        const on = addDays(toCivilDate(now, timeZone), shift);
        return { ...rest, key: on, on };
      }),
    { maxLength: 6 },
  );
const situation = anyFacts.chain((some) =>
  fc.record({ facts: fc.constant(some), occasions: occasionsAround(some) }),
);

describe('whatever the situation', () => {
  it('nobody is written by a channel they rule out, in a quiet time, or while nothing is demanded', () => {
    fc.assert(
      fc.property(situation, ({ facts: some, occasions }) => {
        for (const { occasion: about, decision } of decide(occasions, some)) {
          if (decision.state === 'withheld') continue;
          const { channel, at } = decision.sending;
          const { channels, quietTimes } = some.preferences;
          const wish = channels.find((each) => each.channel === channel)!;
          expect(wish.choice).not.toBe('never');
          if (channels.some((each) => each.choice === 'preferred')) {
            expect(wish.choice).toBe('preferred');
          }
          const { date, time } = toLocalTime(new Date(at), some.timeZone);
          expect(isQuiet(quietTimes, date, time)).toBe(false);
          expect(at >= some.now.toISOString()).toBe(true);
          expect(some.account).toBe('open');
          expect(some.holds).not.toContain('moratorium');
          expect(some.holds).not.toContain('pause');
          expect(about.owed).toBe('open');
          if (!isNotice(about.kind)) {
            expect(some.isProtected).toBe(false);
            expect(some.holds).not.toContain('review');
            if (about.kind !== 'promiseDue') expect(some.holds).not.toContain('promise');
          }
        }
      }),
      manyRuns,
    );
  });

  it('nobody is asked more than once a day, and no more often than allowed in any seven days', () => {
    fc.assert(
      fc.property(situation, ({ facts: some, occasions }) => {
        const asked = decide(occasions, some).flatMap(({ occasion: { kind }, decision }) =>
          decision.state === 'planned' && !isNotice(kind)
            ? [toCivilDate(new Date(decision.sending.at), some.timeZone)]
            : [],
        );
        for (const day of asked) {
          const all = [...some.remindedOn, ...asked];
          expect(all.filter((other) => other === day)).toHaveLength(1);
          const week = all.filter((other) => Math.abs(daysBetween(other, day)) < 7);
          expect(week.length).toBeLessThanOrEqual(policy.maxPerWeek);
        }
      }),
      manyRuns,
    );
  });

  it('the same facts give the same decisions, each is made once, and waiting changes nothing', () => {
    fc.assert(
      fc.property(situation, ({ facts: some, occasions }) => {
        const first = decide(occasions, some);
        expect(decide(occasions, some)).toEqual(first);
        const ids = first.map(({ id }) => id);
        expect(decideReminders(occasions, new Set(ids), some, policy)).toEqual([]);
        for (const { occasion: about, decision } of first) {
          if (decision.state === 'withheld') continue;
          const at = new Date(decision.sending.at);
          const again = decideReminder(about, { ...some, remindedOn: [], now: at }, policy);
          expect(again).toEqual(decision);
        }
      }),
      manyRuns,
    );
  });

  function decide(occasions: readonly Occasion[], some: ReminderFacts) {
    return decideReminders(occasions, new Set(), some, policy);
  }
});
