import type { LocalDate } from '../contract/index.js';
import { addDays, addMonths, daysBetween } from './civil-date.js';
import type {
  SegmentApproach,
  SegmentFacts,
  SegmentPolicy,
  SegmentReason,
} from './segment-policy.js';

/** The rules by which a customer is spoken to: what follows from the facts, and a table read from the top. */

/** What a decision rests on, to be told to whoever asks. */
export interface DecidingFact {
  readonly kind:
    | 'moratorium'
    /** `on`: the day it was told. */
    | 'declared'
    /** Commitments, in the months that count. */
    | 'broken'
    | 'kept'
    /** Days with something missed, in the months that count. */
    | 'missed'
    /** Days with something late, in the months that count; `on`: the last one. */
    | 'slips'
    /** Days with something due, all on time. */
    | 'onTime'
    /** The latest due days are on time again. */
    | 'recovered'
    /** `on`: when the customer got in touch last. */
    | 'inTouch';
  readonly count?: number | undefined;
  readonly on?: LocalDate | undefined;
}

/** What follows from the facts and the thresholds, before any rule is asked. */
export interface Findings {
  readonly moratorium: boolean;
  /** The day of the last declaration that holds. */
  readonly declaredOn: LocalDate | undefined;
  readonly broken: number;
  readonly kept: number;
  readonly missed: number;
  /** Days with something late, oldest first. */
  readonly slips: readonly LocalDate[];
  /** Days with something due and all of it on time. */
  readonly onTime: number;
  readonly isNews: boolean;
  readonly isLongPunctual: boolean;
  /** How many of the latest due days are on time again; 0 as long as that is not enough. */
  readonly recovered: number;
  readonly mayHaveRecovered: boolean;
  readonly inTouchOn: LocalDate | undefined;
  /** So many days missed are a repetition. */
  readonly missedCount: number;
}

/** All that was due on one day: bills of one day are one event. */
interface DueDay {
  readonly on: LocalDate;
  readonly isLate: boolean;
  readonly isMissed: boolean;
  readonly isOpen: boolean;
}

/** Days whose outcome is known, oldest first. What is open and not late yet has none. */
function dueDays({ today, dues = [] }: SegmentFacts, policy: SegmentPolicy): DueDay[] {
  const days = new Map<LocalDate, DueDay>();
  for (const { dueOn: on, settledOn } of dues) {
    const until = settledOn ?? today;
    const lateDays = until > on ? daysBetween(on, until) : 0;
    const isLate = lateDays > policy.graceDays;
    if (settledOn === undefined && !isLate) continue;
    const before = days.get(on);
    days.set(on, {
      on,
      isLate: isLate || before?.isLate === true,
      isMissed: lateDays > policy.missedDays || before?.isMissed === true,
      isOpen: settledOn === undefined || before?.isOpen === true,
    });
  }
  return [...days.values()].sort((a, b) => (a.on < b.on ? -1 : 1));
}

function declaredOn(
  { today, declared = [] }: SegmentFacts,
  { declaredDays }: SegmentPolicy,
): LocalDate | undefined {
  return declared
    .filter(({ on, until = addDays(on, declaredDays) }) => on <= today && until >= today)
    .map(({ on }) => on)
    .sort()
    .at(-1);
}

function recovery(days: readonly DueDay[], facts: SegmentFacts, policy: SegmentPolicy): number {
  const { recoveredDues } = policy;
  const latest = days.slice(-recoveredDues);
  const [first] = latest;
  if (first === undefined || latest.length < recoveredDues) return 0;
  if (latest.some(({ isLate }) => isLate) || days.some((day) => day.isOpen)) return 0;
  const brokenSince = (facts.commitments ?? []).some(({ on, kept }) => !kept && on >= first.on);
  return brokenSince ? 0 : recoveredDues;
}

function isLongPunctual(
  slip: LocalDate | undefined,
  onTime: readonly DueDay[],
  { customerSince }: SegmentFacts,
  { punctualMonths, punctualDues }: SegmentPolicy,
): boolean {
  const [first] = onTime;
  if (slip === undefined || first === undefined || customerSince === undefined) return false;
  const since = addMonths(slip, -punctualMonths);
  return onTime.length >= punctualDues && first.on <= since && customerSince <= since;
}

/** The facts by the thresholds. The order in which facts are given makes no difference. */
export function findingsOf(facts: SegmentFacts, policy: SegmentPolicy): Findings {
  const { today, contactedOn, commitments = [] } = facts;
  const all = dueDays(facts, policy);
  // What is open is a matter of today, however old.
  const slipsSince = addMonths(today, -policy.slipMonths);
  const recent = all.filter(({ on, isOpen }) => isOpen || on > slipsSince);
  const late = recent.filter(({ isLate }) => isLate);
  const onTime = recent.filter(({ isLate }) => !isLate);
  const last = late.at(-1);

  const repeatSince = addMonths(today, -policy.repeatMonths);
  const counting = commitments.filter(({ on }) => on > repeatSince);
  const kept = counting.filter((each) => each.kept).length;
  const missed = all.filter(
    ({ on, isMissed, isOpen }) => isMissed && (isOpen || on > repeatSince),
  ).length;

  const touchSince = addDays(today, -policy.inTouchDays);
  const inTouchOn = contactedOn
    ?.filter((on) => on >= touchSince && on <= today)
    .sort()
    .at(-1);
  // Where nothing is known of contacts, there may have been one.
  const hasMore = contactedOn === undefined || inTouchOn !== undefined;
  const recovered = recovery(all, facts, policy);
  return {
    moratorium: facts.moratorium === true,
    declaredOn: declaredOn(facts, policy),
    broken: counting.length - kept,
    kept,
    missed,
    slips: late.map(({ on }) => on),
    onTime: onTime.length,
    isNews:
      last !== undefined && (last.isOpen || daysBetween(last.on, today) <= policy.slipNewsDays),
    isLongPunctual: isLongPunctual(last?.on, onTime, facts, policy),
    recovered,
    mayHaveRecovered: recovered > 0 || facts.dues === undefined,
    inTouchOn,
    missedCount: policy.missedCount + (hasMore ? policy.inTouchMore : 0),
  };
}

/** One line of the table: when it holds, it says what it rests on. */
interface Rule {
  readonly approach: SegmentApproach;
  readonly reason: SegmentReason;
  readonly holds: (found: Findings, policy: SegmentPolicy) => readonly DecidingFact[] | undefined;
}

const isFirstSlip = ({ slips, broken, isNews }: Findings): boolean =>
  slips.length === 1 && broken === 0 && isNews;

const slipFacts = ({ slips, onTime }: Findings): readonly DecidingFact[] => [
  { kind: 'slips', count: slips.length, on: slips.at(-1) },
  { kind: 'onTime', count: onTime },
];

/** What speaks for the usual words: what is good first, then what is not enough for others. */
export function usualFacts(found: Findings): readonly DecidingFact[] {
  const { recovered, inTouchOn, onTime, slips, missed, broken } = found;
  const counted = (kind: DecidingFact['kind'], count: number): DecidingFact[] =>
    count > 0 ? [{ kind, count }] : [];
  return [
    ...counted('recovered', recovered),
    ...(inTouchOn === undefined ? [] : [{ kind: 'inTouch' as const, on: inTouchOn }]),
    ...counted('onTime', onTime),
    ...(slips.length > 0
      ? [{ kind: 'slips' as const, count: slips.length, on: slips.at(-1) }]
      : []),
    ...counted('missed', missed),
    ...counted('broken', broken),
  ];
}

/** Read from the top: the first line that holds decides. Where none does, the words are the usual. */
export const segmentRules: readonly Rule[] = [
  {
    approach: 'protected',
    reason: 'legalPause',
    holds: ({ moratorium }) => (moratorium ? [{ kind: 'moratorium' }] : undefined),
  },
  {
    approach: 'protected',
    reason: 'onYourRequest',
    holds: ({ declaredOn: on }) => (on === undefined ? undefined : [{ kind: 'declared', on }]),
  },
  {
    approach: 'repeat',
    reason: 'promisesMissed',
    holds: ({ broken, kept, mayHaveRecovered }, { brokenCount }) =>
      !mayHaveRecovered && broken - kept >= brokenCount
        ? [
            { kind: 'broken', count: broken },
            { kind: 'kept', count: kept },
          ]
        : undefined,
  },
  {
    approach: 'repeat',
    reason: 'severalMissed',
    holds: ({ missed, recovered, missedCount }) =>
      recovered === 0 && missed >= missedCount ? [{ kind: 'missed', count: missed }] : undefined,
  },
  {
    approach: 'first-slip',
    reason: 'longPunctual',
    holds: (found) => (isFirstSlip(found) && found.isLongPunctual ? slipFacts(found) : undefined),
  },
  {
    approach: 'first-slip',
    reason: 'firstLate',
    holds: (found) => (isFirstSlip(found) ? slipFacts(found) : undefined),
  },
];
