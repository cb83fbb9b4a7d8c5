import { operation, type OperationName } from '../../../src/core/contract/index.js';
import type { RawCall } from './customer.js';

const money = { amountMinor: 1_000, currency: 'EUR' };

/** A body for each operation that has one: right in form, about things that nobody has. */
export const bodies: Readonly<Partial<Record<OperationName, Record<string, unknown>>>> = {
  quotePlan: { numberOfInstalments: 3, frequency: 'monthly' },
  createPlan: { offerId: 'nothing', terms: { version: '1', accepted: true } },
  quotePlanChange: { kind: 'cancel' },
  changePlan: { quoteId: 'nothing' },
  createPayment: {
    amount: money,
    purpose: { kind: 'items', ids: ['nothing'] },
    returnUrl: 'https://www.telco.example/bill',
  },
  createPaymentNotice: { amount: money, paidOn: '2026-11-30' },
  createPromise: { amount: money, payBy: '2026-12-10' },
  createPause: { until: '2026-12-10' },
  createDispute: { itemIds: ['nothing'], reasonCode: 'wrongAmount' },
  createCallback: { slotId: 'nothing', contactPointId: 'nothing', topicCode: 'bill' },
  createMessage: { topicCode: 'bill', text: 'Ich habe eine Frage.' },
  createChatSession: { topicCode: 'bill' },
  createThirdParty: {
    kind: 'relative',
    name: 'Jule Sander',
    contactPoint: 'jule@sander.example',
    mayRead: true,
    mayAct: false,
    until: '2027-06-30',
  },
  updateContactPreferences: { largePrint: true },
  createSurveyResponse: { surveyId: 'nothing', score: 8, followUps: [], mayContact: false },
  recordEvents: {
    consent: { version: '1', givenAt: '2026-11-30T10:00:00Z', purposes: ['improvement'] },
    events: [
      {
        id: 'event-1',
        kind: 'seen',
        tag: 'balance-card',
        view: 'first',
        at: '2026-11-30T10:00:01Z',
      },
    ],
  },
};

/** Query parameters that an operation cannot do without. */
export const queries: Readonly<Partial<Record<OperationName, Record<string, string>>>> = {
  getNextSurvey: { trigger: 'paid' },
};

/** A call in the right form, about something that does not exist. */
export function callOf(name: OperationName, changes: RawCall = {}): RawCall {
  return {
    ...(operation(name).path.includes('{id}') && { id: 'nothing' }),
    ...(queries[name] && { query: queries[name] }),
    ...(bodies[name] && { body: bodies[name] }),
    ...(operation(name).ifMatch && { ifMatch: '"none"' }),
    ...changes,
  };
}
