import type { ContactPreferences } from '../../core/contract/index.js';
import { addDays } from '../../core/domain/civil-date.js';
import { triesReminders } from '../../core/domain/experiment.js';
import {
  decideReminder,
  decideReminders,
  isNotice,
  type Occasion,
  type ReminderDecision,
  type ReminderFacts,
  type ReminderPolicy,
} from '../../core/domain/reminder.js';
import { toCivilDate, toInstant } from '../../core/domain/time-zone.js';
import { canonicalJson } from '../canonical-json.js';
import { currentPreferences } from './current-preferences.js';
import { experimentsOf, noteExposures, remindersPolicy } from './experiments.js';
import { holdsAt } from './holds.js';
import type { ReminderRecord } from './records.js';
import { reminderOccasions } from './reminder-occasions.js';
import type { ReadUnit, WriteUnit } from './unit.js';

/** Enough to know the last week's. */
const recent = { states: ['planned', 'released'], limit: 50 } as const;

/** The same of a list of all. */
const recentOf = (records: readonly ReminderRecord[]): ReminderRecord[] =>
  records
    .filter(({ state }) => (recent.states as readonly string[]).includes(state))
    .slice(0, recent.limit);

/** The day on which something was asked for; undefined for what asks for nothing. */
function askedOn(unit: ReadUnit, { occasion, sending }: ReminderRecord): string | undefined {
  if (!sending || isNotice(occasion.kind)) return undefined;
  return toCivilDate(new Date(sending.at), unit.account.timeZone);
}

async function factsOf(
  unit: ReadUnit,
  preferences: ContactPreferences,
  earlier: readonly ReminderRecord[],
): Promise<ReminderFacts> {
  const { account, now, holidays } = unit;
  return {
    now,
    timeZone: account.timeZone,
    holidays,
    account: account.state,
    isProtected: account.approach === 'protected',
    holds: (await holdsAt(unit)).map(({ kind }) => kind),
    preferences,
    remindedOn: [
      ...earlier.flatMap((record) => askedOn(unit, record) ?? []),
      // What other systems of the telco have sent.
      ...account.timeline.filter(({ kind }) => kind === 'reminderSent').map(({ on }) => on),
    ],
  };
}

const isGone = ({ sending }: ReminderRecord, now: Date): boolean =>
  sending !== undefined && sending.at <= now.toISOString();

/** As it stands at a moment: what is planned for earlier is released, also before a job says so. */
export const stateAt = (record: ReminderRecord, now: Date): ReminderRecord['state'] =>
  record.state === 'planned' && isGone(record, now) ? 'released' : record.state;

/**
 * What a decision makes of a message.
 * @param dueOn from when the daily run looks at it, as long as it may change
 */
function outcome(
  unit: ReadUnit,
  decision: ReminderDecision,
  dueOn = unit.today,
): Pick<ReminderRecord, 'state' | 'sending' | 'reason' | 'passedOver' | 'dueOn'> {
  const { passedOver } = decision;
  if (decision.state === 'withheld') {
    return { state: 'withheld', reason: decision.reason, passedOver, dueOn: undefined };
  }
  const { sending } = decision;
  const isNow = sending.at <= unit.now.toISOString();
  return {
    state: isNow ? 'released' : 'planned',
    sending,
    passedOver,
    dueOn: isNow ? undefined : dueOn,
  };
}

const named = ({ kind, key, on, subjects }: Occasion): ReminderRecord['occasion'] => ({
  kind,
  key,
  on,
  subjects,
});

/**
 * Decides what falls due on this day, once a day. The id of a message is what it is about and which
 * of its days this is, so that nothing is decided twice, by however many processes.
 */
export async function decideDayReminders(unit: WriteUnit): Promise<void> {
  const { account, now, today } = unit;
  if (account.remindersNext !== undefined && account.remindersNext > now.toISOString()) return;
  if ((await unit.openItems()).length === 0) return;
  const next = toInstant(addDays(today, 1), '00:00', account.timeZone);
  unit.updateAccount({ remindersNext: next.toISOString() });

  const [reminders, preferences] = await Promise.all([
    unit.tx.list('reminder'),
    currentPreferences(unit),
  ]);
  const decided = new Set(reminders.map(({ id }) => id));
  const facts = await factsOf(unit, preferences, recentOf(reminders));
  const occasions = await reminderOccasions(unit);
  const experiments = await experimentsOf(unit);
  // Also of whom nothing is due today: a version that waits is met as early as one that does not.
  await noteExposures(unit, experiments, triesReminders);
  const policy = remindersPolicy(unit, experiments);
  for (const each of decideReminders(occasions, decided, facts, policy)) {
    await unit.put('reminder', {
      ...unit.newRecord(),
      id: each.id,
      occasion: named(each.occasion),
      decidedAt: now.toISOString(),
      ...(experiments.length > 0 && { experiments }),
      ...outcome(unit, each.decision),
    });
  }
}

/** A planned message by what is known now: as it was, changed, or given up. */
function revised(
  unit: ReadUnit,
  record: ReminderRecord,
  occasion: Occasion | undefined,
  facts: ReminderFacts,
  policy: ReminderPolicy,
): ReminderRecord {
  const decidedAt = unit.now.toISOString();
  const withdrawn = { ...record, state: 'withdrawn', dueOn: undefined, decidedAt } as const;
  // Paid, or agreed otherwise, since it was planned.
  if (!occasion) return { ...withdrawn, reason: 'nothingDue' };
  const decision = decideReminder(occasion, facts, policy);
  if (decision.state === 'withheld') {
    return { ...withdrawn, reason: decision.reason, passedOver: decision.passedOver };
  }
  const { decidedAt: before, ...old } = record;
  const again = {
    ...old,
    occasion: named(occasion),
    ...outcome(unit, decision, record.dueOn),
  };
  const isSame = canonicalJson(again) === canonicalJson(old);
  return { ...again, decidedAt: isSame ? before : decidedAt };
}

/**
 * Brings what is planned up to date after any change: of preferences, holds, payments, dates. What
 * has had its moment stays as it is.
 */
export async function reviseReminders(unit: WriteUnit): Promise<void> {
  const planned = await unit.plannedReminders();
  if (planned.length === 0) return;
  const { now } = unit;
  const [reminders, preferences, occasions, experiments] = await Promise.all([
    unit.tx.list('reminder', recent),
    currentPreferences(unit),
    reminderOccasions(unit),
    experimentsOf(unit),
  ]);
  const policy = remindersPolicy(unit, experiments);
  /** As they are by now: each is decided by what became of those before it. */
  const byNow = new Map(reminders.map((record) => [record.id, record]));
  for (const record of planned) {
    if (isGone(record, now)) {
      await unit.put('reminder', { ...record, state: 'released', dueOn: undefined });
      continue;
    }
    const earlier = recentOf([...byNow.values()]).filter(({ id }) => id !== record.id);
    const { kind, key } = record.occasion;
    const occasion = occasions.find((each) => each.kind === kind && each.key === key);
    const facts = await factsOf(unit, preferences, earlier);
    const after = revised(unit, record, occasion, facts, policy);
    byNow.set(record.id, after);
    if (canonicalJson(after) !== canonicalJson(record)) await unit.put('reminder', after);
  }
}
