import type { ContactPreferences, Instant, LocalDate } from '../contract/index.js';
import { daysBetween } from './civil-date.js';
import { freeMoment, type Calendar, type SendingHours } from './free-moment.js';
import { chooseChannel, type Channel, type PassedOver } from './reminder-channel.js';
import { toCivilDate } from './time-zone.js';

/**
 * Whether somebody is reminded, by which channel and when, or why not. What is owed never decides
 * it, only that something is; how much stays out of it on purpose.
 */

/** What a message is about; of two on one day the first in this list goes. */
export const reminderKinds = [
  /** The telco collects by itself: a debit, or an instalment by debit. Asks for nothing. */
  'debitAhead',
  'promiseDue',
  'instalmentDue',
  'dueSoon',
  'instalmentMissed',
  'overdue',
] as const;
export type ReminderKind = (typeof reminderKinds)[number];

/** Where the telco stands behind: all of it is data. */
export interface ReminderPolicy {
  /** Days on which a message falls due, counted from the day that it is about. */
  readonly days: Readonly<Record<ReminderKind, readonly number[]>>;
  /** How late a message may be decided when no job ran on its day. */
  readonly catchUpDays: number;
  /** Messages that ask for something, in any seven days. */
  readonly maxPerWeek: number;
  readonly hours: SendingHours;
  /** What is used for reminders, in the telco's own order. */
  readonly channels: readonly Channel[];
  /** Languages that there are words in; the first is for everybody else. */
  readonly languages: readonly string[];
}

/** Something with a day that somebody may want to be reminded of. */
export interface Occasion {
  readonly kind: ReminderKind;
  /** Tells it apart from others of its kind, and does not change. */
  readonly key: string;
  /** The day that the message names. */
  readonly on: LocalDate;
  /** The day from which days count; absent: `on`. */
  readonly from?: LocalDate | undefined;
  /** Ids of the items, instalments or requests that it is about. */
  readonly subjects: readonly string[];
  /** What there is to ask for: something, or why there is nothing. */
  readonly owed: 'open' | 'disputed' | 'onItsWay' | 'settled';
}

export interface ReminderFacts extends Calendar {
  readonly now: Date;
  readonly account: 'open' | 'closed' | 'external';
  /** Illness, bereavement, declared hardship: nothing is demanded. */
  readonly isProtected: boolean;
  /** What holds today, by the contract's names. */
  readonly holds: readonly string[];
  readonly preferences: ContactPreferences;
  /** Days on which something was asked for, or will be, in the telco's calendar. */
  readonly remindedOn: readonly LocalDate[];
}

export type WithheldReason =
  | 'accountClosed'
  | 'handedOver'
  | 'moratorium'
  | 'protected'
  | 'pause'
  | 'promise'
  | 'review'
  | 'disputed'
  | 'onItsWay'
  | 'nothingDue'
  | 'noChannel'
  | 'noFreeTime'
  | 'tooLate'
  | 'alreadyReminded'
  | 'enoughThisWeek';

/** What would be sent. */
export interface Sending {
  readonly channel: Channel;
  readonly contactPointId?: string | undefined;
  readonly at: Instant;
  readonly language: string;
  /** The wished language, where there are no words in it. */
  readonly insteadOf?: string | undefined;
  readonly largePrint: boolean;
}

export type ReminderDecision =
  | {
      readonly state: 'planned';
      readonly sending: Sending;
      /** The other channels, and why each was not taken. */
      readonly passedOver: readonly PassedOver[];
    }
  | {
      readonly state: 'withheld';
      readonly reason: WithheldReason;
      readonly passedOver: readonly PassedOver[];
    };

/** A message that falls due, with the id under which it is decided once. */
export interface DueReminder {
  readonly id: string;
  readonly occasion: Occasion;
}

/** It asks for nothing, so that neither protection nor the number of messages holds it back. */
export const isNotice = (kind: ReminderKind): boolean => kind === 'debitAhead';

const isAhead = (kind: ReminderKind): boolean => kind !== 'overdue' && kind !== 'instalmentMissed';

/** Whether it would come when it is of no use any more: a debit is collected early on its day. */
const isTooLate = ({ kind, on }: Occasion, day: LocalDate): boolean =>
  isAhead(kind) && (kind === 'debitAhead' ? day >= on : day > on);

/** The wished language, a wider form of it, or else the telco's own, which is said then. */
export function reminderLanguage(
  wished: string,
  languages: readonly string[],
): Pick<Sending, 'language' | 'insteadOf'> {
  const parts = wished.split('-');
  const wider = parts.map((_part, index) => parts.slice(0, parts.length - index).join('-'));
  const found = wider.find((language) => languages.includes(language));
  return found === undefined
    ? { language: languages[0] ?? 'en', insteadOf: wished }
    : { language: found };
}

/** What falls due today, or fell due a little ago; the most important first. */
export function dueReminders(
  occasions: readonly Occasion[],
  today: LocalDate,
  { days, catchUpDays }: ReminderPolicy,
): DueReminder[] {
  return occasions
    .flatMap((occasion) => {
      const { kind, key, on, from = on } = occasion;
      const age = daysBetween(from, today);
      const offset = Math.max(...days[kind].filter((each) => each <= age));
      return age - offset <= catchUpDays
        ? [{ id: `${kind}/${key}/${String(offset)}`, occasion }]
        : [];
    })
    .sort((a, b) => orderOf(a) - orderOf(b));
}

const orderOf = ({ occasion }: DueReminder): number => reminderKinds.indexOf(occasion.kind);

/** What forbids a message whatever the customer prefers; the weightiest reason first. */
function whyNot({ kind, owed }: Occasion, facts: ReminderFacts): WithheldReason | undefined {
  const held = (hold: string): boolean => facts.holds.includes(hold);
  if (facts.account === 'closed') return 'accountClosed';
  if (facts.account === 'external') return 'handedOver';
  // Under these two nothing is collected either, so that there is nothing to announce.
  if (held('moratorium')) return 'moratorium';
  if (held('pause')) return 'pause';
  if (!isNotice(kind)) {
    if (facts.isProtected) return 'protected';
    if (held('promise') && kind !== 'promiseDue') return 'promise';
    if (held('review')) return 'review';
  }
  switch (owed) {
    case 'open':
      return undefined;
    case 'disputed':
    case 'onItsWay':
      return owed;
    case 'settled':
      return 'nothingDue';
  }
}

/** Whether somebody hears enough: once a day, and so often in any seven days. */
function whyNotAgain(
  day: LocalDate,
  remindedOn: readonly LocalDate[],
  { maxPerWeek }: ReminderPolicy,
): WithheldReason | undefined {
  if (remindedOn.includes(day)) return 'alreadyReminded';
  const near = remindedOn.filter((other) => Math.abs(daysBetween(other, day)) < 7);
  return near.length >= maxPerWeek ? 'enoughThisWeek' : undefined;
}

/** Decides one message by what is known now. The same facts give the same decision. */
export function decideReminder(
  occasion: Occasion,
  facts: ReminderFacts,
  policy: ReminderPolicy,
): ReminderDecision {
  const { preferences, timeZone } = facts;
  const { channel: found, passedOver } = chooseChannel(preferences.channels, policy.channels);
  const withheld = (reason: WithheldReason): ReminderDecision => ({
    state: 'withheld',
    reason,
    passedOver,
  });

  const forbidden = whyNot(occasion, facts);
  if (forbidden) return { state: 'withheld', reason: forbidden, passedOver: [] };
  if (!found) return withheld('noChannel');
  const at = freeMoment(facts.now, facts, preferences.quietTimes, policy.hours);
  if (!at) return withheld('noFreeTime');
  const day = toCivilDate(at, timeZone);
  if (isTooLate(occasion, day)) return withheld('tooLate');
  const again = isNotice(occasion.kind) ? undefined : whyNotAgain(day, facts.remindedOn, policy);
  if (again) return withheld(again);
  const { contactPointId } = found;
  return {
    state: 'planned',
    sending: {
      channel: found.channel,
      ...(contactPointId !== undefined && { contactPointId }),
      at: at.toISOString(),
      ...reminderLanguage(preferences.language, policy.languages),
      largePrint: preferences.largePrint,
    },
    passedOver,
  };
}

/**
 * Decides all that falls due today and was not decided before, so that together they are not too
 * many.
 *
 * @param decided ids of what was decided before
 */
export function decideReminders(
  occasions: readonly Occasion[],
  decided: ReadonlySet<string>,
  facts: ReminderFacts,
  policy: ReminderPolicy,
): (DueReminder & { readonly decision: ReminderDecision })[] {
  const remindedOn = [...facts.remindedOn];
  const today = toCivilDate(facts.now, facts.timeZone);
  return dueReminders(occasions, today, policy)
    .filter(({ id }) => !decided.has(id))
    .map((due) => {
      const decision = decideReminder(due.occasion, { ...facts, remindedOn }, policy);
      if (decision.state === 'planned' && !isNotice(due.occasion.kind)) {
        remindedOn.push(toCivilDate(new Date(decision.sending.at), facts.timeZone));
      }
      return { ...due, decision };
    });
}

/** @throws RangeError for a policy by which nothing could ever be sent, or at no time */
export function checkReminderPolicy({ hours, maxPerWeek, languages, days }: ReminderPolicy): void {
  if (hours.from >= hours.to || hours.weekdays.length === 0) {
    throw new RangeError('Reminders: the hours are empty');
  }
  if (maxPerWeek < 1 || languages.length === 0) {
    throw new RangeError('Reminders: at least one a week, in at least one language');
  }
  const late = reminderKinds.find((kind) => {
    const lastDay = kind === 'debitAhead' ? -1 : 0;
    return isAhead(kind) && days[kind].some((each) => each > lastDay);
  });
  if (late) throw new RangeError(`Reminders: ${late} is of no use after its day`);
}
