import type { LocalDate, NotAskedReason } from '../contract/index.js';
import { addDays } from './civil-date.js';
import { drawByText } from './draw.js';

/**
 * Who may be asked how it was. Pure; the backend alone runs it.
 * Source: rules.md, "NPS": the sample is drawn before the outcome; quarantine; nobody is asked in a
 * moratorium, in bereavement or other declared hardship, in distress or while a service is restricted; a dispute is asked when it closes.
 */
export interface SurveyFacts {
  readonly today: LocalDate;
  /** The telco's backend offers surveys to this account. */
  readonly offered: boolean;
  readonly accountOpen: boolean;
  readonly moratorium: boolean;
  /** Bereavement, illness, a lost job: told by the customer, or known to the telco. */
  readonly hardship: boolean;
  /** Words of distress in what the customer wrote lately. */
  readonly distress: boolean;
  readonly restricted: boolean;
  readonly openDispute: boolean;
  /** Days on which a question was seen, and its kind. Declined ones count. */
  readonly asked: readonly { readonly on: LocalDate; readonly kind: string }[];
  /** Where the account is in this quarter's draw; see `drawOf`. */
  readonly draw: number;
}

export interface SurveyPolicy {
  /** After any question, for how many days no other is asked about an occasion. */
  readonly quarantineDays: number;
  /** The same after a question about the whole relationship. */
  readonly relationalQuarantineDays: number;
  /** Of a hundred customers, how many are in a quarter's sample. */
  readonly samplePercent: number;
}

/** Whether the last question is long enough ago. */
function isInQuarantine({ today, asked }: SurveyFacts, policy: SurveyPolicy): boolean {
  return asked.some(({ on, kind }) => {
    const days = kind === 'relational' ? policy.relationalQuarantineDays : policy.quarantineDays;
    return on > addDays(today, -days);
  });
}

/**
 * Why somebody is not asked now; `undefined`: they may be. What protects people is looked at before
 * the sample, so that the reports can say how many it leaves out.
 */
export function whyNotAsked(facts: SurveyFacts, policy: SurveyPolicy): NotAskedReason | undefined {
  const reasons: readonly [boolean, NotAskedReason][] = [
    [!facts.offered, 'notOffered'],
    [!facts.accountOpen, 'notOpen'],
    [facts.moratorium, 'moratorium'],
    [facts.hardship, 'hardship'],
    [facts.distress, 'distress'],
    [facts.restricted, 'restriction'],
    [facts.openDispute, 'openDispute'],
    [isInQuarantine(facts, policy), 'quarantine'],
    [facts.draw >= policy.samplePercent, 'notInSample'],
  ];
  return reasons.find(([holds]) => holds)?.[1];
}

/** What leaves people out for their own good. */
export const protectingReasons: ReadonlySet<string> = new Set<NotAskedReason>([
  'moratorium',
  'hardship',
  'distress',
  'restriction',
  'openDispute',
]);

/**
 * Where somebody is in a quarter's draw, from 0 to less than 100. Made of the pseudonym and the
 * quarter alone: known before anything happens, so no outcome can have a say in it.
 */
export function drawOf(pseudonym: string, today: LocalDate): number {
  const quarter = Math.ceil(Number(today.slice(5, 7)) / 3);
  return 100 * drawByText(`${pseudonym} ${today.slice(0, 4)}-Q${quarter}`);
}
