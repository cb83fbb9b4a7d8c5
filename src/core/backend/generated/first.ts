// Generated from src/core/contract by `npm run generate`. Do not edit.
import {
  array,
  bool,
  count,
  currency,
  id,
  instant,
  localDate,
  minor,
  object,
  openEnum,
  text,
} from '../check.js';
import type { OperationRows } from '../operation-row.js';

export const session = object(
  {
    contractVersion: text,
    now: instant,
    jurisdiction: text,
    customerKind: openEnum('consumer business'),
    actor: object({ kind: openEnum('self representative') }, { until: localDate }),
    capabilities: object({
      plans: openEnum('none view accept'),
      customPlan: bool,
      planChanges: array(openEnum('move toEnd pause lower extra catchUp payday cancel')),
      promise: bool,
      pause: bool,
      dispute: bool,
      payments: bool,
      partPayment: bool,
      transfer: bool,
      callback: bool,
      chat: bool,
      message: bool,
      preferences: bool,
      thirdParty: bool,
      survey: bool,
      files: bool,
    }),
    approach: openEnum('first-slip steady repeat protected'),
    approachReason: openEnum(
      'longPunctual firstLate usual severalMissed promisesMissed onYourRequest legalPause',
    ),
    locale: text,
    timeZone: text,
    currency: currency,
    account: object({ label: text, maskedReference: text }),
    paymentOrigins: array(text),
    assurance: object({
      satisfied: bool,
      requiredFor: array(openEnum('planAccept planChange thirdParty')),
    }),
    experiments: array(object({ id: id, variant: count })),
  },
  { accounts: array(object({ key: id, label: text })) },
);

export const money = object({ amountMinor: minor, currency: currency });

export const moneyAsked = object({ amountMinor: count, currency: currency });

export const balance = object({
  total: money,
  payNow: object({ amount: moneyAsked }, { dueDate: localDate }),
  parts: array(
    object({
      kind: openEnum(
        'overdue dueNow notYetDue disputed inPlan inTransit credit deposit fees other',
      ),
      amount: money,
    }),
  ),
  partsComplete: bool,
  asOf: instant,
});

export const restriction = object(
  {
    verdict: openEnum('possible notPossible announced active unknown'),
    reasons: array(
      openEnum(
        'belowThreshold noRepeatedNonPayment noNotice noticeTooRecent contested prepaid planActive promiseActive moratorium thresholdReached',
      ),
    ),
  },
  {
    earliestDate: localDate,
    noticeSentOn: localDate,
    prevent: object({ amount: money, payBy: localDate }),
    services: array(
      object(
        {
          kind: openEnum(
            'emergency voiceIncoming voiceOutgoing smsIncoming smsOutgoing mobileData internet roaming premium tv',
          ),
          working: openEnum('yes no limited unknown'),
        },
        { until: localDate },
      ),
    ),
  },
);

export const account = object(
  {
    balanceVersion: text,
    balance: balance,
    stage: openEnum('none upcoming due overdue serviceLimited serviceStopped closed external'),
    timeline: array(
      object(
        {
          kind: openEnum(
            'billSent dueDate reminderSent debitReturned noticeSent restrictionPossible restricted restored planAgreed planCompleted instalmentDue instalmentMissed paymentBooked debitScheduled disputeReceived disputeAnswerDue promiseDue pauseEnds nextBill accountClosed handedOver',
          ),
          on: localDate,
        },
        {
          services: array(
            openEnum(
              'emergency voiceIncoming voiceOutgoing smsIncoming smsOutgoing mobileData internet roaming premium tv',
            ),
          ),
        },
      ),
    ),
    holds: array(
      object({ kind: openEnum('dispute moratorium promise pause review') }, { until: localDate }),
    ),
  },
  {
    nextDue: object({ amount: money }, { dueDate: localDate }),
    external: object(
      { org: text, reference: text, payTo: openEnum('agency us') },
      { phone: text, url: text },
    ),
    restriction: restriction,
    activePlanId: id,
    scheduledDebit: object({ amount: money, on: localDate, maskedAccount: text }),
  },
);

export const operations = {
  getSession: { method: 'GET', path: '/session', check: session },
  getAccount: { method: 'GET', path: '/account', check: account },
} as const satisfies OperationRows;
