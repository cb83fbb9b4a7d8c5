import type {
  Account,
  Capabilities,
  ChangeRequest,
  ContactPreferences,
  FactKind,
  Instant,
  Item,
  LocalDate,
  NotAskedReason,
  Payment,
  PaymentOptions,
  Plan,
  PlanOffer,
  PlanRequest,
  Receipt,
  Session,
  SupportOptions,
  SupportRequest,
  Survey,
  SurveyTrigger,
} from '../../core/contract/index.js';
import type { Assignment, HarmMetric } from '../../core/domain/experiment.js';
import type { Estimate } from '../../core/domain/nps.js';
import type { Occasion, Sending, WithheldReason } from '../../core/domain/reminder.js';
import type { PassedOver } from '../../core/domain/reminder-channel.js';
import type { Segment } from '../../core/domain/segment.js';
import type { Claim } from '../../core/domain/suspension.js';
import type { ServiceKind } from '../../core/domain/suspension-services.js';
import type { Instalment } from '../../core/domain/plan-state.js';
import type { Rhythm } from '../../core/domain/schedule.js';
import type { StoredAnswer } from '../http/service.js';
import type { Sentiment, Topic } from './sentiment/index.js';

/**
 * What the reference service knows, as plain JSON. Records hold facts; whatever follows from facts
 * and today's date (balances, stages, holds, missed instalments) is computed when asked.
 * Amounts are integers in minor units of the account's currency.
 */

/** A value of an open enum that this version knows. */
type Known<T> = Exclude<T, 'unknown'>;

/** What every record has. */
export interface RecordBase {
  /** Unique inside its account and kind. */
  readonly id: string;
  readonly accountId: string;
  readonly createdAt: Instant;
  readonly state: string;
  /** Civil date from which the daily run must look at it; absent when nothing will fall due. */
  readonly dueOn?: LocalDate | undefined;
  /** By which another system of the telco that has it, too, finds it; absent: it is here alone. */
  readonly stamp?: string | undefined;
}

/** What is not told is not known, and never guessed. */
export interface ProtectionFacts {
  /** What the customer has from the telco. */
  readonly services?: readonly ServiceKind[] | undefined;
  /** The contract is paid in advance. */
  readonly prepaid?: boolean | undefined;
  readonly repeatedNonPayment?: boolean | undefined;
  /** The written notice of a restriction; null: none was sent. */
  readonly notice?:
    { readonly sentOn: LocalDate; readonly namesCourts: boolean } | null | undefined;
}

/** The books of another system, as far as its items do not tell them. */
export interface AccountBooks {
  /** Digest of all that was read of it last. */
  readonly seen: string;
  /** What it keeps apart for the whole account, whichever items that is. */
  readonly apart: {
    readonly disputedMinor: number;
    readonly inPlanMinor: number;
    readonly inTransitMinor: number;
  };
  /**
   * What its own total is above what its items come to (negative: below), where they disagree or
   * where something of it could not be read. Parts are not shown then.
   */
  readonly unexplainedMinor?: number | undefined;
}

/** A billing account and the person behind it. `id` and `accountId` are the same. */
export interface AccountRecord extends RecordBase {
  readonly state: 'open' | 'closed' | 'external';
  /** Counts every change of anything owed; quoted as the contract's `balanceVersion`. */
  readonly version: number;
  readonly person: { readonly name: string };
  /** Channels that the customer refuses by what another system of the telco knows. */
  readonly refusedChannels?:
    readonly ContactPreferences['channels'][number]['channel'][] | undefined;
  readonly contactPoints: readonly {
    readonly id: string;
    readonly kind: Known<SupportOptions['contactPoints'][number]['kind']>;
    readonly value: string;
  }[];
  /** What the contract is called on the page, such as "Ihr Mobilfunkvertrag". */
  readonly label: string;
  /** Customer number; leaves the server masked only. */
  readonly reference: string;
  readonly jurisdiction: string;
  readonly customerKind: Known<Session['customerKind']>;
  readonly locale: string;
  readonly timeZone: string;
  readonly currency: string;
  /** The telco's own word, unless the account has a segment record: then the rules write it here. */
  readonly approach: Known<Session['approach']>;
  readonly approachReason: Known<Session['approachReason']>;
  readonly capabilities: Capabilities;
  readonly paymentMethods: PaymentOptions['methods'];
  readonly transfer?: PaymentOptions['transfer'];
  /** How bills are paid as a rule. */
  readonly collection: {
    readonly kind: 'directDebit' | 'manual';
    readonly maskedAccount?: string | undefined;
  };
  /** What happened, oldest first. What is to come follows from the other records. */
  readonly timeline: Account['timeline'];
  /** What the suspension shield must know beside the items; absent: nothing is said. */
  readonly protection?: ProtectionFacts | undefined;
  /** A restriction in force: since when, and what does not work as usual. */
  readonly restricted?:
    | {
        readonly since: LocalDate;
        readonly services: readonly {
          readonly kind: ServiceKind;
          readonly working: 'no' | 'limited';
        }[];
      }
    | undefined;
  /** Holds that no request of the customer stands for. */
  readonly holds: readonly {
    readonly kind: 'moratorium' | 'review';
    readonly until?: LocalDate | undefined;
  }[];
  readonly external?: Account['external'];
  readonly creditMinor: number;
  readonly depositMinor: number;
  /** What another system of the telco says beside its items; absent: these records are all there is. */
  readonly books?: AccountBooks | undefined;
  /** The next collection; `itemIds` are not asked for meanwhile. `dueOn` is its day. */
  readonly scheduledDebit?:
    | {
        readonly amountMinor: number;
        readonly on: LocalDate;
        readonly itemIds: readonly string[];
      }
    | undefined;
  /** When the customer's money comes, where that is known; as in the contract's plan quotes. */
  readonly payday?: string | undefined;
  /** What the next bill will ask for, where it can be told. */
  readonly nextBill?: { readonly amountMinor: number; readonly on: LocalDate } | undefined;
  /** When reminders are decided again; absent: they never were. */
  readonly remindersNext?: Instant | undefined;
  /** How the telco's people and reports call this account; random. Absent: nobody needed it yet. */
  readonly pseudonym?: string | undefined;
}

/** A bill, charge, fee, device rate or credit. "Overdue" and "in transit" follow from the rest. */
export interface ItemRecord extends RecordBase {
  readonly state: 'open' | 'inPlan' | 'paid' | 'cancelled';
  readonly kind: Known<Item['kind']>;
  readonly label: string;
  readonly period?: Item['period'];
  readonly issuedOn: LocalDate;
  readonly receivedOn?: LocalDate | undefined;
  readonly dueDate?: LocalDate | undefined;
  readonly amountMinor: number;
  readonly paidMinor: number;
  /** The day on which it was paid in full; absent also for what was paid before this was kept. */
  readonly settledOn?: LocalDate | undefined;
  /** Part of what is not paid that open disputes hold back. */
  readonly disputedMinor: number;
  /** The plan it is paid by, in state `inPlan`. */
  readonly planId?: string | undefined;
  readonly documentId?: string | undefined;
  /** The bill in the telco's own system that it stands for; absent: it is kept here alone. */
  readonly billId?: string | undefined;
  /** What the suspension shield must know of it; absent: not known. */
  readonly claim?:
    | (Pick<Claim, 'titled' | 'thirdParty' | 'services'> & {
        /** An objection that came too late, or without a reason; those in time are requests. */
        readonly contested?: 'late' | undefined;
      })
    | undefined;
  readonly lines?:
    | readonly { readonly id: string; readonly label: string; readonly amountMinor: number }[]
    | undefined;
}

/** Money for one item. */
export interface Allocation {
  readonly itemId: string;
  readonly amountMinor: number;
}

export interface PaymentRecord extends RecordBase {
  /** `posted` is the contract's `succeeded` with `posted: true`: booked on the items. */
  readonly state: Known<Payment['state']> | 'posted';
  readonly amountMinor: number;
  readonly purpose: Payment['purpose'];
  /** What it is meant to pay; what exceeds that when it is booked becomes a credit. */
  readonly allocations: readonly Allocation[];
  /** What the telco's own books have of it already; `allocations` are the rest. */
  readonly bookedMinor?: number | undefined;
  readonly failureCode?: Payment['failureCode'];
  readonly receipt: Receipt;
  readonly receiptDocumentId?: string | undefined;
  /** Absent for what the telco collected itself. */
  readonly checkout?:
    | {
        /** The payment provider's own id. */
        readonly providerReference: string;
        readonly url: string;
        readonly expiresAt: Instant;
        readonly returnUrl: string;
      }
    | undefined;
}

export interface PlanRecord extends RecordBase {
  /** `atRisk` follows from the instalments. `dueOn`: the next collection. */
  readonly state: Exclude<Known<Plan['state']>, 'atRisk'>;
  /** Read from another system that tells no instalments: they are worked out, and nobody can change it here. */
  readonly derived?: true | undefined;
  /** What was owed when it was agreed; the rules for plans of this size apply until the end. */
  readonly agreedMinor: number;
  /** The item that its cost is; absent: it is free. */
  readonly costItemId?: string | undefined;
  readonly collection: 'directDebit' | 'manual';
  readonly rhythm: Rhythm;
  /** By due date. Their sum is the plan's total. */
  readonly instalments: readonly Instalment[];
  /** First days of the pauses taken. */
  readonly pauses: readonly LocalDate[];
  /** Absent: it was not agreed here. */
  readonly terms?: PlanRequest['terms'] | undefined;
  readonly receipt?: Receipt | undefined;
}

export interface OfferRecord extends RecordBase {
  readonly state: 'open' | 'taken';
  /** Proposed by the telco, and shown again as long as it holds; absent: a quote that was asked for. */
  readonly standing?: true | undefined;
  /** By which whoever made it knows it again; absent: the policy did. */
  readonly reference?: string | undefined;
  /** Whoever made it could not be told yet that it was accepted; tried last then. */
  readonly untold?: { readonly triedAt: string } | undefined;
  readonly offer: PlanOffer;
  readonly rhythm: Rhythm;
  readonly balanceVersion: string;
  readonly itemIds: readonly string[];
}

/** A quoted change of a plan: `after` is what the plan will be. */
export interface PlanChangeQuoteRecord extends RecordBase {
  readonly state: 'open' | 'taken';
  readonly planId: string;
  readonly planVersion: string;
  /** The plan as it was shown, to tell later what has changed since; older quotes lack it. */
  readonly seen?: Plan | undefined;
  readonly expiresAt: Instant;
  readonly after: PlanRecord;
}

export interface RequestRecord extends RecordBase {
  readonly state: Known<SupportRequest['state']>;
  readonly kind: Known<SupportRequest['kind']>;
  readonly receipt: Receipt;
  readonly detail: SupportRequest['detail'];
  /** The customer's own words: for the telco's people, never answered to the page. */
  readonly comment?: string | undefined;
  /** Those words tell of distress. */
  readonly distress?: boolean | undefined;
  /** Dispute: what it holds back. */
  readonly held?: readonly Allocation[] | undefined;
  /** Promise: what was booked since. */
  readonly keptMinor?: number | undefined;
  /** Pause: a reason that was offered, not asked for. */
  readonly pauseReason?: string | undefined;
  /** Call-back: where the customer is called. */
  readonly contactPointId?: string | undefined;
  /** Call-back: the shared name it claimed. */
  readonly claim?: string | undefined;
  readonly thirdParty?:
    | {
        readonly kind: 'adviser' | 'relative';
        readonly contactPoint: string;
        readonly mayRead: boolean;
        readonly mayAct: boolean;
      }
    | undefined;
}

export interface PreferencesRecord extends RecordBase {
  readonly state: 'current';
  readonly preferences: ContactPreferences;
}

/** One message of the outbox. Nothing here sends it: it says what would be sent, or why nothing is. */
export interface ReminderRecord extends RecordBase {
  /**
   * `planned`: may still change; `released`: its moment has come, for whatever sends it; `withheld`:
   * never planned; `withdrawn`: planned, and given up. `dueOn` while it is planned.
   */
  readonly state: 'planned' | 'released' | 'withheld' | 'withdrawn';
  readonly occasion: Pick<Occasion, 'kind' | 'key' | 'on' | 'subjects'>;
  readonly decidedAt: Instant;
  /** What would be sent, or would have been. */
  readonly sending?: Sending | undefined;
  readonly reason?: WithheldReason | undefined;
  /** The versions under which it was decided; absent: nothing was tried. */
  readonly experiments?: readonly Assignment[] | undefined;
  readonly passedOver: readonly PassedOver[];
}

/** How a customer is spoken to by the rules, and why. `current` and `undecided`: one at most. */
export interface SegmentRecord extends RecordBase {
  /** `undecided`: the rules decide on `dueOn` for the first time; `past`: another one followed. */
  readonly state: 'undecided' | 'current' | 'past';
  readonly segment?: Segment | undefined;
}

export interface SurveyRecord extends RecordBase {
  readonly state: 'offered' | 'shown' | 'answered' | 'declined';
  readonly survey: Survey;
  /** How the customer was spoken to when it was offered. */
  readonly approach?: Session['approach'] | undefined;
  /** By which the last reminder came, in the two weeks before; `none`: there was none. */
  readonly channel?: string | undefined;
  readonly shownAt?: Instant | undefined;
  readonly answeredAt?: Instant | undefined;
  readonly score?: number | undefined;
  readonly followUps?: readonly { readonly item: string; readonly value: number }[] | undefined;
  /** Without what identifies anybody. */
  readonly comment?: string | undefined;
  /** What the comment says, by the lexicon of the day it was written. */
  readonly sentiment?: Sentiment | undefined;
  readonly topics?: readonly Topic[] | undefined;
  /** The comment's words call for a person: no further question comes, and it is never quoted. */
  readonly distress?: boolean | undefined;
  readonly mayContact?: boolean | undefined;
}

/**
 * That a customer came to an exit (paid, a plan, a pause, help, a dispute closed, left undone) on a
 * day, and whether they could be asked how it was. What reports know of those who were not.
 */
export interface ExitRecord extends RecordBase {
  readonly state: 'asked' | 'notAsked';
  readonly trigger: SurveyTrigger;
  /** With `notAsked`. */
  readonly reason?: NotAskedReason | undefined;
}

/** An interaction, and the consent under which it came. */
export interface EventRecord extends RecordBase {
  readonly state: 'recorded';
  readonly consentVersion: string;
  readonly event: Readonly<Record<string, string | number | undefined>>;
}

/**
 * That an account met its version of an experiment for the first time: its id is the experiment's.
 * When that is does not depend on the version, so that versions can be compared.
 */
export interface ExposureRecord extends RecordBase {
  readonly state: 'exposed';
  readonly variant: number;
}

/** What another system of the telco told, dated. Its id is the key that it came under. */
export interface FactRecord extends RecordBase {
  readonly state: 'told';
  readonly kind: FactKind;
  readonly on: LocalDate;
}

/** Printed as a PDF when asked for. */
export interface DocumentRecord extends RecordBase {
  readonly state: 'current';
  readonly title: string;
  readonly lines: readonly string[];
}

/** The answer of a keyed write; `id` is method, path and key. */
export interface AnswerRecord extends RecordBase {
  readonly state: 'kept';
  readonly fingerprint: string;
  readonly answer: StoredAnswer;
  readonly keepUntil: Instant;
}

/**
 * What the telco changed, and how it will be judged. Belongs to no account; its id is the key that
 * it came under.
 */
export interface ChangeRecord extends ChangeRequest {
  readonly id: string;
  readonly createdAt: Instant;
}

/** That a guardrail gave an experiment up; belongs to no account. The first one stays. */
export interface ExperimentStop {
  /** The experiment's. */
  readonly id: string;
  readonly at: Instant;
  readonly metric: HarmMetric;
  readonly variant: number;
  /** How much worse than the usual version that was, in points, with its 95 % interval. */
  readonly difference: Estimate;
}

export interface Records {
  account: AccountRecord;
  item: ItemRecord;
  payment: PaymentRecord;
  plan: PlanRecord;
  offer: OfferRecord;
  planChangeQuote: PlanChangeQuoteRecord;
  request: RequestRecord;
  preferences: PreferencesRecord;
  reminder: ReminderRecord;
  segment: SegmentRecord;
  survey: SurveyRecord;
  exit: ExitRecord;
  event: EventRecord;
  exposure: ExposureRecord;
  fact: FactRecord;
  document: DocumentRecord;
  answer: AnswerRecord;
}
export type RecordKind = keyof Records;

/** All records of a kind, of all accounts. */
export type AllRecords = <K extends RecordKind>(kind: K) => Iterable<Records[K]>;

/** One record with its kind, as seeds and scenarios give it. */
export type Entry = {
  [K in RecordKind]: { readonly kind: K; readonly record: Records[K] };
}[RecordKind];
