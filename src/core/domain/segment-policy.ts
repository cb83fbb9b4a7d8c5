import type { LocalDate, Session } from '../contract/index.js';

/**
 * What a customer's approach may be decided by: facts about behaviour, and the telco's thresholds. How
 * much somebody owes is in none of these types, so that it cannot decide.
 */

export type SegmentApproach = Exclude<Session['approach'], 'unknown'>;
export type SegmentReason = Exclude<Session['approachReason'], 'unknown'>;

/** A bill, charge or instalment that had its day. */
export interface DueFact {
  readonly dueOn: LocalDate;
  /** When it was paid, or settled by an agreement; absent: it is open. */
  readonly settledOn?: LocalDate | undefined;
}

/** A promise or a plan that has ended. */
export interface CommitmentFact {
  /** The day that was promised, or the plan's last. */
  readonly on: LocalDate;
  readonly kept: boolean;
}

/** Hardship or a life event that the customer told about by themselves. */
export interface DeclaredFact {
  readonly on: LocalDate;
  /** The last day that it holds; absent: as long as the policy says. */
  readonly until?: LocalDate | undefined;
}

/** What is known of a customer. What is absent is not known: never guessed, never held against them. */
export interface SegmentFacts {
  readonly today: LocalDate;
  readonly customerSince?: LocalDate | undefined;
  readonly dues?: readonly DueFact[] | undefined;
  readonly commitments?: readonly CommitmentFact[] | undefined;
  /** Days on which the customer got in touch by themselves. */
  readonly contactedOn?: readonly LocalDate[] | undefined;
  readonly declared?: readonly DeclaredFact[] | undefined;
  /** Nothing may be demanded today by law. */
  readonly moratorium?: boolean | undefined;
}

/** The thresholds. All of it is the telco's data; `checkSegmentPolicy` says what makes no sense. */
export interface SegmentPolicy {
  /** Days after its due date until which a payment still counts as on time. */
  readonly graceDays: number;
  /** Days after which something counts as missed, not merely late. */
  readonly missedDays: number;
  /** How far back a first slip must be the only one. */
  readonly slipMonths: number;
  /** Days after its due date for which a slip that was paid since is still news. */
  readonly slipNewsDays: number;
  /** Months, and days with something due, on time before a first slip, to be "punctual for long". */
  readonly punctualMonths: number;
  readonly punctualDues: number;
  /** How far back misses and broken commitments count. */
  readonly repeatMonths: number;
  /** So many days with something missed, or so many broken commitments more than kept ones. */
  readonly missedCount: number;
  readonly brokenCount: number;
  /** Whoever got in touch in the last days may have missed so many more. */
  readonly inTouchDays: number;
  readonly inTouchMore: number;
  /** The way out: the latest so many due days on time, and nothing open that is late. */
  readonly recoveredDues: number;
  /** How long a declaration without an end holds. */
  readonly declaredDays: number;
  /** Days that an approach stays before a harder one follows. */
  readonly stayDays: number;
}

/** A humane default. A telco spreads its own values over it. */
export const defaultSegmentPolicy: SegmentPolicy = {
  graceDays: 3,
  missedDays: 14,
  slipMonths: 24,
  slipNewsDays: 60,
  punctualMonths: 12,
  punctualDues: 6,
  repeatMonths: 12,
  missedCount: 3,
  brokenCount: 3,
  inTouchDays: 30,
  inTouchMore: 1,
  recoveredDues: 3,
  declaredDays: 90,
  stayDays: 30,
};

/** What may be zero; everything else is at least one. */
const mayBeZero: ReadonlySet<string> = new Set(['graceDays', 'inTouchDays', 'inTouchMore']);

/** @throws RangeError for thresholds that are no whole numbers, or by which one slip would be many */
export function checkSegmentPolicy(policy: SegmentPolicy): SegmentPolicy {
  for (const [name, value] of Object.entries(policy)) {
    const least = mayBeZero.has(name) ? 0 : 1;
    if (!Number.isSafeInteger(value) || (value as number) < least) {
      throw new RangeError(
        `Segments: ${name} must be a whole number of at least ${String(least)}, not ${String(value)}`,
      );
    }
  }
  if (policy.missedDays < policy.graceDays) {
    throw new RangeError('Segments: what is missed must be late, so graceDays <= missedDays');
  }
  if (policy.missedCount < 2 || policy.brokenCount < 2) {
    throw new RangeError('Segments: once is not repeatedly, so missedCount and brokenCount >= 2');
  }
  return policy;
}
