// Generated from src/core/contract by `npm run generate`. Do not edit.
import {
  array,
  bool,
  count,
  id,
  instant,
  int,
  localDate,
  object,
  openEnum,
  text,
} from '../check.js';
import type { OperationRows } from '../operation-row.js';
import { money } from './first.js';
import { payment, planOffer, receipt, supportRequest } from './views.js';

export const item = object(
  {
    id: id,
    kind: openEnum('bill charge debitReturnFee reminderFee device credit'),
    label: text,
    issuedOn: localDate,
    amount: money,
    remaining: money,
    status: openEnum('open overdue disputed inPlan inTransit paid cancelled'),
    disputable: bool,
  },
  {
    period: object({ from: localDate, to: localDate }),
    receivedOn: localDate,
    dueDate: localDate,
    disputeUntil: localDate,
    documentId: id,
    lines: array(object({ id: id, label: text, amount: money })),
  },
);

export const itemPage = object({ data: array(item) }, { nextCursor: text });

export const paymentOptions = object(
  {
    methods: array(
      object({ id: id, kind: openEnum('saved hosted'), label: text }, { maskedDetail: text }),
    ),
  },
  {
    transfer: object({ holder: text, iban: text, reference: text }, { bic: text }),
    collection: object(
      { kind: openEnum('directDebit manual') },
      { maskedAccount: text, next: object({ amount: money, on: localDate }) },
    ),
  },
);

export const plan = object(
  {
    id: id,
    state: openEnum('pending active atRisk broken completed cancelled'),
    total: money,
    paid: money,
    remaining: money,
    frequency: openEnum('monthly fortnightly weekly'),
    collection: openEnum('directDebit manual'),
    instalments: array(
      object({
        id: id,
        number: count,
        dueDate: localDate,
        amount: money,
        paid: money,
        state: openEnum('upcoming due paid partlyPaid missed moved paused'),
      }),
    ),
    allowedChanges: array(openEnum('move toEnd pause lower extra catchUp payday cancel')),
    derived: bool,
  },
  { nextInstalment: object({ id: id, dueDate: localDate, amount: money }), receipt: receipt },
);

export const planPage = object({ data: array(plan) }, { nextCursor: text });

export const planChangeQuote = object(
  {
    quoteId: id,
    before: array(object({ number: count, dueDate: localDate, amount: money })),
    after: array(object({ number: count, dueDate: localDate, amount: money })),
    fee: money,
    expiresAt: instant,
    planVersion: text,
  },
  { released: money },
);

export const promiseOptions = object({
  amount: money,
  minAmount: money,
  earliest: localDate,
  latest: localDate,
  nonBusinessDays: array(localDate),
});

export const pauseOptions = object({
  defaultUntil: localDate,
  earliest: localDate,
  latest: localDate,
});

export const callbackSlots = object({
  slots: array(object({ id: id, from: instant, to: instant })),
});

export const chatHandover = object(
  { kind: openEnum('url hostEvent'), receipt: receipt },
  { url: text, handoverId: id },
);

export const contactPreferences = object({
  channels: array(
    object(
      {
        channel: openEnum('email sms phone letter app'),
        choice: openEnum('preferred allowed never'),
      },
      { contactPointId: id, maskedContactPoint: text },
    ),
  ),
  quietTimes: array(object({ weekdays: array(int), from: text, to: text })),
  language: text,
  largePrint: bool,
});

export const surveyReceipt = object({ notBefore: localDate }, { leadToHelp: bool });

export const problem = object(
  { code: text, retryable: bool, traceId: text },
  {
    id: text,
    changed: array(text),
    errors: array(
      object(
        {},
        {
          params: object(
            {},
            {
              smallestMinor: count,
              largestMinor: count,
              smallest: count,
              largest: count,
              earliest: localDate,
              latest: localDate,
            },
          ),
        },
      ),
    ),
  },
);

export const operations = {
  listItems: { method: 'GET', path: '/account/items', check: itemPage },
  getItem: { method: 'GET', path: '/account/items/{id}', check: item },
  getDocument: { method: 'GET', path: '/documents/{id}', file: true },
  getPaymentOptions: { method: 'GET', path: '/payment-options', check: paymentOptions },
  quotePlan: { method: 'POST', path: '/plan-quotes', check: planOffer },
  createPlan: { method: 'POST', path: '/plans', keyed: true, check: plan },
  listPlans: { method: 'GET', path: '/plans', check: planPage },
  getPlan: { method: 'GET', path: '/plans/{id}', check: plan },
  quotePlanChange: { method: 'POST', path: '/plans/{id}/change-quotes', check: planChangeQuote },
  changePlan: {
    method: 'POST',
    path: '/plans/{id}/changes',
    keyed: true,
    ifMatch: true,
    check: plan,
  },
  createPayment: { method: 'POST', path: '/payments', keyed: true, check: payment },
  getPayment: { method: 'GET', path: '/payments/{id}', check: payment },
  cancelPayment: {
    method: 'POST',
    path: '/payments/{id}/cancellation',
    keyed: true,
    check: payment,
  },
  createPaymentNotice: {
    method: 'POST',
    path: '/payment-notices',
    keyed: true,
    check: supportRequest,
  },
  getPromiseOptions: { method: 'GET', path: '/promise-options', check: promiseOptions },
  createPromise: { method: 'POST', path: '/promises', keyed: true, check: supportRequest },
  getPauseOptions: { method: 'GET', path: '/pause-options', check: pauseOptions },
  createPause: { method: 'POST', path: '/pauses', keyed: true, check: supportRequest },
  createDispute: { method: 'POST', path: '/disputes', keyed: true, check: supportRequest },
  listCallbackSlots: { method: 'GET', path: '/callback-slots', check: callbackSlots },
  createCallback: { method: 'POST', path: '/callbacks', keyed: true, check: supportRequest },
  createMessage: { method: 'POST', path: '/messages', keyed: true, check: supportRequest },
  createChatSession: { method: 'POST', path: '/chat-sessions', keyed: true, check: chatHandover },
  createThirdParty: { method: 'POST', path: '/third-parties', keyed: true, check: supportRequest },
  getRequest: { method: 'GET', path: '/requests/{id}', check: supportRequest },
  withdrawRequest: {
    method: 'POST',
    path: '/requests/{id}/withdrawal',
    keyed: true,
    check: supportRequest,
  },
  getContactPreferences: { method: 'GET', path: '/contact-preferences', check: contactPreferences },
  updateContactPreferences: {
    method: 'PATCH',
    path: '/contact-preferences',
    ifMatch: true,
    check: contactPreferences,
  },
  markSurveyShown: { method: 'POST', path: '/surveys/{id}/shown' },
  createSurveyResponse: {
    method: 'POST',
    path: '/survey-responses',
    keyed: true,
    check: surveyReceipt,
  },
  recordEvents: { method: 'POST', path: '/events' },
} as const satisfies OperationRows;
