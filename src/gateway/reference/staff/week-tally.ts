import type { LocalDate } from '../../../core/contract/index.js';
import type { WeekDays } from '../../../core/domain/iso-week.js';
import type { TopicCell } from '../sentiment/index.js';

/**
 * What a week's report is made of: counts over all accounts, and nothing that names one. A store
 * makes it: in SQL (demo/backend), or by `tallyRecords` from the records themselves. Days are those
 * of each account's own time zone.
 */
export interface WeekTally {
  /** Exits that customers came to; `reason` is empty for who could be asked. */
  readonly exits: readonly { trigger: string; reason: string; exits: number }[];
  /** Questions seen in the week, and what became of them, by what the report groups by. */
  readonly answers: readonly AnswerTally[];
  /** What comments of these answers are about: topics of 10 comments or more. */
  readonly topics: readonly TopicCell[];
  readonly secondItems: readonly { item: string; answers: number; sum: number }[];
  /** Interactions: customers by tag and kind; times where any was told (nearest rank). */
  readonly steps: readonly StepTally[];
  /** Customers who confirmed something by a tag, and something of theirs of this week holds. */
  readonly kept: readonly { tag: string; customers: number }[];
  /** Customers who did something; `any`: one of the three. */
  readonly options: Record<'pay' | 'plan' | 'help' | 'any', number>;
  /** Instalments whose day is in the week; `moved` are those whose day was changed before. */
  readonly instalments: Record<'due' | 'kept' | 'moved' | 'missed', number>;
  readonly recovery: { readonly late: number; readonly recovered: number };
  readonly churn: { readonly recovered: number; readonly cancelled: number };
  /** Of the 30 days that end with the week. */
  readonly complaintsOfMonth: number;
  readonly harm: Readonly<Record<HarmSignal, number>>;
}

export interface AnswerTally {
  readonly trigger: string;
  readonly approach: string;
  readonly channel: string;
  readonly copyVersion: string;
  readonly asked: number;
  readonly declined: number;
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
}

export interface StepTally {
  readonly tag: string;
  readonly kind: string;
  readonly customers: number;
  readonly medianMs: number | null;
  readonly p90Ms: number | null;
}

export const harmSignals = [
  'complaints',
  'promisesMissed',
  'plansMissed',
  'restrictions',
  'disputes',
  'paymentsFailed',
  'errors',
  'repeatPresses',
] as const;
export type HarmSignal = (typeof harmSignals)[number];

/** What is counted, and as of when. */
export interface TallyFrame extends WeekDays {
  /** The day as of which something open counts as missed. */
  readonly asOf: LocalDate;
  /** Days after which an open instalment is a missed one. */
  readonly graceDays: number;
}

/** From how many days after its day on an item is in the late phase. */
export const lateDays = 30;
/** For how long after a recovery somebody is looked after in the figures. */
export const churnDays = 90;

export const funnelKinds = ['seen', 'understood', 'chose', 'confirmed'] as const;

const byJson = (a: unknown, b: unknown): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

/** The same counts in the same order, whoever made them. */
export function tallyInOrder(tally: WeekTally): WeekTally {
  const sorted = <T>(rows: readonly T[]): T[] => [...rows].sort(byJson);
  return {
    ...tally,
    exits: sorted(tally.exits),
    answers: sorted(tally.answers),
    topics: sorted(tally.topics),
    secondItems: sorted(tally.secondItems),
    steps: sorted(tally.steps),
    kept: sorted(tally.kept),
  };
}
