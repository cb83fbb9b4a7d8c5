// Generated from src/core/contract by `npm run generate`. Do not edit.
import {
  array,
  bool,
  count,
  id,
  instant,
  int,
  localDate,
  number,
  object,
  openEnum,
  text,
} from '../check.js';
import type { OperationRows } from '../operation-row.js';
import { money } from './first.js';

export const planOffer = object(
  {
    id: id,
    instalments: array(object({ number: count, dueDate: localDate, amount: money })),
    frequency: openEnum('monthly fortnightly weekly'),
    total: money,
    fees: money,
    interest: money,
    collection: openEnum('directDebit manual'),
    effects: array(openEnum('serviceContinues serviceRestored noReminders restrictionRemains')),
    terms: object({ version: text, url: text, locale: text }),
    expiresAt: instant,
  },
  { apr: number, precontractDocument: text },
);

export const planOffers = object(
  { offers: array(planOffer, 3) },
  {
    custom: object({
      amount: money,
      balanceVersion: text,
      minInstalment: money,
      maxInstalments: count,
      maxDays: count,
      frequencies: array(openEnum('monthly fortnightly weekly')),
      paydays: array(openEnum('first fifteenth last day weekly none')),
      earliestStart: localDate,
      latestStart: localDate,
      nonBusinessDays: array(localDate),
      fee: money,
    }),
  },
);

export const receipt = object(
  {
    reference: text,
    createdAt: instant,
    nextSteps: array(
      object(
        {
          code: openEnum(
            'confirmationSent firstInstalment lastInstalment weCall weAnswer weCheck nothingDemanded payBy pauseEnds accessStarts accessEnds serviceBack',
          ),
        },
        { on: localDate },
      ),
    ),
  },
  {
    changeUntil: instant,
    confirmation: object(
      { channel: openEnum('email sms letter app none') },
      { maskedContactPoint: text },
    ),
    documentId: id,
  },
);

export const payment = object(
  {
    id: id,
    amount: money,
    purpose: object({ kind: openEnum('balance items instalment promise') }, { ids: array(id) }),
    state: openEnum('created actionRequired processing succeeded failed cancelled expired'),
    retryable: bool,
    posted: bool,
  },
  {
    failureCode: openEnum('declined insufficientFunds authenticationFailed providerError other'),
    nextAction: object({ kind: openEnum('redirect'), url: text }, { expiresAt: text }),
    pollAfterMs: count,
    receipt: receipt,
    receiptDocumentId: id,
  },
);

export const paymentPage = object({ data: array(payment) }, { nextCursor: text });

export const supportOptions = object({
  options: array(
    object(
      { kind: openEnum('callback chat phone message debtHelp socialTariff accessibility') },
      {
        org: text,
        phone: text,
        url: text,
        hours: array(object({ weekday: int, from: text, to: text })),
      },
    ),
  ),
  contactPoints: array(object({ id: id, kind: openEnum('phone email post'), masked: text })),
});

export const supportRequest = object({
  id: id,
  kind: openEnum('callback message dispute pause promise paymentNotice thirdParty'),
  state: openEnum('received inProgress needsInfo done rejected withdrawn expired'),
  withdrawable: bool,
  receipt: receipt,
  detail: object(
    {},
    {
      topicCode: openEnum('bill payment plan hardship restriction contract other'),
      slot: object({ from: instant, to: instant }),
      maskedContactPoint: text,
      itemIds: array(id),
      reasonCode: openEnum(
        'notOrdered wrongAmount alreadyPaid serviceNotWorking thirdParty cancelled other',
      ),
      disputeState: openEnum('received inReview needsInfo upheld partlyUpheld rejected'),
      heldAmount: money,
      respondBy: localDate,
      conciliationUrl: text,
      amount: money,
      on: localDate,
      until: localDate,
      name: text,
      mayAct: bool,
    },
  ),
});

export const supportRequestPage = object({ data: array(supportRequest) }, { nextCursor: text });

export const survey = object({
  surveyId: id,
  kind: openEnum('transactional relational'),
  trigger: openEnum('paid plan pause help disputeClosed abandoned'),
  secondItem: openEnum('respect effort trust'),
  copyVersion: text,
  expiresAt: instant,
});

export const operations = {
  listPlanOffers: { method: 'GET', path: '/plan-offers', check: planOffers },
  listPayments: { method: 'GET', path: '/payments', check: paymentPage },
  getSupportOptions: { method: 'GET', path: '/support-options', check: supportOptions },
  listRequests: { method: 'GET', path: '/requests', check: supportRequestPage },
  getNextSurvey: { method: 'GET', path: '/surveys/next', mayBeEmpty: true, check: survey },
} as const satisfies OperationRows;
