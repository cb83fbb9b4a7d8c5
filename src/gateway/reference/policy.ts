import type { LocalDate, Session, SupportOptions } from '../../core/contract/index.js';
import type { Experiment } from '../../core/domain/experiment.js';
import type { MoreAdvice } from '../../core/domain/debt-help.js';
import type { PlanBand, PlanPolicy } from '../../core/domain/plan-policy.js';
import type { PromisePolicy } from '../../core/domain/promise.js';
import type { ReminderPolicy } from '../../core/domain/reminder.js';
import { defaultSegmentPolicy, type SegmentPolicy } from '../../core/domain/segment-policy.js';
import type { SurveyPolicy } from '../../core/domain/survey-eligibility.js';
import { nationalHolidays } from './holidays.js';
import { reminderWords } from './reminder-words.js';
import { defaultLexicons, type Lexicon } from './sentiment/index.js';

type SupportOption = SupportOptions['options'][number];

/** Whatever the telco decides, as data. */
export interface ReferencePolicy {
  /** Plans by currency; amounts in its minor units. No entry: no plans in that currency. */
  readonly plans: Readonly<Record<string, PlanPolicy>>;
  readonly planTerms: { readonly version: string; readonly url: string };
  /**
   * What the telco's pre-contract information says beside the figures of an offer: who lends, the
   * right to withdraw, the right to pay early. By the id that a band of `plans` names.
   */
  readonly precontract: Readonly<Record<string, readonly string[]>>;
  readonly offerValidHours: number;
  readonly promise: PromisePolicy;
  readonly pause: { readonly defaultDays: number; readonly maxDays: number };
  readonly dispute: {
    readonly answerDays: number;
    /** The telco's own conciliation body by jurisdiction; where it names none, ours stands. */
    readonly conciliationUrl: Readonly<Record<string, string>>;
  };
  readonly paymentNotice: {
    readonly reviewBusinessDays: number;
    /** How long ago, and how far ahead, the payment may be. */
    readonly maxDaysAgo: number;
    readonly maxDaysAhead: number;
  };
  readonly reminders: ReminderPolicy;
  /** What is tried on customers: wordings, and when and by which channel they are reminded. */
  readonly experiments: readonly Experiment[];
  /** By which behaviour a customer is spoken to how. */
  readonly segments: SegmentPolicy;
  readonly message: { readonly answerBusinessDays: number };
  /** How the telco confirms commitments; receipts say so. Sending it is the telco's own matter. */
  readonly confirmation: 'email' | 'none';
  readonly thirdParty: { readonly maxDays: number };
  readonly callback: CallbackHours;
  readonly chat: { readonly kind: 'hostEvent' } | { readonly kind: 'url'; readonly url: string };
  /** Business days between a payment's success and its booking; 0: at once. */
  readonly postingBusinessDays: number;
  /** Public holidays by jurisdiction. */
  readonly holidays: Readonly<Record<string, readonly LocalDate[]>>;
  /** Independent debt advice by jurisdiction, beside ours: that is always shown. */
  readonly debtHelp: MoreAdvice;
  /** The telco's own ways to get help. */
  readonly support: readonly SupportOption[];
  readonly assuranceRequiredFor: Session['assurance']['requiredFor'];
  /** Version of the consent text; events under an older one are refused. */
  readonly consentVersion: string;
  readonly survey: SurveyPolicy & {
    readonly validDays: number;
    /** Version of the question's words; with `+` and its name for each wording that is tried. */
    readonly copyVersion: string;
    /** What comments are read by, one for each language. */
    readonly lexicons: readonly Lexicon[];
  };
}

/** When people can call back; slots follow from it. */
export interface CallbackHours {
  /** ISO weekdays. Holidays are left out. */
  readonly weekdays: readonly number[];
  /** Local times `HH:MM`. */
  readonly from: string;
  readonly to: string;
  readonly minutes: number;
  /** Calls at the same time. */
  readonly capacity: number;
  /** How many days with slots are offered. */
  readonly days: number;
  /** Notice that the people need. */
  readonly leadMinutes: number;
}

const sharedBand = {
  frequencies: ['monthly', 'fortnightly', 'weekly'],
  noticeDays: 3,
  latestStartDays: 40,
  pausesPerYear: 2,
  maxPausePeriods: 2,
  movesPerInstalment: 2,
  graceDays: 3,
  feeMinor: 0,
} as const satisfies Partial<PlanBand>;

/**
 * Small, middle and large balances; amounts in units of ten euros or about as much.
 * @param unitMinor the smallest instalment
 */
function planBands(unitMinor: number): PlanPolicy {
  return [
    {
      ...sharedBand,
      fromMinor: 2 * unitMinor,
      toMinor: 15 * unitMinor,
      minInstalmentMinor: unitMinor,
      maxInstalments: 6,
      maxDays: 230,
      offeredCounts: [3, 4],
    },
    {
      ...sharedBand,
      fromMinor: 15 * unitMinor,
      toMinor: 60 * unitMinor,
      minInstalmentMinor: unitMinor,
      maxInstalments: 12,
      maxDays: 420,
      offeredCounts: [3, 6],
    },
    {
      ...sharedBand,
      fromMinor: 60 * unitMinor,
      minInstalmentMinor: 2 * unitMinor,
      maxInstalments: 24,
      maxDays: 790,
      offeredCounts: [6, 12],
    },
  ];
}

const officeHours = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '08:00', to: '18:00' }));

/** A humane default. A telco spreads its own values over it. */
export const defaultPolicy: ReferencePolicy = {
  plans: {
    EUR: planBands(1_000),
    SEK: planBands(10_000),
    NOK: planBands(10_000),
    DKK: planBands(7_500),
    ISK: planBands(1_500),
  },
  planTerms: { version: '2026-10', url: 'https://nordlicht.example/ratenplan-bedingungen' },
  precontract: {},
  offerValidHours: 48,
  promise: { maxDays: 21, graceDays: 3, minPercent: 50 },
  pause: { defaultDays: 14, maxDays: 30 },
  dispute: { answerDays: 28, conciliationUrl: {} },
  paymentNotice: { reviewBusinessDays: 5, maxDaysAgo: 60, maxDaysAhead: 14 },
  reminders: {
    days: {
      debitAhead: [-3],
      promiseDue: [-2],
      instalmentDue: [-3],
      dueSoon: [-3],
      // Counted from the last day of grace.
      instalmentMissed: [1, 8],
      overdue: [3, 14],
    },
    catchUpDays: 1,
    maxPerWeek: 2,
    hours: { weekdays: [1, 2, 3, 4, 5, 6], from: '09:00', to: '18:00' },
    channels: ['app', 'email', 'sms', 'letter', 'phone'],
    languages: Object.keys(reminderWords),
  },
  experiments: [],
  segments: defaultSegmentPolicy,
  message: { answerBusinessDays: 2 },
  confirmation: 'email',
  thirdParty: { maxDays: 730 },
  callback: {
    weekdays: [1, 2, 3, 4, 5],
    from: '09:00',
    to: '17:00',
    minutes: 30,
    capacity: 3,
    days: 5,
    leadMinutes: 120,
  },
  chat: { kind: 'hostEvent' },
  postingBusinessDays: 0,
  holidays: nationalHolidays(2024, 2035),
  debtHelp: {},
  support: [
    { kind: 'callback', hours: officeHours },
    { kind: 'message' },
    { kind: 'chat', hours: officeHours },
    { kind: 'phone', phone: '+49 30 23125 000', hours: officeHours },
    { kind: 'accessibility', url: 'https://nordlicht.example/barrierefrei' },
    { kind: 'socialTariff', url: 'https://nordlicht.example/sozialtarif' },
  ],
  assuranceRequiredFor: ['planAccept', 'planChange', 'thirdParty'],
  consentVersion: '1',
  survey: {
    quarantineDays: 90,
    relationalQuarantineDays: 180,
    samplePercent: 100,
    validDays: 7,
    copyVersion: '1',
    lexicons: defaultLexicons,
  },
};
