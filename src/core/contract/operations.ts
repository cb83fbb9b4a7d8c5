import type * as z from 'zod/mini';
import { Account } from './account.js';
import { EventBatch } from './events.js';
import { Survey, SurveyQuery, SurveyReceipt, SurveyResponse } from './feedback.js';
import { Item, ItemPage, ItemQuery } from './items.js';
import {
  Payment,
  PaymentNoticeRequest,
  PaymentOptions,
  PaymentPage,
  PaymentQuery,
  PaymentRequest,
} from './payments.js';
import {
  Plan,
  PlanChange,
  PlanChangeQuote,
  PlanChangeRequest,
  PlanOffer,
  PlanOffers,
  PlanPage,
  PlanQuery,
  PlanQuoteRequest,
  PlanRequest,
} from './plans.js';
import { ContactPreferences, ContactPreferencesPatch } from './preferences.js';
import { Session } from './session.js';
import {
  CallbackRequest,
  CallbackSlots,
  ChatHandover,
  ChatRequest,
  DisputeRequest,
  MessageRequest,
  PauseOptions,
  PauseRequest,
  PromiseOptions,
  PromiseRequest,
  SupportOptions,
  SupportRequest,
  SupportRequestPage,
  SupportRequestQuery,
  ThirdPartyRequest,
} from './support.js';

/** What a token must be allowed to do. */
export type Scope = 'read' | 'plan' | 'pay' | 'support' | 'prefs' | 'feedback' | 'telemetry';
/** Acts for which the telco may ask the customer to prove who they are once more (RFC 9470). */
export type AssuranceArea = 'planAccept' | 'planChange' | 'thirdParty';
/** Which of the configured limits counts the call. */
export type RateLimit =
  'reads' | 'writes' | 'quotes' | 'disputes' | 'events' | 'staffReads' | 'staffWrites';

/** One line of the contract. The HTTP layer, the rest client and the OpenAPI file are made of these. */
export interface OperationSpec {
  readonly method: 'GET' | 'POST' | 'PATCH';
  /** Under `/v1`; `{id}` is the only path parameter there is. */
  readonly path: string;
  readonly scope: Scope;
  readonly limit: RateLimit;
  readonly summary: string;
  readonly query?: z.ZodMiniType;
  readonly body?: z.ZodMiniType;
  /** Absent: the answer has no JSON body (a file, 202 or 204). */
  readonly answer?: z.ZodMiniType;
  /** Status of success. */
  readonly status: 200 | 201 | 202 | 204;
  /** A 204 instead of 200 means "nothing" (`surveys/next`). */
  readonly mayBeEmpty?: true;
  readonly file?: 'application/pdf';
  /** Needs an `Idempotency-Key`. */
  readonly keyed?: true;
  /** Answers with a strong ETag. */
  readonly etag?: true;
  /** Needs `If-Match`. */
  readonly ifMatch?: true;
  readonly stepUp?: AssuranceArea;
}

const read = { method: 'GET', limit: 'reads', status: 200 } as const;
const commit = { method: 'POST', limit: 'writes', status: 201, keyed: true } as const;
const quote = { method: 'POST', limit: 'quotes', status: 200 } as const;

/** The whole contract, v1, but for `/staff`, which has a table of its own. */
export const operations = {
  getSession: {
    ...read,
    path: '/session',
    scope: 'read',
    summary: 'Who is here and what this backend can do',
    answer: Session,
  },
  getAccount: {
    ...read,
    path: '/account',
    scope: 'read',
    summary: 'What is owed and what happens next',
    answer: Account,
    etag: true,
  },
  listItems: {
    ...read,
    path: '/account/items',
    scope: 'read',
    summary: 'Bills, charges, fees and credits',
    query: ItemQuery,
    answer: ItemPage,
  },
  getItem: {
    ...read,
    path: '/account/items/{id}',
    scope: 'read',
    summary: 'One item with its lines',
    answer: Item,
  },
  getDocument: {
    ...read,
    path: '/documents/{id}',
    scope: 'read',
    summary: 'A bill or receipt as PDF',
    file: 'application/pdf',
  },
  getPaymentOptions: {
    ...read,
    path: '/payment-options',
    scope: 'pay',
    summary: 'Ways to pay',
    answer: PaymentOptions,
  },
  listPlanOffers: {
    ...read,
    path: '/plan-offers',
    scope: 'plan',
    summary: 'At most three offers, and the frame for an own plan',
    answer: PlanOffers,
  },
  quotePlan: {
    ...quote,
    path: '/plan-quotes',
    scope: 'plan',
    summary: "An offer for the customer's own plan",
    body: PlanQuoteRequest,
    answer: PlanOffer,
  },
  createPlan: {
    ...commit,
    path: '/plans',
    scope: 'plan',
    summary: 'Accept an offer',
    body: PlanRequest,
    answer: Plan,
    etag: true,
    stepUp: 'planAccept',
  },
  listPlans: {
    ...read,
    path: '/plans',
    scope: 'read',
    summary: 'Plans of this account',
    query: PlanQuery,
    answer: PlanPage,
  },
  getPlan: {
    ...read,
    path: '/plans/{id}',
    scope: 'read',
    summary: 'One plan with its instalments',
    answer: Plan,
    etag: true,
  },
  quotePlanChange: {
    ...quote,
    path: '/plans/{id}/change-quotes',
    scope: 'plan',
    summary: 'What a change would do to the schedule',
    body: PlanChangeRequest,
    answer: PlanChangeQuote,
  },
  changePlan: {
    ...commit,
    path: '/plans/{id}/changes',
    scope: 'plan',
    summary: 'Carry out a quoted change',
    body: PlanChange,
    answer: Plan,
    etag: true,
    ifMatch: true,
    stepUp: 'planChange',
  },
  createPayment: {
    ...commit,
    path: '/payments',
    scope: 'pay',
    summary: 'Start a payment',
    body: PaymentRequest,
    answer: Payment,
  },
  listPayments: {
    ...read,
    path: '/payments',
    scope: 'pay',
    summary: 'Payments of this account',
    query: PaymentQuery,
    answer: PaymentPage,
  },
  getPayment: {
    ...read,
    path: '/payments/{id}',
    scope: 'pay',
    summary: 'One payment and its state',
    answer: Payment,
  },
  cancelPayment: {
    ...commit,
    path: '/payments/{id}/cancellation',
    scope: 'pay',
    summary: 'Give up a payment that was left at the provider',
    answer: Payment,
  },
  createPaymentNotice: {
    ...commit,
    path: '/payment-notices',
    scope: 'support',
    summary: 'Already paid, or a transfer announced',
    body: PaymentNoticeRequest,
    answer: SupportRequest,
  },
  getPromiseOptions: {
    ...read,
    path: '/promise-options',
    scope: 'plan',
    summary: 'Until when a payment can be promised',
    answer: PromiseOptions,
  },
  createPromise: {
    ...commit,
    path: '/promises',
    scope: 'plan',
    summary: 'Promise to pay on a date',
    body: PromiseRequest,
    answer: SupportRequest,
  },
  getPauseOptions: {
    ...read,
    path: '/pause-options',
    scope: 'support',
    summary: 'Until when a pause may last',
    answer: PauseOptions,
  },
  createPause: {
    ...commit,
    path: '/pauses',
    scope: 'support',
    summary: 'Breathing space',
    body: PauseRequest,
    answer: SupportRequest,
  },
  createDispute: {
    ...commit,
    limit: 'disputes',
    path: '/disputes',
    scope: 'support',
    summary: 'Object to items',
    body: DisputeRequest,
    answer: SupportRequest,
  },
  getSupportOptions: {
    ...read,
    path: '/support-options',
    scope: 'read',
    summary: 'Ways to get help; debt advice is always one of them',
    answer: SupportOptions,
  },
  listCallbackSlots: {
    ...read,
    path: '/callback-slots',
    scope: 'support',
    summary: 'When somebody can call',
    answer: CallbackSlots,
  },
  createCallback: {
    ...commit,
    path: '/callbacks',
    scope: 'support',
    summary: 'Book a call',
    body: CallbackRequest,
    answer: SupportRequest,
  },
  createMessage: {
    ...commit,
    path: '/messages',
    scope: 'support',
    summary: 'Write to the telco',
    body: MessageRequest,
    answer: SupportRequest,
  },
  createChatSession: {
    ...commit,
    path: '/chat-sessions',
    scope: 'support',
    summary: 'Hand over to a chat',
    body: ChatRequest,
    answer: ChatHandover,
  },
  createThirdParty: {
    ...commit,
    path: '/third-parties',
    scope: 'support',
    summary: 'Let somebody act for me',
    body: ThirdPartyRequest,
    answer: SupportRequest,
    stepUp: 'thirdParty',
  },
  listRequests: {
    ...read,
    path: '/requests',
    scope: 'support',
    summary: 'What the customer asked for',
    query: SupportRequestQuery,
    answer: SupportRequestPage,
  },
  getRequest: {
    ...read,
    path: '/requests/{id}',
    scope: 'support',
    summary: 'One request',
    answer: SupportRequest,
  },
  withdrawRequest: {
    ...commit,
    path: '/requests/{id}/withdrawal',
    scope: 'support',
    summary: 'Withdraw a request',
    answer: SupportRequest,
  },
  getContactPreferences: {
    ...read,
    path: '/contact-preferences',
    scope: 'prefs',
    summary: 'Channels, quiet times, language',
    answer: ContactPreferences,
    etag: true,
  },
  updateContactPreferences: {
    method: 'PATCH',
    limit: 'writes',
    status: 200,
    path: '/contact-preferences',
    scope: 'prefs',
    summary: 'Change channels, quiet times, language',
    body: ContactPreferencesPatch,
    answer: ContactPreferences,
    etag: true,
    ifMatch: true,
  },
  getNextSurvey: {
    ...read,
    path: '/surveys/next',
    scope: 'feedback',
    summary: 'The question to ask now, if any',
    query: SurveyQuery,
    answer: Survey,
    mayBeEmpty: true,
  },
  markSurveyShown: {
    method: 'POST',
    limit: 'writes',
    status: 204,
    path: '/surveys/{id}/shown',
    scope: 'feedback',
    summary: 'The question was seen',
  },
  createSurveyResponse: {
    ...commit,
    path: '/survey-responses',
    scope: 'feedback',
    summary: 'Answer or decline',
    body: SurveyResponse,
    answer: SurveyReceipt,
  },
  recordEvents: {
    method: 'POST',
    limit: 'events',
    status: 202,
    path: '/events',
    scope: 'telemetry',
    summary: 'Interactions, with consent',
    body: EventBatch,
  },
} as const satisfies Record<string, OperationSpec>;

type Operations = typeof operations;
export type OperationName = keyof Operations;

type Shape<O, K extends string> = O extends { readonly [P in K]: infer S extends z.ZodMiniType }
  ? z.infer<S>
  : undefined;

/** What a caller gives: path id, query and body, each only where the operation has it. */
export type OperationInput<K extends OperationName> =
  (Operations[K]['path'] extends `${string}{id}${string}` ? { readonly id: string } : unknown) &
    (Operations[K] extends { readonly query: infer Q extends z.ZodMiniType }
      ? { readonly query?: z.input<Q> }
      : unknown) &
    (Operations[K] extends { readonly body: infer B extends z.ZodMiniType }
      ? { readonly body: z.input<B> }
      : unknown);

export type OperationQuery<K extends OperationName> = Shape<Operations[K], 'query'>;
export type OperationBody<K extends OperationName> = Shape<Operations[K], 'body'>;

/** What a success carries. */
export type OperationAnswer<K extends OperationName> = Operations[K] extends {
  readonly answer: infer A extends z.ZodMiniType;
}
  ? Operations[K] extends { readonly mayBeEmpty: true }
    ? z.infer<A> | undefined
    : z.infer<A>
  : Operations[K] extends { readonly file: string }
    ? Blob
    : undefined;

export const operationNames = Object.keys(operations) as OperationName[];
export const operation = (name: OperationName): OperationSpec => operations[name];
