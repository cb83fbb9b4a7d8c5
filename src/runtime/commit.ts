import type { Answer, CallOptions } from '../core/backend/collections-backend.js';
import type { OperationAnswer, OperationInput, SurveyTrigger } from '../core/contract/index.js';
import { retryFailed } from './keep-trying.js';
import type { ReadName, WriteName } from './operation-names.js';
import type { RuntimePort } from './runtime-port.js';

const money = ['getAccount', 'listItems', 'getItem', 'listPlanOffers'] as const;
const payments = [...money, 'listPayments', 'getPayment', 'listPlans', 'getPlan'] as const;
const plans = [...money, 'listPlans', 'getPlan', 'getPaymentOptions'] as const;
const requests = [
  ...money,
  'listRequests',
  'getRequest',
  'getPromiseOptions',
  'getPauseOptions',
  'getSupportOptions',
] as const;

/** What puts a day off moves what a plan says of its next one. */
const agreed = [...requests, 'listPlans', 'getPlan'] as const;

/** What may look different after each commitment. */
const affected: { readonly [K in WriteName]?: readonly ReadName[] } = {
  createPlan: plans,
  changePlan: plans,
  createPayment: payments,
  cancelPayment: payments,
  createPaymentNotice: requests,
  createPromise: agreed,
  createPause: agreed,
  createDispute: requests,
  withdrawRequest: [...agreed, 'listCallbackSlots'],
  createCallback: ['listRequests', 'getRequest', 'listCallbackSlots'],
  createMessage: ['listRequests', 'getRequest'],
  createThirdParty: ['listRequests', 'getRequest'],
  updateContactPreferences: ['getContactPreferences', 'getSupportOptions'],
  createSurveyResponse: ['getNextSurvey'],
};

/**
 * What a customer can be asked about once it is done. A payment is done when it is settled, and a
 * dispute when it is closed.
 */
const occasions: { readonly [K in WriteName]?: SurveyTrigger } = {
  createPlan: 'plan',
  changePlan: 'plan',
  createPromise: 'plan',
  createPause: 'pause',
  createCallback: 'help',
  createMessage: 'help',
  createThirdParty: 'help',
};

/**
 * Fetches again what a commitment may have changed. What does not arrive is tried again for a while:
 * a page that goes on showing what was there before tells nobody that it does.
 */
export async function refreshAfter(
  operation: WriteName,
  runtime: Pick<RuntimePort, 'store' | 'signal'>,
): Promise<void> {
  const isAffected = (key: string): boolean =>
    !!affected[operation]?.some((name) => key.startsWith(name + '{'));
  runtime.store.refresh(isAffected);
  await retryFailed(runtime, isAffected);
}

/**
 * A call that changes something. Whatever it may have changed is fetched again, also when its outcome
 * is unknown or refused: then the page shows what the server has.
 *
 * @throws (rejects) KulanzError
 */
export async function commit<K extends WriteName>(
  runtime: Pick<RuntimePort, 'store' | 'signal' | 'tell'>,
  operation: K,
  input: OperationInput<K>,
  options: CallOptions,
): Promise<Answer<OperationAnswer<K>>> {
  try {
    const answer = await runtime.store.call(operation, input, options);
    const occasion = occasions[operation];
    if (occasion) runtime.tell({ surveyTrigger: occasion });
    return answer;
  } finally {
    void refreshAfter(operation, runtime);
  }
}
