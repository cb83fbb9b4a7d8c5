/** The smallest answers that the contract takes. */
import type { Account, Payment, Session } from '../../src/core/contract/index.js';

export const session: Session = {
  contractVersion: '1.0',
  now: '2026-12-01T09:00:00Z',
  jurisdiction: 'DE',
  customerKind: 'consumer',
  actor: { kind: 'self' },
  capabilities: {
    plans: 'accept',
    customPlan: true,
    planChanges: ['move'],
    promise: true,
    pause: true,
    dispute: true,
    payments: true,
    partPayment: true,
    transfer: true,
    callback: true,
    chat: false,
    message: true,
    preferences: true,
    thirdParty: false,
    survey: true,
    files: true,
  },
  approach: 'steady',
  approachReason: 'usual',
  locale: 'de',
  timeZone: 'Europe/Berlin',
  currency: 'EUR',
  account: { label: 'Mobilfunk', maskedReference: '•••• 4711' },
  paymentOrigins: ['https://pay.example'],
  assurance: { satisfied: true, requiredFor: [] },
  experiments: [],
};

const euros = (amountMinor: number) => ({ amountMinor, currency: 'EUR' });

export const account: Account = {
  balanceVersion: 'v1',
  balance: {
    total: euros(5990),
    payNow: { amount: euros(5990), dueDate: '2026-12-15' },
    parts: [{ kind: 'dueNow', amount: euros(5990) }],
    partsComplete: true,
    asOf: '2026-12-01T08:00:00Z',
  },
  stage: 'due',
  timeline: [],
  holds: [],
};

export const payment: Payment = {
  id: 'pay-1',
  amount: euros(5990),
  purpose: { kind: 'balance' },
  state: 'actionRequired',
  retryable: true,
  posted: false,
  nextAction: { kind: 'redirect', url: 'https://pay.example/checkout/1' },
};

export const paymentRequest = {
  body: {
    amount: euros(5990),
    purpose: { kind: 'balance' },
    returnUrl: 'https://www.telco.example/bills',
  },
} as const;
