import { describe, expect, it } from 'vitest';
import {
  checkReminderPolicy,
  decideReminder,
  decideReminders,
  dueReminders,
  reminderKinds,
  reminderLanguage,
  type Occasion,
  type ReminderFacts,
} from '../../../../src/core/domain/index.js';
import { policy, preferences } from './reminder-policy.js';

/** A Wednesday noon. */
const facts: ReminderFacts = {
  now: new Date('2026-11-25T11:00:00.000Z'),
  timeZone: 'Europe/Berlin',
  holidays: new Set(),
  account: 'open',
  isProtected: false,
  holds: [],
  preferences,
  remindedOn: [],
};

const occasion = (kind: Occasion['kind'], on: string, more: Partial<Occasion> = {}): Occasion => ({
  kind,
  key: on,
  on,
  subjects: ['item-1'],
  owed: 'open',
  ...more,
});
const overdue = occasion('overdue', '2026-11-22');

describe('the day of a reminder', () => {
  it.each([
    ['three days ahead', 'dueSoon', '2026-11-28', ['dueSoon/2026-11-28/-3']],
    ['not four', 'dueSoon', '2026-11-29', []],
    ['a day late, when no job ran', 'dueSoon', '2026-11-27', ['dueSoon/2026-11-27/-3']],
    ['not two days late', 'dueSoon', '2026-11-26', []],
    ['three days after', 'overdue', '2026-11-22', ['overdue/2026-11-22/3']],
    ['two weeks after: another one', 'overdue', '2026-11-11', ['overdue/2026-11-11/14']],
    ['between the two', 'overdue', '2026-11-15', []],
    ['of what is old when it is first seen', 'overdue', '2026-01-01', []],
  ] as const)('%s', (_name, kind, on, expected) => {
    const due = dueReminders([occasion(kind, on)], '2026-11-25', policy);
    expect(due.map(({ id }) => id)).toEqual(expected);
  });

  it('of an instalment counts from the end of grace', () => {
    const missed = occasion('instalmentMissed', '2026-11-21', { from: '2026-11-24' });
    expect(dueReminders([missed], '2026-11-25', policy)).toHaveLength(1);
    expect(dueReminders([{ ...missed, from: undefined }], '2026-11-25', policy)).toHaveLength(0);
  });

  it('brings the most important first', () => {
    const due = dueReminders(
      [overdue, occasion('dueSoon', '2026-11-28'), occasion('debitAhead', '2026-11-28')],
      '2026-11-25',
      policy,
    );
    expect(due.map(({ occasion: { kind } }) => kind)).toEqual(['debitAhead', 'dueSoon', 'overdue']);
  });
});

describe('what is sent', () => {
  it('goes by the first channel at the next free moment, and says why not by others', () => {
    expect(decideReminder(overdue, facts, policy)).toEqual({
      state: 'planned',
      sending: {
        channel: 'email',
        contactPointId: 'contact-email',
        at: '2026-11-25T11:00:00.000Z',
        language: 'de',
        largePrint: false,
      },
      passedOver: [{ channel: 'sms', because: 'otherFirst' }],
    });
  });

  it('waits for the end of a quiet time, in the wished language and print', () => {
    const night = { weekdays: [1, 2, 3, 4, 5, 6, 7], from: '08:00', to: '17:15' };
    const wishes = { ...preferences, quietTimes: [night], language: 'en-GB', largePrint: true };
    expect(decideReminder(overdue, { ...facts, preferences: wishes }, policy)).toMatchObject({
      sending: { at: '2026-11-25T16:15:00.000Z', language: 'en', largePrint: true },
    });
  });

  it.each([
    ['de-AT', { language: 'de' }],
    ['de-x-du', { language: 'de-x-du' }],
    ['en', { language: 'en' }],
    ['tr-TR', { language: 'de', insteadOf: 'tr-TR' }],
    ['', { language: 'de', insteadOf: '' }],
  ])('in the language %j: %j', (wished, expected) => {
    expect(reminderLanguage(wished, policy.languages)).toEqual(expected);
  });
});

const never = preferences.channels.map((each) => ({ ...each, choice: 'never' as const }));
const allDay = [{ weekdays: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '00:00' }];

describe('what is withheld, and why', () => {
  it.each([
    ['accountClosed', { account: 'closed' }],
    ['handedOver', { account: 'external' }],
    ['moratorium', { holds: ['moratorium'] }],
    ['pause', { holds: ['pause'] }],
    ['promise', { holds: ['promise'] }],
    ['review', { holds: ['review'] }],
    ['protected', { isProtected: true }],
    // The weightiest reason is told.
    ['moratorium', { holds: ['promise', 'moratorium'], isProtected: true }],
    ['noChannel', { preferences: { ...preferences, channels: never } }],
    ['noChannel', { preferences: { ...preferences, channels: [] } }],
    ['noFreeTime', { preferences: { ...preferences, quietTimes: allDay } }],
    ['alreadyReminded', { remindedOn: ['2026-11-25'] }],
    ['enoughThisWeek', { remindedOn: ['2026-11-19', '2026-11-24'] }],
    // Planned for a day to come, which counts as well.
    ['enoughThisWeek', { remindedOn: ['2026-11-24', '2026-11-26'] }],
  ] as const)('%s: %j', (reason, change) => {
    const decision = decideReminder(overdue, { ...facts, ...change } as ReminderFacts, policy);
    expect(decision).toMatchObject({ state: 'withheld', reason });
    // Where nothing may be sent at all, no channel is looked at.
    if ('holds' in change) expect(decision.passedOver).toEqual([]);
  });

  it.each([
    ['disputed', 'disputed'],
    ['onItsWay', 'onItsWay'],
    ['settled', 'nothingDue'],
  ] as const)('what is %s: %s', (owed, reason) => {
    expect(decideReminder({ ...overdue, owed }, facts, policy)).toMatchObject({ reason });
  });

  it('a dispute does not hold back what is not disputed', () => {
    const disputing = { ...facts, holds: ['dispute'] };
    expect(decideReminder(overdue, disputing, policy).state).toBe('planned');
  });

  it('two messages within a week, not the one on the seventh day', () => {
    const remindedOn = ['2026-11-18', '2026-11-24'];
    expect(decideReminder(overdue, { ...facts, remindedOn }, policy).state).toBe('planned');
  });

  it('a message that could only go after its day; overdue ones are of use later', () => {
    // The next free moment is on Saturday.
    const quiet = [{ weekdays: [3, 4, 5], from: '00:00', to: '00:00' }];
    const later = { ...facts, preferences: { ...preferences, quietTimes: quiet } };
    const on = (day: string, kind: Occasion['kind']) =>
      decideReminder(occasion(kind, day), later, policy);
    expect(on('2026-11-27', 'dueSoon')).toMatchObject({ reason: 'tooLate' });
    expect(on('2026-11-28', 'dueSoon').state).toBe('planned');
    // Collected in the morning of that day.
    expect(on('2026-11-28', 'debitAhead')).toMatchObject({ reason: 'tooLate' });
    expect(on('2026-11-22', 'overdue').state).toBe('planned');
  });

  it('a promise holds back everything but its own day and a debit', () => {
    const promised = { ...facts, holds: ['promise'] };
    const sent = reminderKinds.filter(
      (kind) => decideReminder(occasion(kind, '2026-11-29'), promised, policy).state === 'planned',
    );
    expect(sent).toEqual(['debitAhead', 'promiseDue']);
  });

  it('what is collected is announced whoever it is and whatever was sent: it asks for nothing', () => {
    const debit = occasion('debitAhead', '2026-11-28');
    const busy = { ...facts, remindedOn: ['2026-11-24', '2026-11-25'], isProtected: true };
    expect(decideReminder(debit, busy, policy).state).toBe('planned');
    for (const hold of ['pause', 'moratorium']) {
      expect(decideReminder(debit, { ...busy, holds: [hold] }, policy).state).toBe('withheld');
    }
  });

  it('what comes when other messages of the week are known', () => {
    const asked = { ...facts, remindedOn: ['2026-11-25'] };
    const [only] = decideReminders([overdue], new Set(), asked, policy);
    expect(only?.decision).toMatchObject({ reason: 'alreadyReminded' });
  });

  it('of two on a day, the second; of what was decided, nothing again', () => {
    const both = [overdue, occasion('dueSoon', '2026-11-28')];
    const decided = decideReminders(both, new Set(), facts, policy);
    expect(decided.map(({ id, decision }) => [id, decision.state])).toEqual([
      ['dueSoon/2026-11-28/-3', 'planned'],
      ['overdue/2026-11-22/3', 'withheld'],
    ]);
    const ids = new Set(decided.map(({ id }) => id));
    expect(decideReminders(both, ids, facts, policy)).toEqual([]);
  });
});

describe('a policy', () => {
  it.each([
    ['hours that are empty', { hours: { ...policy.hours, to: '09:00' } }, 'hours'],
    ['hours on no day', { hours: { ...policy.hours, weekdays: [] } }, 'hours'],
    ['none a week', { maxPerWeek: 0 }, 'one a week'],
    ['no language', { languages: [] }, 'one language'],
    ['a message after its day', { days: { ...policy.days, dueSoon: [-3, 1] } }, 'dueSoon'],
    ['a debit on its day', { days: { ...policy.days, debitAhead: [0] } }, 'debitAhead'],
  ])('with %s is refused, and told what is wrong', (_name, change, told) => {
    expect(() => checkReminderPolicy({ ...policy, ...change })).toThrow(told);
  });

  it('is fine otherwise: one a week, and on the day itself', () => {
    expect(() => checkReminderPolicy(policy)).not.toThrow();
    const days = { ...policy.days, dueSoon: [0], overdue: [3] };
    expect(() => checkReminderPolicy({ ...policy, days, maxPerWeek: 1 })).not.toThrow();
  });
});
