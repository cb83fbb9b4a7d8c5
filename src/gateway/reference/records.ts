import type {
  Account,
  ContactPreferences,
  Item,
  LocalDate,
  Money,
  PaymentOptions,
  Payment,
  Plan,
  PlanChangeQuote,
  PlanOffer,
  Session,
  SupportRequest,
} from '../../core/contract/index.js';
import type { StoredAnswer } from '../http/service.js';

/** What every record has. `dueOn` is the civil date on which the daily run must look at it. */
export interface RecordBase {
  readonly id: string;
  readonly accountId: string;
  readonly createdAt: string;
  readonly state: string;
  readonly dueOn?: LocalDate | undefined;
}

/** A billing account and the person behind it. Balances are computed from items, never stored. */
export interface AccountRecord extends RecordBase {
  readonly state: 'open' | 'closed' | 'external';
  /** Counts up with every change of anything owed; quoted as the contract's `balanceVersion`. */
  readonly version: number;
  readonly person: { readonly name: string; readonly email: string; readonly phone: string };
  readonly label: string;
  readonly reference: string;
  readonly jurisdiction: string;
  readonly customerKind: 'consumer' | 'business';
  readonly locale: string;
  readonly timeZone: string;
  readonly currency: string;
  readonly approach: Exclude<Session['approach'], 'unknown'>;
  readonly approachReason: Exclude<Session['approachReason'], 'unknown'>;
  readonly capabilities: Session['capabilities'];
  readonly paymentOptions: PaymentOptions;
  readonly timeline: Account['timeline'];
  readonly restriction?: Account['restriction'];
  readonly holds: Account['holds'];
  readonly external?: Account['external'];
  readonly creditMinor: number;
  readonly depositMinor: number;
  readonly scheduledDebit?: { readonly amount: Money; readonly on: LocalDate } | undefined;
}

export interface ItemRecord extends RecordBase {
  readonly state: Exclude<Item['status'], 'unknown'>;
  readonly item: Item;
}

export interface PaymentRecord extends RecordBase {
  readonly state: Exclude<Payment['state'], 'unknown'>;
  readonly payment: Payment;
  readonly returnUrl: string;
  /** The payment provider's own id of the checkout. */
  readonly providerReference: string;
}

export interface PlanRecord extends RecordBase {
  readonly state: Exclude<Plan['state'], 'unknown'>;
  readonly version: number;
  readonly plan: Plan;
  readonly itemIds: readonly string[];
}

export interface OfferRecord extends RecordBase {
  readonly state: 'open' | 'taken';
  readonly offer: PlanOffer;
  readonly balanceVersion: string;
}

export interface PlanChangeQuoteRecord extends RecordBase {
  readonly state: 'open' | 'taken';
  readonly planId: string;
  readonly quote: PlanChangeQuote;
  readonly planAfter: Plan;
}

export interface RequestRecord extends RecordBase {
  readonly state: Exclude<SupportRequest['state'], 'unknown'>;
  readonly request: SupportRequest;
  /** Free text of the customer: kept for the telco's people, never answered to the page. */
  readonly comment?: string | undefined;
}

export interface CallbackSlotRecord extends RecordBase {
  readonly state: 'free' | 'taken';
  readonly from: string;
  readonly to: string;
}

export interface PreferencesRecord extends RecordBase {
  readonly state: 'current';
  readonly version: number;
  readonly preferences: ContactPreferences;
}

export interface SurveyRecord extends RecordBase {
  readonly state: 'offered' | 'shown' | 'answered' | 'declined';
  readonly trigger: string;
  readonly secondItem: string;
  readonly score?: number | undefined;
  readonly followUps?: readonly { readonly item: string; readonly value: number }[] | undefined;
  readonly comment?: string | undefined;
  readonly mayContact?: boolean | undefined;
}

export interface EventRecord extends RecordBase {
  readonly state: 'recorded';
  readonly consentVersion: string;
  readonly event: Readonly<Record<string, string | number>>;
}

export interface DocumentRecord extends RecordBase {
  readonly state: 'current';
  readonly title: string;
  readonly lines: readonly string[];
}

export interface AnswerRecord extends RecordBase {
  readonly state: 'kept';
  readonly fingerprint: string;
  readonly answer: StoredAnswer;
  readonly keepUntil: string;
}

export interface Records {
  account: AccountRecord;
  item: ItemRecord;
  payment: PaymentRecord;
  plan: PlanRecord;
  offer: OfferRecord;
  planChangeQuote: PlanChangeQuoteRecord;
  request: RequestRecord;
  callbackSlot: CallbackSlotRecord;
  preferences: PreferencesRecord;
  survey: SurveyRecord;
  event: EventRecord;
  document: DocumentRecord;
  /** Answers of keyed writes; `id` is method, path and key. */
  answer: AnswerRecord;
}
export type RecordKind = keyof Records;
